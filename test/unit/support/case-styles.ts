// Frameworks in the ways in which other systems write CASE packages, with what must be found in them.
import { jsonOf } from './case-json.ts';
import { COMPETENCIES, LEVEL_NAMES, type Node, type Rubric, type Style } from './case-style.ts';

export type { Style } from './case-style.ts';

/** What a package holds: `competency | level | indicator`, the level empty where there is none. */
export interface Written {
  readonly json: string;
  readonly truth: readonly string[];
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
  shape: 'full',
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
  shape: ['full', 'gaps', 'single', 'paragraphs', 'taglines', 'outline'],
  isWrapped: [false, true],
  hasNulls: [false, true],
  hasCodes: [false, true],
  hasOutside: [false, true],
};

const DEEDS = ['weighs', 'checks', 'explains', 'improves', 'plans', 'records'];
const THINGS = [
  'the flour before it is mixed',
  'what the night shift has left',
  'the bill of each guest',
  'how warm the room is',
];

const statement = (competency: number, level: number, index: number): string =>
  `The baker ${DEEDS[(competency + level * 2 + index) % DEEDS.length]} ${THINGS[(index + level) % THINGS.length]}, ${['alone', 'with others', 'for the whole house'][level]} (${competency + 1}${level + 1}${index + 1}).`;

/** A package in a style, and what it says. */
export function casePackageIn(style: Style): Written {
  const truth: string[] = [];
  const hasLevels = style.levels !== 'none';
  const levels = LEVEL_NAMES[style.levelNames];
  const top: Node[] = [];
  const competencies: Node[] = COMPETENCIES.map((name, index) => ({
    kind: 'competency',
    name,
    about: `What a baker does when ${name.toLowerCase()}, from the first day on.`,
    level: index,
    children: [],
  }));
  const rubrics: Rubric[] = [];
  const aboves: Node[] = levels.map((name) => ({ kind: 'level', name, children: [] }));
  for (const [index, competency] of competencies.entries())
    for (const [place, level] of (hasLevels ? levels : levels.slice(0, 1)).entries()) {
      // Three of four lack a level, another one each.
      if (style.shape === 'gaps' && hasLevels && index === place + 1) continue;
      const isParagraph = style.shape === 'paragraphs' && style.levels === 'below';
      const count = style.shape === 'single' || isParagraph ? 1 : 2 + ((index + place) % 2);
      const leaves = [0, 1, 2].slice(0, count).map((number): Node => {
        const name = statement(index, place, number);
        const called =
          style.levels === 'education' && style.levelNames === 'digits' ? `Level ${level}` : level;
        truth.push([competency.name, hasLevels ? called : '', name].join(' | '));
        return { kind: 'indicator', name, level: place, children: [] };
      });
      const [paragraph] = leaves;
      if (isParagraph && paragraph) {
        competency.children.push({ kind: 'level', name: level, about: paragraph.name, children: [] });
        continue;
      }
      const tagline = `${['First', 'Then', 'At last'][place]}, bread for ${index + 2} streets`;
      const below = style.levels === 'rubric' ? leaves : inParts(leaves, place, style, truth);
      if (style.levels === 'below')
        competency.children.push({
          kind: 'level',
          name: level,
          ...(style.shape === 'taglines' ? { about: tagline } : {}),
          children: below,
        });
      else if (style.levels === 'above') aboves[place]?.children.push({ ...competency, children: below });
      else if (style.levels !== 'rubric') competency.children.push(...below);
      if (style.levels === 'rubric')
        rubrics.push({ competency: index, level: place, texts: leaves.map(({ name }) => name) });
    }
  const isNamedOnly = style.shape === 'outline' && style.levels !== 'rubric' && style.levels !== 'education';
  if (isNamedOnly)
    competencies.push({ kind: 'competency', name: 'Mending the roof', level: 4, children: [] });
  const inner = style.levels === 'above' ? aboves : competencies;
  const grouped = style.groups === 0 || style.levels === 'above' ? inner : groupsOf(inner, style.groups);
  top.push(...grouped);
  if (style.levels === 'skill')
    top.push({
      kind: 'group',
      name: 'Levels',
      children: aboves.map((level) => ({ ...level, children: [] })),
    });
  return { json: jsonOf(top, style, rubrics), truth };
}

/** Statements below headings, with statements below them, or with examples that are none. */
function inParts(leaves: readonly Node[], place: number, style: Style, truth: string[]): Node[] {
  const [first, ...others] = leaves;
  // Where each statement has others below it, nothing tells it from a competency.
  if (!first || style.parts === 'none' || (style.shape === 'single' && style.parts !== 'examples'))
    return [...leaves];
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

function groupsOf(inner: readonly Node[], depth: 1 | 2): Node[] {
  const halves: Node[] = [
    { kind: 'group', name: 'The craft', children: inner.slice(0, 2) },
    { kind: 'group', name: 'The business', children: inner.slice(2) },
  ];
  return depth === 1 ? halves : [{ kind: 'group', name: 'All of the bakery', children: halves }];
}
