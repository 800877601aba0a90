import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { linesOf } from '../../server/core/text/lines.ts';

describe('Lines of a file that is not open', () => {
  it('are those of an open document', () => {
    const piece = fc.constantFrom('a', 'be', '\n', '\n', '\r\n', '\r', '👮', '\u2028');
    const offset = fc.integer({ min: -2, max: 24 });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        offset,
        offset,
        offset,
        (pieces, at, line, character) => {
          const text = pieces.join('');
          const ours = linesOf(text);
          const open = TextDocument.create('file:///a.md', 'markdown', 1, text);
          assert.equal(ours.lineCount, open.lineCount);
          assert.deepEqual(ours.positionAt(at), open.positionAt(at));
          assert.equal(ours.offsetAt({ line, character }), open.offsetAt({ line, character }));
        },
      ),
    );
  });
});
