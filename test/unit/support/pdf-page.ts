import type { PdfText } from '../../../server/core/import/page/pdf/pdf.ts';
import { readPdfPages } from '../../../server/core/import/page/pdf/pdf-blocks.ts';
import type { PdfBox } from '../../../server/core/import/page/pdf/pdf-shapes.ts';

/** A line of a page as pdf.js gives it, five points to a letter. */
export const text = (x: number, y: number, words: string, size = 11, isBold = false): PdfText => ({
  text: words,
  x,
  y,
  size,
  isBold,
  width: words.length * 5,
});

export const bold = (x: number, y: number, words: string): PdfText => text(x, y, words, 11, true);

/** The dot of a bullet. */
export const drawnAt = (left: number, bottom: number): PdfBox => ({
  left,
  bottom,
  right: left + 3.5,
  top: bottom + 3.5,
});

/** A line from left to right. */
export const ruleAt = (y: number, left: number, right: number): PdfBox => ({
  left,
  right,
  bottom: y,
  top: y + 0.75,
});

interface Page {
  readonly texts: readonly PdfText[];
  readonly drawn?: readonly PdfBox[];
}

const isPage = (page: Page | readonly PdfText[]): page is Page => 'texts' in page;

/** What is read of pages: headings with “#”, bullets with “-”, both as often as they are deep; a weak heading with “?”. */
export function blocksOfPages(...pages: ReadonlyArray<Page | readonly PdfText[]>): string[] {
  const all = pages.map((page): Page => (isPage(page) ? page : { texts: page }));
  const { blocks } = readPdfPages({
    pages: all.map(({ texts }) => texts),
    drawn: all.map(({ drawn = [] }) => drawn),
  });
  return blocks.map(({ kind, depth, text: words, isWeak }) => {
    const sign = kind === 'heading' ? '#' : kind === 'bullet' ? '-' : '';
    return `${sign.repeat(depth)}${sign === '' ? '' : ' '}${words}${isWeak ? '?' : ''}`;
  });
}
