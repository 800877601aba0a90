import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  type EvidenceDocument,
  readDocument,
  readDocumentOnce,
} from '../../server/core/evidence/document.ts';
import { linesOf } from '../../server/core/text/lines.ts';
import { property } from './support/property.ts';

/** All that is known of a document but its tree, which a file that is not open does without. */
const model = ({ blocks, headings, tags, comments, markdown }: EvidenceDocument) =>
  JSON.parse(JSON.stringify({ blocks, headings, tags, comments, chunks: markdown.chunks }));

function readsTheSame(text: string): void {
  const once = readDocumentOnce(
    'file:///a.md',
    text,
    linesOf(text),
    readDocument('file:///a.md', text).frontMatter,
  );
  assert.deepEqual(model(once), model(readDocument('file:///a.md', text)), JSON.stringify(text));
}

describe('A file that is not open', () => {
  const samples: Readonly<Record<string, string>> = {
    'paragraphs and headings':
      '# Case\n\n## We collaborate\n\nI asked the council,\nthe traders and the youth team. [@collaborate.2.3]\n### Result\nThefts fell.\n',
    'a setext heading': 'The case\n---\n\nI asked.\n\nThe end\n===\n',
    'lists, quotes and tables':
      '- I asked,\nand wrote\n\n  again\n\nThen\n> he said\nso\n\n| a | b |\n|---|---|\n| I asked [@a.1.1] | x |\n\nEnd\n',
    'a fence that goes on behind a blank line':
      'Before\n\n```\ncode\n\nI asked [@a.1.1]\n```\n\nAfter [@a.1.2]\n',
    'a comment that goes on behind a blank line': '<!-- one\n\nI asked [@a.1.1]\n\n-->\n\nAfter [@a.1.2]\n',
    'HTML that goes on behind a blank line': '<script>\n\nI asked [@a.1.1]\n\n</script>\n\nAfter\n',
    'links beside citations':
      'I asked [@a.1.1](x) and [@a.1.2][@a.1.3] and ![@a.1.4] and [@a.1.5]: so\n\n[@a.1.6]: http://x\n',
    'CRLF, spaces at line ends, and a BOM':
      '\uFEFF# Case\r\n\r\nI asked \r\nthem.  \r\nThen I wrote. [@a.1.1]\r\n',
    'a heading in a list, and numbers': '1. one\n# Two\n2019 was a year\n12) and so\n\n2019 was.\n3 of us\n',
    'plain lists':
      '# L\n\n- one\n- two [@a.1.1]\n\n- three\n\nEnd\n\n1. one\n2. two\n# H\n* a\n+ b\n\n- c\n\n  more\n\n- **d** e\n\n- f\n\nEnd\n- g\nlazy\n\n- h\n-\n\n- i\n---\n',
    'emphasis and notes':
      'I sent it to **all of them**. [@a.1.1, the sheet; @b.2]\n\n**S:** so\n\nSo *it* is, (**a** b) *c d*e and 2 * 3 * 4 and **a b ** c.\n',
    'white space that is neither space nor line end': 'I asked\vthe\fcouncil. [@a.1.1]\n\n- so\vwe did\n',
    'front matter': '---\nframework: a\n---\nI asked. [@a.1.1; @a.1.2]\n## Result ##\n#\n####### seven\n',
  };
  for (const [name, text] of Object.entries(samples))
    it(`is read as an open one is: ${name}`, () => readsTheSame(text));

  const line = fc.constantFrom(
    '',
    '',
    'I asked the council.',
    'and wrote ',
    '  indented',
    '    code',
    '# Title',
    '## Two ##',
    '- item',
    '- item',
    '* item [@a.1.1]',
    'I sent it to **all of them**, *so*.',
    '2. two',
    '  more',
    'see [@a.1.1, the note] *a b* c*d*',
    '1. one',
    '> quote',
    '```',
    '~~~',
    '---',
    '===',
    '<!-- a',
    '-->',
    '<div>',
    '<pre>',
    '</pre>',
    '| a | b |',
    '|---|---|',
    '[@a.1.1] said',
    'I [@a.1.1; @b.2] do.',
    '**S:** so',
    'see [x](y) & z',
    '[x]: /y',
    'www.example.org',
    'hard  ',
    '“Quoted” – é',
    '2019 was',
    '\tTab',
    '*',
    '#',
    'a@b.org',
  );
  const end = fc.constantFrom('\n', '\n', '\r\n', '\r');
  const start = fc.constantFrom('', '\uFEFF', '---\nlevel: 2\n---\n');
  property(
    'is read as an open one is, whatever stands in it',
    fc.tuple(start, fc.array(fc.tuple(line, end), { maxLength: 14 })),
    ([head, lines]) => readsTheSame(head + lines.flat().join('')),
    0.5,
  );
});
