// Frameworks in the ways in which other systems write CASE packages, with what must be found in them.

/** What a package holds: `competency | level | indicator`, the level empty where there is none. */
export interface Written {
  readonly json: string;
  readonly truth: readonly string[];
}

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
  readonly isWrapped: boolean;
  readonly hasNulls: boolean;
  readonly hasCodes: boolean;
  readonly hasOutside: boolean;
}

export const plainStyle: Style = {
  levels: 'below',
  levelNames: 'numbered',
  types: 'none',
  names: 'full',
  order: 'numbers',
  references: 'both',
  top: 'isChildOf',
  groups: 0,
  parts: 'none',
  isWrapped: false,
  hasNulls: false,
  hasCodes: false,
  hasOutside: false,
};

/** Every way of each kind. */
export const ways: { readonly [K in keyof Style]: ReadonlyArray<Style[K]> } = {
  levels: ['below', 'above', 'education', 'skill', 'rubric', 'none'],
  levelNames: ['numbered', 'digits', 'scale', 'own', 'titled'],
  types: ['none', 'own', 'uri', 'definitions', 'standards', 'same', 'german'],
  names: ['full', 'abbreviated', 'alternative', 'notes'],
  order: ['numbers', 'texts', 'file', 'codes', 'enumeration'],
  references: ['both', 'uri', 'identifier', 'text', 'capitals'],
  top: ['isChildOf', 'none', 'isPartOf'],
  groups: [0, 1, 2],
  parts: ['none', 'headings', 'statements', 'examples'],
  isWrapped: [false, true],
  hasNulls: [false, true],
  hasCodes: [false, true],
  hasOutside: [false, true],
};

const NAMES: Readonly<Record<Style['levelNames'], readonly string[]>> = {
  numbered: ['Level 1', 'Level 2', 'Level 3'],
  digits: ['1', '2', '3'],
  scale: ['Foundation', 'Practitioner', 'Expert'],
  own: ['Seedling', 'Sapling', 'Oak'],
  titled: ['Level 1 – Seedling', 'Level 2 – Sapling', 'Level 3 – Oak'],
};
const COMPETENCIES = ['Working the dough', 'Minding the oven', 'Serving at the counter', 'Keeping the books'];
const DEEDS = ['weighs', 'checks', 'explains', 'improves', 'plans', 'records'];
const THINGS = [
  'the flour before it is mixed',
  'what the night shift has left',
  'the bill of each guest',
  'how warm the room is',
];

