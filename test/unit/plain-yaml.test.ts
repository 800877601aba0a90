import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readPlainYaml } from '../../server/core/yaml/plain.ts';
import { readYaml, type YamlTree } from '../../server/core/yaml/tree.ts';

const PATHS = [[], ['a'], ['b'], ['a', '0'], ['a', '1'], ['b', '2'], ['a', 'x'], ['a', '0', '0'], ['c']];

const told = (tree: YamlTree) => ({
  value: tree.value,
  problems: tree.problems,
  places: PATHS.map((path) => [
    tree.written(path),
    tree.nodeSpan(path),
    tree.keySpan(path),
    tree.headSpan(path),
    tree.pathAt(7),
  ]),
});

/** Whether a text is read without the parser; where it is, the parser has to say the same. */
function isReadPlainly(text: string): boolean {
  const tree = readPlainYaml(text, 4);
  if (tree) assert.deepEqual(told(tree), told(readYaml(text, 4)), JSON.stringify(text));
  return tree !== undefined;
}

describe('Plain YAML', () => {
  for (const text of [
    'a: cvf-2024\nb: 2',
    'a: We analyse critically\nb: [collaborate, we support]\n',
    'a:\n  - collaborate\n  - "a: b"\nb: 2026-03-31  ',
    'a:\n- one\n- two\nb: “Tell us” (250)',
  ])
    it(`is read without the parser: ${JSON.stringify(text)}`, () => assert.ok(isReadPlainly(text)));

  for (const text of [
    '',
    'a:',
    'a: b: c',
    'a: b # c',
    'a: true',
    'a: 1.5',
    'a: 07',
    'a: [b, 1]',
    'a: [b, ]',
    'a: b\n  c',
    'a: b\na: c',
    'a:\n  - b\n - c',
    'a:\n  b: c',
    'a: "b\\n"',
    "a: 'b'",
    'a: b\r\n',
    'a: |\n  b',
    '- a',
    'a: &b c',
    'a: b\n\nb: c',
  ])
    it(`leaves to the parser: ${JSON.stringify(text)}`, () => assert.ok(!isReadPlainly(text)));

  it('is read as the parser reads it, whatever stands there', () => {
    const piece = fc.constantFrom(
      ...['a', 'b', ':', ': ', ' ', '  ', '\n', '\n', '- ', '[', ']', ', ', '2', '2026-03', '"', "'", '#'],
      ...['we see', 'null', 'é', '–', '.', '/', '&', '(', ')', '\t', '\u00a0', '\u2028', 'c: x\n', 'a: b\n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        isReadPlainly(pieces.join(''));
      }),
      { numRuns: 1_000 },
    );
  });
});
