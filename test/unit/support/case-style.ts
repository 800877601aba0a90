// How other systems write CASE packages, and what they call their parts.

export interface Style {
  /** How levels are told. */
  readonly levels: 'below' | 'above' | 'education' | 'skill' | 'rubric' | 'none';
  readonly levelNames: 'numbered' | 'digits' | 'scale' | 'own' | 'titled';
  readonly types: 'none' | 'own' | 'uri' | 'definitions' | 'standards' | 'same' | 'german';
  /** Where the name of a competency stands; its meaning stands beside it. */
  readonly names: 'full' | 'abbreviated' | 'alternative' | 'notes';
  readonly order: 'numbers' | 'texts' | 'file' | 'codes' | 'enumeration';
  readonly references: 'both' | 'uri' | 'identifier' | 'text' | 'capitals';
  readonly top: 'isChildOf' | 'none' | 'isPartOf';
  readonly groups: 0 | 1 | 2;
  /** What stands between a level and its statements, or below them. */
  readonly parts: 'none' | 'headings' | 'statements' | 'examples';
  /** Levels that some competencies lack, one statement each, a paragraph or a tagline beside the label, a name with nothing below. */
  readonly shape: 'full' | 'gaps' | 'single' | 'paragraphs' | 'taglines' | 'outline';
  readonly isWrapped: boolean;
  readonly hasNulls: boolean;
  readonly hasCodes: boolean;
  readonly hasOutside: boolean;
}

export const LEVEL_NAMES: Readonly<Record<Style['levelNames'], readonly string[]>> = {
  numbered: ['Level 1', 'Level 2', 'Level 3'],
  digits: ['1', '2', '3'],
  scale: ['Foundation', 'Practitioner', 'Expert'],
  own: ['Seedling', 'Sapling', 'Oak'],
  titled: ['Level 1 – Seedling', 'Level 2 – Sapling', 'Level 3 – Oak'],
};
export const COMPETENCIES = [
  'Working the dough',
  'Minding the oven',
  'Serving at the counter',
  'Keeping the books',
];
export type Kind = 'group' | 'competency' | 'level' | 'indicator' | 'part' | 'example';
export const TYPES: Readonly<Record<Exclude<Style['types'], 'none'>, Readonly<Record<Kind, string>>>> = {
  own: {
    group: 'Domain',
    competency: 'Competency',
    level: 'Proficiency Level',
    indicator: 'Indicator',
    part: 'Element',
    example: 'Example',
  },
  uri: {
    group: 'Competency Area',
    competency: 'Competency',
    level: 'Level',
    indicator: 'Behaviour',
    part: 'Element',
    example: 'Exemplar',
  },
  definitions: {
    group: 'Cluster',
    competency: 'Competency',
    level: 'Level',
    indicator: 'Performance Indicator',
    part: 'Element',
    example: 'Note',
  },
  standards: {
    group: 'Domain',
    competency: 'Cluster',
    level: 'Grade Level',
    indicator: 'Standard',
    part: 'Topic',
    example: 'Clarification',
  },
  same: {
    group: 'Competency',
    competency: 'Competency',
    level: 'Competency',
    indicator: 'Competency',
    part: 'Competency',
    example: 'Competency',
  },
  german: {
    group: 'Bereich',
    competency: 'Kompetenz',
    level: 'Stufe',
    indicator: 'Deskriptor',
    part: 'Abschnitt',
    example: 'Beispiel',
  },
};

/** What becomes an item. */
export interface Node {
  readonly kind: Kind;
  readonly name: string;
  readonly about?: string;
  readonly level?: number;
  readonly children: Node[];
}

/** What a rubric says of a competency at a level. */
export interface Rubric {
  readonly competency: number;
  readonly level: number;
  readonly texts: readonly string[];
}
