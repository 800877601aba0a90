import fc from 'fast-check';

/**
 * A few cases, the same in every run, so that the unit tests take no time. `npm run test:properties` is a step of `npm test`
 * and tries hundreds; PROPERTY_RUNS=5000 PROPERTY_SEED=7 looks further.
 */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 5);
const SEED = Number(process.env.PROPERTY_SEED ?? 20_250_501);

/**
 * A test that something holds for every value, be it ever so odd.
 * @param title has the word “whatever”, or its suite has: by that word `npm run test:properties` finds such tests
 * @param cost how many times as long a case takes as others do; it is tried with so many times fewer
 */
export function property<T>(
  title: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void,
  cost = 1,
): void {
  it(title, function () {
    if (!this.test?.fullTitle().includes('whatever'))
      throw new Error(`“${title}” does not say whatever what`);
    const check = fc.property(arbitrary, (value) => {
      holds(value);
    });
    fc.assert(check, { seed: SEED, numRuns: Math.max(1, Math.round(RUNS / cost)) });
  });
}

/** Text of any characters, half surrogates among them. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    maxLength,
  });

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
  { weight: 1, arbitrary: anyText(5) },
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
