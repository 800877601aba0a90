import { strict as assert } from 'node:assert';
import { readDocument } from '../../server/core/evidence/document.ts';
import { changeBetween } from '../../server/core/text/change.ts';
import { codesIn } from '../unit/support/check.ts';
import { Editor, editorFor } from '../unit/support/editor.ts';

const MEGABYTE = 1024 * 1024;
const QUARTER = MEGABYTE / 4;
const HEAD = '---\nframework: bakery\nlevel: 2\n---\n\n';
/** What comes before and behind the odd stuff: it is read and judged all the same. */
const BEFORE = 'I weighed the salt. [@dough.2.1]\n\n';
const BEHIND = '\n\nI rested the dough. [@dough.2.7]\n';

const repeated = (piece: string, length = MEGABYTE): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** What is said of a document that holds odd stuff between two sensible paragraphs. */
function codesAround(odd: string): string[] {
  const { document, tags } =
    editorFor().workspace.evidence(editorFor().open(HEAD + BEFORE + odd + BEHIND)) ??
    assert.fail('no evidence');
  assert.equal(tags[0]?.key, 'dough.2.1');
  for (const { start, end } of document.blocks)
    assert.ok(0 <= start && start <= end && end <= document.text.length);
  return codesIn(HEAD + BEFORE + odd + BEHIND);
}

describe('bad input', () => {
  const harmless: Readonly<Record<string, string>> = {
    'a line of 5 MB': repeated('bread and butter ', 5 * MEGABYTE),
    'a word of 1 MB': repeated('bread'),
    'a megabyte of [': repeated('['),
    'a megabyte of []': repeated('[]'),
    'a megabyte of [ and as many ]': repeated('[', MEGABYTE / 2) + repeated(']', MEGABYTE / 2),
    'a megabyte of [@': repeated('[@'),
    'a megabyte of >': repeated('>'),
    'a megabyte of > >': repeated('> '),
    'a megabyte of *': repeated('*'),
    'a row of *a': repeated('*a ', QUARTER),
    'a row of _a_': repeated('_a_ ', QUARTER),
    'a row of `a': repeated('`a ', QUARTER),
    'a megabyte of |': repeated('|'),
    'a megabyte of - - -': repeated('- '),
    'a megabyte of 1. 1. 1.': repeated('1. '),
    'a row of <!--': repeated('a <!-- ', QUARTER),
    'a row of [a](': repeated('[a](', QUARTER),
    'a megabyte of spaces': repeated(' '),
    'a megabyte of line ends': repeated('\n'),
    'a megabyte of lone CR': repeated('\r'),
    'a table with a row of 128 KB': `${repeated('|a', MEGABYTE / 8)}\n${repeated('|-', MEGABYTE / 8)}\n`,
    'a list of 400 levels': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'lone surrogates': '\ud83d \udc68 [\ud83d] [@\ud83d] @\udc68 # \ud83d\n\n# \ud83d',
    'conflict markers': '<<<<<<< HEAD\nI weighed.\n=======\nI guessed.\n>>>>>>> theirs',
    'null characters': 'a\0b [@dough\0.2.1] \0',
  };
  for (const [name, odd] of Object.entries(harmless))
    it(`${name} costs nothing but its time`, () => {
      const codes = codesAround(odd);
      assert.ok(codes.includes('error unknown-indicator'), codes.slice(0, 5).join());
    }).timeout(20_000);

  for (const fence of ['```', '~~~', '<!--', '<script>'])
    it(`${fence} that never ends hides what follows, as Markdown has it`, () => {
      assert.deepEqual(codesAround(`${fence}\n${repeated('[@nothing] a b c\n', 100_000)}\n`), [
        'info coverage-gap',
      ]);
    });

  it('a framework of 5,000 indicators is as good as any', () => {
    const levels = (competency: number) =>
      [1, 2, 3, 4, 5]
        .map(
          (level) =>
            `      "${level}":\n        indicators:\n${Array.from({ length: 20 }, (_, index) => `          - I do ${competency} at ${level} in way ${index}.\n`).join('')}`,
        )
        .join('');
    const competencies = Array.from(
      { length: 50 },
      (_, index) => `  - id: c${index}\n    name: Craft ${index}\n    levels:\n${levels(index)}`,
    ).join('');
    const big = `id: big\ntitle: Big\nlevels: [${[1, 2, 3, 4, 5].map((level) => `{id: "${level}"}`).join(', ')}]\ncompetencies:\n${competencies}`;
    const editor = new Editor();
    editor.put('frameworks/big.yaml', big);
    assert.deepEqual(editor.findingsOfFile('frameworks/big.yaml'), []);
    const document = editor.open('---\nframework: big\nlevel: 3\n---\nI did. [@c49.3.20; @c49.3.21]\n');
    assert.deepEqual(
      editor
        .findings(document)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
      ['unknown-indicator'],
    );
    assert.equal(editor.service.completion(document, { line: 4, character: 9 }).length, 50 * 5 * 21);
  }).timeout(20_000);

  it('front matter of ten thousand keys is read, and the one that stands there twice is found', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}: ${index}\n`).join('');
    assert.deepEqual(codesIn(`---\nframework: bakery\nlevel: 2\n${keys}key7: 8\n---\n`), [
      'error invalid-front-matter',
    ]);
  }).timeout(20_000);

  it('thousands of findings are cut to a thousand, the most severe first, and the last one says so', () => {
    const editor = new Editor();
    const text = `${HEAD}${'I weighed. [@dough.1.1]\n\n'.repeat(900)}${'I weighed. [@nothing]\n\n'.repeat(400)}`;
    const diagnostics = editor.service.diagnostics(editor.open(text));
    assert.equal(diagnostics.length, 1_000);
    assert.equal(diagnostics.filter(({ code }) => code === 'unknown-competency').length, 400);
    assert.match(
      String(diagnostics[0]?.message),
      /^There are 1\d\d\d findings here; the 999 most severe are shown\.$/,
    );
  }).timeout(20_000);

  it('an edit in a document of a megabyte reads one paragraph again', () => {
    const text = HEAD + 'I weighed the salt, and then some more of it. [@dough.2.1]\n\n'.repeat(17_000);
    const before = readDocument('memory:', text);
    const at = text.indexOf('salt', text.length / 2);
    const after = readDocument('memory:', `${text.slice(0, at)}sea ${text.slice(at)}`, undefined, before);
    const known = new Set(before.markdown.chunks.map(({ chunk }) => chunk));
    assert.ok(after.markdown.chunks.filter(({ chunk }) => !known.has(chunk)).length < 100);
  }).timeout(20_000);

  it('two texts differ in the smallest stretch, wherever the edit was', () => {
    const long = repeated('abcdefgh', 20_000);
    assert.equal(changeBetween(long, long), undefined);
    assert.deepEqual(changeBetween(long, `${long.slice(0, 9_000)}X${long.slice(9_000)}`), {
      start: 9_000,
      oldEnd: 9_000,
      newEnd: 9_001,
    });
    assert.deepEqual(changeBetween('aa', 'aaa'), { start: 2, oldEnd: 2, newEnd: 3 });
    assert.deepEqual(changeBetween('abc', ''), { start: 0, oldEnd: 3, newEnd: 0 });
  });
});
