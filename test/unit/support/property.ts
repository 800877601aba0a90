import fc from 'fast-check';

/** The same cases in every run; PROPERTY_RUNS=5000 PROPERTY_SEED=7 looks further. */
const runs = process.env.PROPERTY_RUNS ? Number(process.env.PROPERTY_RUNS) : undefined;
const seed = process.env.PROPERTY_SEED ? Number(process.env.PROPERTY_SEED) : 20_250_501;

/** Checks that something holds for every value, be it ever so odd. */
export function always<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 100): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      holds(value);
    }),
    { seed, numRuns: runs ?? numRuns },
  );
}

const WORDS = [
  'bread',
  'I kneaded',
  'the dough,',
  'naïve',
  '🥖 loaf',
  'we',
  '24',
  'e\u0301clair',
  '&amp;',
  '\\*',
  'a_b_c',
  'x < y',
];
const TAGS = [
  '[@dough.2.1]',
  '[@dough.2.1; @oven.2.2]',
  '[@oven.3]',
  '[@honesty]',
  '[see @dough.2.rest, the rest]',
  '[@nothing.1.1]',
  '[@bakery/dough.2]',
  '[@dough.9.9]',
  '[@kneading.2.1]',
  '[@dough.2.1][@oven.2.1]',
  '[@',
];
const MARKS = [
  '**Action:** ',
  '*',
  '**',
  '_',
  '`',
  '``',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '!',
  '<!-- evidence-ignore unknown-level -->',
  '<!--',
  '-->',
  '[a](b)',
  '<https://a.example/@b>',
  'a@b.example',
  '@handle',
  '\\',
];
const STARTS = [
  '',
  '',
  '',
  '# ',
  '## We know our dough',
  '### Situation',
  '### Action',
  '# Oven',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '> > ',
  '    ',
  '```',
  '~~~',
  '---',
  '===',
  '| a | b |',
  '|---|---|',
  '- [ ] ',
  '<div>',
  '</div>',
  '[a]: b',
  '* * *',
  '\t',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...TAGS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'binary' }) },
);
const line = fc
  .tuple(fc.constantFrom(...STARTS), fc.array(piece, { maxLength: 5 }), fc.constantFrom(' ', ' ', ''))
  .map(([start, pieces, gap]) => start + pieces.join(gap));

/** Markdown that people might write, and some that nobody would. */
export const markdown: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 14 })
  .map((lines) => lines.join('\n').replace(/\r/g, ''));

const FRONT = [
  'framework: bakery',
  'framework: bakry',
  'framework: cvf-2024',
  'framework:',
  'level: 2',
  'level: Baker',
  'level: Pope',
  'level: [2]',
  'competencies: [dough, oven]',
  'competencies: dough',
  'competencies:',
  '  - dough',
  '  - kneading',
  '  - nothing',
  'structure: STAR',
  'structure: [Setting, Deed]',
  'status: draft',
  'rules: {coverage-gap: off}',
  'rules: 3',
  'limit: {words: {min: 3}}',
  'levl: 2',
  'title: "x',
  '<<<<<<< HEAD',
  '=======',
  '>>>>>>> theirs',
  '&a [*a, *a]',
  '\t- x',
  'a: b: c',
];
const frontLine = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FRONT) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

/** A whole document: mostly with front matter, now and then broken. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '', ''),
    fc.array(frontLine, { maxLength: 6 }),
    fc.constantFrom('---', '---', '---', '...', ''),
    markdown,
  )
  .map(
    ([bom, front, close, body]) =>
      `${bom}---\n${['framework: bakery', ...front].join('\n')}\n${close}\n${body}`,
  );
