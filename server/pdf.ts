// What reads PDF: a bundle of its own (dist/pdf.js), for pdf.js (Mozilla, Apache-2.0) is large and loaded only when there is
// a PDF to import. Only text is asked for: no font is drawn, no script is run, nothing is fetched.

import type { PdfContent, PdfText, ReadPdf } from './core/import/page/pdf/pdf.ts';
import type { PdfBox } from './core/import/page/pdf/pdf-shapes.ts';
import { boxesOf, type Operators } from './pdf-drawing.ts';
import { prepareSurroundings } from './pdf-surroundings.ts';

/** More pages than this are a book. */
const MOST_PAGES = 1_000;

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | undefined;

async function load(): Promise<Library> {
  const done = prepareSurroundings();
  try {
    // With its worker at hand pdf.js starts none: it runs in this thread.
    (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = await import(
      'pdfjs-dist/legacy/build/pdf.worker.mjs'
    );
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    done();
  }
}

export const readPdf: ReadPdf = async (bytes) => {
  library ??= load();
  const { getDocument, OPS, VerbosityLevel } = await library;
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) return { problem: `has more than ${MOST_PAGES} pages` };
    const pages: PdfText[][] = [];
    const drawn: PdfBox[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { texts, boxes } = await contentOf(page, OPS);
      pages.push(texts);
      drawn.push(boxes);
    }
    const { info } = await document.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    return {
      pages,
      drawn,
      ...(typeof title === 'string' && title.trim() !== '' && !/\.\w{2,4}$|^Microsoft /.test(title)
        ? { title: title.trim() }
        : {}),
    } satisfies PdfContent;
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') return { problem: 'is a PDF with a password; save it without one' };
    return { problem: `is a damaged PDF (${message.split('\n', 1)[0]?.replace(/\.$/, '')})` };
  } finally {
    await loading.destroy();
  }
};

type Page = Awaited<ReturnType<Awaited<ReturnType<Library['getDocument']>['promise']>['getPage']>>;

async function contentOf(
  page: Page,
  operators: Operators,
): Promise<{ readonly texts: PdfText[]; readonly boxes: PdfBox[] }> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  // The fonts' names, which alone say what is bold, are known once the page's operators are read.
  const drawing = await page.getOperatorList();
  const texts: PdfText[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    texts.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d) || item.height,
      isBold: isBold(page, item.fontName),
    });
  }
  page.cleanup();
  return { texts, boxes: boxesOf(drawing, operators) };
}

function isBold(page: Page, font: string): boolean {
  try {
    const {
      name = '',
      bold,
      black,
    } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
    return bold === true || black === true || /bold|black|heavy|semibold|demi/i.test(name);
  } catch {
    return false;
  }
}
