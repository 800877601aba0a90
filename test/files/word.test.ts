// Word documents, written and read back.
import { strict as assert } from 'node:assert';
import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readDocument } from '../../server/core/evidence/document.ts';
import { exportMarkdown } from '../../server/core/features/export-markdown.ts';
import { importEvidence } from '../../server/core/import/evidence.ts';
import { readWord } from '../../server/word/read.ts';
import { writeWord } from '../../server/word/write.ts';
import { zip } from '../../server/word/zip.ts';
import { editorFor } from '../unit/support/editor.ts';
import { dedent } from '../unit/support/text.ts';

const frameworks = () => [...editorFor().workspace.catalogue().frameworks.values()];

describe('Word documents', function () {
  this.timeout(10_000);

  const WATER = 'I adjust the water to the flour of the day.';
  const TASTE = 'I taste the dough before it is shaped.';
  const MARKDOWN =
    '**Question:** How do you bake?\n\n# Bread\n\n## We know our dough\n\n**I knead until the dough is smooth.** I *kneaded* for ten minutes, [as told](https://bakers.example/).\n\n- one\n- two\n\n1. first\n\n| a | b |\n| --- | --- |\n| c | d |\n';

  it('are the same bytes each time, with real headings, and come back', async () => {
    const bytes = await writeWord([{ markdown: MARKDOWN }], 'Bread');
    assert.deepEqual(await writeWord([{ markdown: MARKDOWN }], 'Bread'), bytes);
    const back = await readWord(bytes);
    assert.ok('markdown' in back);
    assert.match(
      back.markdown,
      /^\*\*Question:\*\* How do you bake\?\n\n# Bread\n\n## We know our dough\n\n\*\*I knead until the dough is smooth\.\*\* I \*kneaded\* for ten minutes, \[as told\]\(https:\/\/bakers\.example\/\)\./,
    );
    assert.match(back.markdown, /\| c +\| d +\|\n$/);
    const evidence = importEvidence(back.markdown, frameworks());
    assert.ok('text' in evidence);
    assert.match(evidence.text, /as told\]\(https:\/\/bakers\.example\/\)\. \[@dough\.1\.2\]/);
  });

  it('keep what was inserted and not what was deleted when they come in, and no footnote is tagged', async () => {
    const word = new Document({
      footnotes: { 1: { children: [new Paragraph('The book of the night shift.')] } },
      sections: [
        {
          children: [
            new Paragraph({ children: [new TextRun({ text: 'We know our dough', bold: true })] }),
            new Paragraph({ children: [new TextRun({ text: WATER, bold: true })] }),
            new Paragraph({
              children: [
                new TextRun('In May I took '),
                new DeletedTextRun({ id: 1, author: 'A', date: '2026-01-01T00:00:00Z', text: 'more' }),
                new InsertedTextRun({ id: 2, author: 'A', date: '2026-01-01T00:00:00Z', text: 'less' }),
                new TextRun('.'),
                new FootnoteReferenceRun(1),
              ],
            }),
            new Table({
              rows: [
                ['Indicator', 'Evidence'],
                [TASTE, 'At six.'],
              ].map(
                (cells) =>
                  new TableRow({
                    children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
                  }),
              ),
            }),
          ],
        },
      ],
    });
    const read = await readWord(await Packer.toBuffer(word));
    assert.ok('markdown' in read);
    const made = importEvidence(read.markdown, frameworks());
    assert.ok('text' in made);
    assert.equal(
      made.text.replace(/^---\n[\s\S]*?\n---\n\n/, ''),
      dedent(`
        ## We know our dough

        <!-- dough.2.1: “${WATER}” -->

        In May I took less.[^1] [@dough.2.1]

        | Indicator | Evidence |
        | --- | --- |
        | <!-- dough.2.2: “${TASTE}” --> | At six. [@dough.2.2] |

        [^1]: The book of the night shift.
      `),
    );
  });

  it('have the headings and the question, and no tag, comment or front matter', async () => {
    const text =
      '---\nframework: bakery\nquestion: How do you bake?\n---\n\n# Bread\n\n## We know our dough [@dough.2]\n\nI kneaded [@dough.1.1]. <!-- mine -->\n\n- one [@dough.1.2]\n';
    const markdown = exportMarkdown(readDocument('memory:', text));
    const back = await readWord(await writeWord([{ markdown }], 'Bread'));
    assert.ok('markdown' in back);
    assert.equal(
      back.markdown.replace(/-\s+/g, '- '),
      '**Question:** How do you bake?\n\n# Bread\n\n## We know our dough\n\nI kneaded.\n\n- one\n',
    );
  });

  it('are refused when they are none, damaged, or a bomb', async () => {
    const problemOf = async (bytes: Uint8Array) => {
      const read = await readWord(bytes);
      return 'problem' in read ? read.problem : 'none';
    };
    assert.equal(await problemOf(new TextEncoder().encode('not a zip')), 'it is damaged or no Word document');
    assert.equal(
      await problemOf(zip({ 'a.txt': new Uint8Array(3) }, 6)),
      'it is a zip file but no Word document',
    );
    assert.equal(
      await problemOf(zip({ 'word/document.xml': new TextEncoder().encode('<w:document') }, 6)),
      'it is damaged or no Word document',
    );
    const bomb = zip({ 'word/document.xml': new Uint8Array(1_000) }, 6);
    // The size that it says it has: in the directory at its end.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(view.getUint32(bomb.length - 6, true) + 24, 70_000_000, true);
    assert.match(await problemOf(bomb), /^it unpacks to more than 64 MB/);
    const bytes = await writeWord([{ markdown: MARKDOWN }], 'Bread');
    assert.equal(await problemOf(bytes.slice(0, bytes.length / 2)), 'it is damaged or no Word document');
  });
});
