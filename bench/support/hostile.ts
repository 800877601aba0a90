// Texts that nobody writes, and that make code slow which tries, goes back and tries again, or looks at everything for everything.

/** A shape that grows to any length. */
export interface Shape {
  readonly name: string;
  /** @returns a text of about so many characters */
  readonly make: (length: number) => string;
}

/** One piece, again and again. */
const repeated = (piece: string, name = JSON.stringify(piece)): Shape => ({
  name,
  make: (length) => piece.repeat(Math.ceil(length / piece.length)),
});

/** Pieces that differ: what one is, is told by its number. */
const counted = (name: string, piece: (index: number) => string): Shape => ({
  name,
  make: (length) => {
    const pieces: string[] = [];
    for (let index = 0, total = 0; total < length; index++) {
      const next = piece(index);
      pieces.push(next);
      total += next.length;
    }
    return pieces.join('');
  },
});

/** A word for a number, of letters alone. */
const word = (index: number): string =>
  [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');

/** What is put in one line without end. */
const PIECES = [
  ...['07700 ', '07', '1 ', '1.', '1/', '1,234 ', '+44 (0)', '12:30 ', '£1 ', '943 476 5919 ', '3 May 1984 '],
  ...[
    'Mr ',
    'PCs Khan, ',
    'Sgt. K. ',
    'van der ',
    'J. R. ',
    'SW1A 1AA ',
    '12 Acacia ',
    'born on ',
    'ref AB12',
  ],
  ...['a@', 'a.', 'a@b.', 'www.', 'https://a/', '@a '],
  ...['[@', '[@a', '[', ']', '[]', '[a](', '![', '{', '<', '<a ', '<!-- ', '(', '()', '&amp;', '\\'],
  ...['**', '*a ', '_', '__a', '`', '`a', '~~', '|', '|a', '> ', '- ', '1. ', '# '],
  ...['"', "'", '“', '‘', '” ', "a' ", '"a ', '“a‘'],
  ...['\u00a0', ' ', '\t', ' \u00a0', '\u200b', '🥖', 'e\u0301', '…', '– ', '?', '??? ', '_ '],
  ...['a', 'bread', 'X', 'XX ', 'TBC ', 'insert a ', 'to be ', 'ABC ', 'A', 'A.B.', 'B&', 'N/A '],
  ...['we ', 'We would ', 'so that ', 'and ', 'which ', 'would have ', 'a a ', 'fell from ', 'I think that '],
];

/** What is put on lines of their own. */
const LINES = [
  ...['## We collaborate', '### Action', '### Result', '#', '**Action:** I did.', 'Result', '---', '==='],
  ...['- I did.', '> I did.', '| a | b |', '```', '<div>', '[a]: b', '<!-- evidence-ignore all -->'],
  ...['I did. [@collaborate.2.1]', '[@collaborate.2.1; @collaborate.2.2]', '[@colaborate.2.1]', '[@x.9.9]'],
  ...[
    'We did it, and would again.',
    'Call 07700 900123.',
    'PC Khan of the NPT fell.',
    'TBC',
    'See [@a, PC Khan].',
  ],
];

/** One paragraph without end, for each piece. */
export const inOneLine: readonly Shape[] = [
  ...PIECES.map((piece) => repeated(piece)),
  counted('words that differ', (index) => `${word(index)} `),
  counted('abbreviations that differ', (index) => `${word(index + 676).toUpperCase()} `),
  counted('names that differ', (index) => `PC ${word(index)[0]?.toUpperCase()}${word(index)} `),
  counted('tags that differ', (index) => `[@${word(index)}.1] `),
  counted('keys in one tag', (index) => (index === 0 ? '[@a' : `; @${word(index)}.2.1`)),
  counted('sentences', (index) => `We went ${word(index)}, and I would stay. `),
  counted('quotations in quotations', (index) => (index % 2 === 0 ? '“' : '‘')),
];

/** Paragraphs without end, for each line. */
export const inManyLines: readonly Shape[] = [
  ...LINES.flatMap((line) => [
    repeated(`${line}\n\n`, `${line}, paragraphs`),
    repeated(`${line}\n`, `${line}, lines`),
  ]),
  counted('headings that differ', (index) => `## ${word(index)}\n\nI did.\n\n`),
  counted(
    'passages that differ',
    (index) => `I met ${word(index)} about the ABC of it. [@collaborate.2.1]\n\n`,
  ),
  counted(
    'the same passage',
    () => 'I met the traders, walked the arcade and wrote down what they asked for. \n\n',
  ),
  counted('nested quotations', (index) => `${'> '.repeat(index % 50)}I did.\n`),
  counted('nested lists', (index) => `${'  '.repeat(index % 50)}- I did.\n`),
];

/** More of the front matter, below its level. */
export const inFrontMatter: readonly Shape[] = [
  counted(
    'claims that nobody knows',
    (index) => `${index === 0 ? 'competencies:\n' : ''}  - ${word(index)}x\n`,
  ),
  counted('one claim', (index) => `${index === 0 ? 'competencies:\n' : ''}  - collaborate\n`),
  counted('unknown keys', (index) => `${word(index)}x: 1\n`),
  counted('one key', () => 'title: a\n'),
  counted('rules', (index) => `${index === 0 ? 'rules:\n' : ''}  ${word(index)}-x: off\n`),
  counted('parts', (index) => `${index === 0 ? 'structure:\n' : ''}  - ${word(index)}x\n`),
  counted('comments', (index) => `# ${word(index)}\n`),
  { name: 'a long title', make: (length) => `title: ${'a '.repeat(length / 2)}b\n` },
  { name: 'a list in brackets', make: (length) => `competencies: [${'a, '.repeat(length / 3)}b]\n` },
  { name: 'quotes', make: (length) => `title: "${"' ".repeat(length / 2)}"\n` },
];

/** The body of a framework file, below its `competencies:`. */
export const inFrameworks: readonly Shape[] = [
  counted('competencies', (index) => `  - {id: c${index}, name: Craft ${word(index)}, outline: true}\n`),
  counted('one competency, again and again', () => '  - {id: dough, name: Dough, outline: true}\n'),
  counted(
    'values',
    (index) =>
      `  - {id: v${index}, name: V ${word(index)}, kind: value, indicators: [I do ${word(index)}.]}\n`,
  ),
  counted('indicators', (index) => (index === 0 ? VALUE : `      - I do what is ${word(index)} to me.\n`)),
  counted('one indicator, again and again', (index) => (index === 0 ? VALUE : '      - I do it.\n')),
  counted('keys that nobody knows', (index) => (index === 0 ? VALUE : `    ${word(index)}x: 1\n`)),
  {
    name: 'a long name',
    make: (length) => `  - {id: a, name: "${'a '.repeat(length / 2)}", outline: true}\n`,
  },
  { name: 'a long id', make: (length) => `  - {id: ${'a-'.repeat(length / 2)}a, name: A, outline: true}\n` },
  { name: 'nesting', make: (length) => `  - ${'['.repeat(length)}\n` },
  counted('anchors', (index) => `  - &a${index} {id: c${index}, name: A, outline: true}\n`),
];

const VALUE = '  - id: honest\n    name: Honest\n    kind: value\n    indicators:\n';
