/** Names of levels that are used in many places, by the scale that they belong to, lowest first. */
const SCALES: readonly (readonly string[])[] = [
  ['awareness', 'working', 'practitioner', 'expert'],
  ['novice', 'advanced beginner', 'competent', 'proficient', 'expert', 'master'],
  ['beginner', 'elementary', 'intermediate', 'upper intermediate', 'advanced', 'expert', 'mastery'],
  ['basic', 'intermediate', 'advanced', 'expert', 'master'],
  [
    'entry',
    'foundation',
    'foundational',
    'practitioner',
    'senior practitioner',
    'advanced practitioner',
    'expert',
    'strategic',
  ],
  ['essential', 'core', 'developing', 'proficient', 'advanced', 'leading', 'transforming'],
  ['essential', 'proficient', 'strong', 'exemplary'],
  ['graduate', 'proficient', 'highly accomplished', 'lead'],
  ['foundational', 'intermediate', 'adept', 'advanced', 'highly advanced'],
  ['fundamental awareness', 'novice', 'intermediate', 'advanced', 'expert'],
  ['emerging', 'developing', 'established', 'embedded', 'enhancing', 'excelling'],
  ['bronze', 'silver', 'gold', 'platinum', 'diamond'],
  ['follow', 'assist', 'apply', 'enable', 'ensure', 'advise', 'initiate', 'influence', 'set strategy'],
  [
    'assistant',
    'associate',
    'professional',
    'senior professional',
    'principal',
    'fellow',
    'chartered',
    'strategic lead',
  ],
  ['operational', 'tactical', 'strategic', 'managerial'],
  ['junior', 'mid', 'mid level', 'intermediate', 'senior', 'staff', 'lead', 'principal', 'distinguished'],
  ['fail', 'pass', 'merit', 'distinction'],
  ['learner', 'new', 'experienced', 'specialist', 'expert'],
  ['sylfaen', 'ymarferydd', 'uwch ymarferydd', 'arbenigwr', 'uwch'],
];
/** The names of all of them. */
export const KNOWN: ReadonlySet<string> = new Set(SCALES.flat());

/** A name without its case, its marks and the word that says that it is a level. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (?:level|stage|grade|tier|proficiency|award)$/, '');

/** Where a name stands in a scale that has all of some names; undefined where no scale has them all. */
export function scaleOf(names: readonly string[]): readonly string[] | undefined {
  return SCALES.find((scale) => names.every((name) => scale.includes(bare(name))));
}

export const placeInScale = (scale: readonly string[], name: string): number => scale.indexOf(bare(name));

const FIRST_WORDS: ReadonlySet<string> = new Set([...KNOWN].map((name) => name.split(' ')[0] ?? ''));

/** The names in a line that is made of names of one scale and nothing else, as the head of a printed table is. */
export function namesInLine(text: string): string[] | undefined {
  if (text.length > 120) return undefined;
  const numbered = text.match(/\b(?:Level|Grade|Band|Stage|Tier) (?:\d{1,2}|[A-H])\b/g);
  if (numbered && numbered.length >= 2 && numbered.join(' ') === text) return numbered;
  const words = text.split(' ');
  if (words.length < 3 || !FIRST_WORDS.has(words[0]?.toLowerCase() ?? '')) return undefined;
  for (const scale of SCALES) {
    const names: string[] = [];
    for (let at = 0; at < words.length; ) {
      const length = [3, 2, 1].find((count) => scale.includes(bare(words.slice(at, at + count).join(' '))));
      if (!length) break;
      names.push(words.slice(at, at + length).join(' '));
      at += length;
    }
    if (names.length >= 3 && names.join(' ') === text) return names;
  }
  return undefined;
}
