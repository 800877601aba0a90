// Layouts of evidence that people bring along: tables, headings in bold print, footnotes.
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
import { importEvidence } from '../../server/core/import/evidence.ts';
import { readWord } from '../../server/word/read.ts';
import { editorFor } from './support/editor.ts';
import { dedent } from './support/text.ts';

const frameworks = () => [...editorFor().workspace.catalogue().frameworks.values()];
const WATER = 'I adjust the water to the flour of the day.';
const TASTE = 'I taste the dough before it is shaped.';

/** The body of the document that is made, without its front matter. */
function bodyOf(markdown: string): string {
  const result = importEvidence(dedent(markdown), frameworks());
  if ('problem' in result) throw new Error(result.problem);
  return result.text.replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

describe('Evidence in other layouts', () => {
  it('in a table gets the tag in the row, and keeps the words of the other cells', () => {
    assert.equal(
      bodyOf(`
        ## We know our dough

        | No | Indicator | Evidence |
        | --- | --- | --- |
        | 1 | ${WATER} | In May I took less; it held. |
        | 2 | **${TASTE}** | I tasted each batch\\|loaf. |
        | 3 | I sing to every loaf in the oven at night | It helps. |
        | 4 | ${WATER} | |
      `),
      dedent(`
        ## We know our dough

        | No | Indicator | Evidence |
        | --- | --- | --- |
        | 1 | <!-- dough.2.1: “${WATER}” --> | In May I took less; it held. [@dough.2.1] |
        | 2 | <!-- dough.2.2: “${TASTE}” --> | I tasted each batch\\|loaf. [@dough.2.2] |
        | 3 | I sing to every loaf in the oven at night <!-- Nothing in the framework is near this: tag the passage yourself, or leave it. --> | It helps. |
        | 4 | ${WATER} | |
      `),
    );
  });

  it('with headings in bold print has real ones', () => {
    assert.equal(
      bodyOf(`
        **We know our dough**

        ${WATER}

        In May I took less.

        **Oven:**

        I was there at ten, and **oven** is not a heading here.
      `),
      dedent(`
        ## We know our dough

        <!-- dough.2.1: “${WATER}” -->

        In May I took less. [@dough.2.1]

        ## Oven:

        I was there at ten, and **oven** is not a heading here.
      `),
    );
  });

  it('in Word keeps what was inserted and not what was deleted, and tags no footnote', async () => {
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
    assert.equal(
      bodyOf(read.markdown),
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
});
