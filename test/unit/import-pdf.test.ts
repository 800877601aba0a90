import { strict as assert } from 'node:assert';
import { importBytes } from '../../server/core/import/kinds.ts';
import { linesOfPdf, type PdfText } from '../../server/core/import/page/pdf.ts';

/** A line of a page as pdf.js gives it, six points to a letter. */
const at = (x: number, y: number, text: string, size = 11, isBold = false): PdfText => ({
  text,
  x,
  y,
  size,
  isBold,
  width: text.length * 5,
});

const texts = (...page: readonly PdfText[]): string[] =>
  linesOfPdf([page]).map(({ text, heading }) =>
    heading === undefined ? text.trim() : `${'#'.repeat(heading)} ${text}`,
  );

describe('Lines of a PDF', () => {
  const long = 'This line is full, and so whatever the next one begins with had no room in it at';

  it('are headings by the size of their letters', () => {
    assert.deepEqual(
      texts(
        at(72, 780, 'Baking', 24),
        at(72, 740, 'Level 1', 16),
        at(72, 700, `${long} all.`),
        at(72, 686, 'It is so.'),
      ),
      ['# Baking', '', '## Level 1', '', `${long} all.`, 'It is so.'],
    );
  });

  it('are bullets where the marks were drawn: what begins further right, and had room in the line before', () => {
    assert.deepEqual(
      texts(
        at(72, 780, `${long} all.`),
        at(90, 760, 'Kneads.'),
        at(90, 746, 'Rests.'),
        at(72, 720, `${long} all.`),
      ),
      [`${long} all.`, '', '• Kneads.', '', '• Rests.', '', `${long} all.`],
    );
  });

  it('leave out what stands at the same place on page after page', () => {
    const pages = [1, 2, 3].map((number) => [
      at(72, 800, 'The bakers’ book'),
      at(72, 700, `Bread number ${number} is baked.`),
      at(300, 40, `Page ${number}`),
    ]);
    assert.equal(linesOfPdf(pages).filter(({ text }) => text.includes('bakers')).length, 1);
  });
});

describe('PDF', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const problemOf = async (pages: ReadonlyArray<readonly PdfText[]>) => {
    const result = await importBytes(bytes, async () => async () => ({ pages }));
    return 'problem' in result ? result.problem : 'none';
  };

  it('that is a scan is refused', async () => assert.match(await problemOf([[], []]), /^is a scanned PDF/));
  it('whose reader fails is refused', async () => {
    const result = await importBytes(bytes, async () => Promise.reject(new Error('no\nreader')));
    assert.deepEqual(result, { problem: 'cannot be read as PDF (no)' });
  });
});