type Kind = 'group' | 'competency' | 'level' | 'indicator' | 'part' | 'example';
const TYPES: Readonly<Record<Exclude<Style['types'], 'none'>, Readonly<Record<Kind, string>>>> = {
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

interface Node {
  readonly kind: Kind;
  readonly name: string;
  readonly about?: string;
  readonly level?: number;
  readonly children: Node[];
}

const statement = (competency: number, level: number, index: number): string =>
  `The baker ${DEEDS[(competency + level * 2 + index) % DEEDS.length]} ${THINGS[(index + level) % THINGS.length]}, ${['alone', 'with others', 'for the whole house'][level]} (${competency + 1}${level + 1}${index + 1}).`;

/** A package in a style, and what it says. */
export function casePackageIn(style: Style): Written {
  const truth: string[] = [];
  const hasLevels = style.levels !== 'none';
  const levels = NAMES[style.levelNames];
  const top: Node[] = [];
  const competencies: Node[] = COMPETENCIES.map((name, index) => ({
    kind: 'competency',
    name,
    about: `What a baker does when ${name.toLowerCase()}, from the first day on.`,
    level: index,
    children: [],
  }));
  const rubrics: object[] = [];
  const aboves: Node[] = levels.map((name) => ({ kind: 'level', name, children: [] }));
  for (const [index, competency] of competencies.entries())
    for (const [place, level] of (hasLevels ? levels : levels.slice(0, 1)).entries()) {
      const leaves = [0, 1, 2].slice(0, 2 + ((index + place) % 2)).map((number): Node => {
        const name = statement(index, place, number);
        const called =
          style.levels === 'education' && style.levelNames === 'digits' ? `Level ${level}` : level;
        truth.push([competency.name, hasLevels ? called : '', name].join(' | '));
        return { kind: 'indicator', name, level: place, children: [] };
      });
      const below = style.levels === 'rubric' ? leaves : inParts(leaves, place, style, truth);
      if (style.levels === 'below') competency.children.push({ kind: 'level', name: level, children: below });
      else if (style.levels === 'above') aboves[place]?.children.push({ ...competency, children: below });
      else if (style.levels !== 'rubric') competency.children.push(...below);
      if (style.levels === 'rubric')
        rubrics.push({ competency: index, level: place, texts: leaves.map(({ name }) => name) });
    }
  const inner = style.levels === 'above' ? aboves : competencies;
  const grouped = style.groups === 0 || style.levels === 'above' ? inner : groupsOf(inner, style.groups);
  top.push(...grouped);
  if (style.levels === 'skill')
    top.push({
      kind: 'group',
      name: 'Levels',
      children: aboves.map((level) => ({ ...level, children: [] })),
    });
  return { json: jsonOf(top, style, rubrics as Rubric[]), truth };
}

/** Statements below headings, with statements below them, or with examples that are none. */
function inParts(leaves: readonly Node[], place: number, style: Style, truth: string[]): Node[] {
  const [first, ...others] = leaves;
  if (!first || style.parts === 'none') return [...leaves];
  // Headings that come again everywhere cannot be told from levels, where neither names nor types say what is what.
  const isLikeLevels = style.levels === 'none' || (style.levels === 'above' && style.levelNames === 'own');
  if (style.parts === 'headings' && isLikeLevels) return [...leaves];
  if (style.parts === 'headings')
    return [
      { kind: 'part', name: `Planning ahead ${place}`, children: [first] },
      { kind: 'part', name: 'Doing', children: others },
    ];
  // Without a type nothing tells an example from a statement.
  const isUntold = style.types === 'none' || style.types === 'same' || style.levels === 'education';
  if (style.parts === 'examples' && isUntold) return [...leaves];
  const kind = style.parts === 'examples' ? 'example' : 'indicator';
  const texts = ['Asks somebody else to look at it', 'Says what went wrong'].map(
    (text) => `${text} (${first.name.slice(-5, -1)}.`,
  );
  if (style.parts === 'statements') {
    const at = truth.findIndex((one) => one.endsWith(first.name));
    const head = truth[at]?.slice(0, -first.name.length) ?? '';
    truth.splice(at + 1, 0, ...texts.map((text) => head + text));
  }
  return [
    { ...first, children: texts.map((name) => ({ kind, name, level: place, children: [] })) },
    ...others,
  ];
}

interface Rubric {
  readonly competency: number;
  readonly level: number;
  readonly texts: readonly string[];
}

function groupsOf(inner: readonly Node[], depth: 1 | 2): Node[] {
  const halves: Node[] = [
    { kind: 'group', name: 'The craft', children: inner.slice(0, 2) },
    { kind: 'group', name: 'The business', children: inner.slice(2) },
  ];
  return depth === 1 ? halves : [{ kind: 'group', name: 'All of the bakery', children: halves }];
}

function jsonOf(top: readonly Node[], style: Style, rubrics: readonly Rubric[]): string {
  const items: object[] = [];
  const associations: object[] = [];
  const levelIds: string[] = [];
  const waiting: Array<() => void> = [];
  const competencyIds = new Map<string, string>();
  let count = 0;
  const uuid = () => `0a1b2c3d-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  const uri = (id: string) => `https://other.example/uri/${id}`;
  const documentId = uuid();
  const nulls = style.hasNulls
    ? {
        abbreviatedStatement: null,
        notes: null,
        educationLevel: null,
        CFItemType: null,
        CFItemTypeURI: null,
        listEnumeration: null,
        humanCodingScheme: null,
        subject: [],
        conceptKeywords: [],
      }
    : {};
  const reference = (id: string, title: string): unknown => {
    switch (style.references) {
      case 'both':
        return { title, identifier: id, uri: uri(id) };
      case 'uri':
        return { title, uri: uri(id) };
      case 'identifier':
        return { title, identifier: id };
      case 'capitals':
        return { title, identifier: id.toUpperCase() };
      case 'text':
        return id;
    }
  };
  const typed = (kind: Kind): object => {
    if (style.types === 'none') return {};
    const title = TYPES[style.types][kind];
    const typeId = `0a1b2c3d-0000-4000-9000-${String(Object.keys(TYPES.own).indexOf(kind)).padStart(12, '0')}`;
    if (style.types === 'uri') return { CFItemTypeURI: { title, identifier: typeId, uri: uri(typeId) } };
    if (style.types === 'definitions')
      return { CFItemTypeURI: { title: '', identifier: typeId, uri: uri(typeId) } };
    return { CFItemType: title };
  };
  const add = (node: Node, parent: string | undefined, index: number, code: string): void => {
    const identifier = uuid();
    if (node.kind === 'competency' && !competencyIds.has(node.name)) competencyIds.set(node.name, identifier);
    if (style.levels === 'skill' && node.kind === 'level') levelIds.push(identifier);
    const named =
      node.about === undefined
        ? { fullStatement: node.name }
        : style.names === 'full'
          ? { fullStatement: node.name }
          : style.names === 'notes'
            ? { fullStatement: node.name, notes: node.about }
            : style.names === 'abbreviated'
              ? { fullStatement: node.about, abbreviatedStatement: node.name }
              : { fullStatement: node.about, alternativeLabel: node.name };
    items.push({
      ...nulls,
      identifier,
      uri: uri(identifier),
      ...named,
      ...typed(node.kind),
      ...(style.hasCodes || style.order === 'codes' ? { humanCodingScheme: code } : {}),
      ...(style.order === 'enumeration' ? { listEnumeration: `${index + 1}.` } : {}),
      ...(style.levels === 'education' && node.kind === 'indicator'
        ? { educationLevel: [NAMES[style.levelNames][node.level ?? 0]] }
        : {}),
    });
    if (parent !== undefined || style.top !== 'none')
      associations.push({
        identifier: uuid(),
        associationType: parent === undefined && style.top === 'isPartOf' ? 'isPartOf' : 'isChildOf',
        ...(style.order === 'numbers' ? { sequenceNumber: index + 1 } : {}),
        ...(style.order === 'texts' ? { sequenceNumber: String(index + 1) } : {}),
        originNodeURI: reference(identifier, node.name),
        destinationNodeURI: reference(parent ?? documentId, 'parent'),
      });
    if (style.levels === 'skill' && node.kind === 'indicator')
      waiting.push(() =>
        associations.push({
          identifier: uuid(),
          associationType: 'hasSkillLevel',
          originNodeURI: reference(identifier, node.name),
          destinationNodeURI: reference(levelIds[node.level ?? 0] ?? '', 'level'),
        }),
      );
    for (const [place, child] of node.children.entries())
      add(child, identifier, place, `${code}.${place + 1}`);
  };
  for (const [index, node] of top.entries()) add(node, undefined, index, String(index + 1));
  for (const later of waiting) later();
  const [first] = items as Array<{ identifier: string }>;
  if (style.hasOutside && first)
    for (const associationType of ['exactMatchOf', 'isRelatedTo', 'precedes', 'isTranslationOf'])
      associations.push({
        identifier: uuid(),
        associationType,
        originNodeURI: reference(first.identifier, 'first'),
        destinationNodeURI: { title: 'Elsewhere', identifier: 'x-1', uri: 'https://elsewhere.example/x-1' },
      });
  // Without an association at the top nothing but the file tells the order there.
  const isTold = style.top !== 'none' || style.order === 'codes' || style.order === 'enumeration';
  if (style.order !== 'file' && isTold) {
    items.reverse();
    associations.reverse();
  }
  const pack = {
    CFDocument: {
      identifier: documentId,
      uri: uri(documentId),
      title: 'Skills of the house',
      creator: 'The guild',
      ...(style.hasNulls ? { description: null, version: null, language: null, subject: null } : {}),
    },
    CFItems: items,
    CFAssociations: associations,
    ...(style.types === 'definitions'
      ? {
          CFDefinitions: {
            CFItemTypes: Object.entries(TYPES.definitions).map(([, title], index) => ({
              identifier: `0a1b2c3d-0000-4000-9000-${String(index).padStart(12, '0')}`,
              title,
            })),
          },
        }
      : {}),
    ...(rubrics.length > 0 ? { CFRubrics: rubricsOf(rubrics, style, competencyIds, reference) } : {}),
  };
  return JSON.stringify(style.isWrapped ? { CFPackage: pack } : pack);
}

/** A rubric with a criterion for each competency. */
const rubricsOf = (
  rubrics: readonly Rubric[],
  style: Style,
  ids: ReadonlyMap<string, string>,
  reference: (id: string, title: string) => unknown,
): object[] => [
  {
    identifier: 'rubric',
    title: 'How it is assessed',
    CFRubricCriteria: COMPETENCIES.map((name, index) => ({
      identifier: `criterion-${index}`,
      category: name,
      CFItemURI: reference(ids.get(name) ?? '', name),
      position: index + 1,
      CFRubricCriterionLevels: rubrics
        .filter(({ competency }) => competency === index)
        .flatMap(({ level, texts }) =>
          texts.map((description, place) => ({
            identifier: `level-${index}-${level}-${place}`,
            quality: NAMES[style.levelNames][level],
            score: level + 1,
            position: level * 10 + place,
            description,
          })),
        )
        .reverse(),
    })),
  },
];
