import { importCase } from './case.ts';
import type { ImportProblem, ImportResult } from './imported.ts';
import { importMoodle, looksLikeMoodle } from './moodle.ts';
import { readHtml } from './page/html/html.ts';
import { isTooDeep } from './page/html/html-depth.ts';
import { looksLikeMarkdown, readMarkdown } from './page/markdown/markdown.ts';
import { importPage } from './page/page.ts';
import type { ReadPdf } from './page/pdf/pdf.ts';
import { readPdfPages } from './page/pdf/pdf-blocks.ts';
import { readingsOf } from './page/skeleton/index.ts';
import { readText } from './page/text/text.ts';
import { forget } from './page/words/remembered.ts';
import { MOST_BYTES, textOfBytes } from './read-bytes.ts';
import { importSfia, looksLikeSfia } from './sfia.ts';
import { importTable, looksLikeTable } from './table-file.ts';

/** Loads what reads PDF, which is large: only when there is one. @throws where it cannot be loaded */
export type LoadPdf = () => Promise<ReadPdf>;

/** What a file is, told by its content: endings are often wrong. */
export type Kind = 'pdf' | 'html' | 'markdown' | 'text' | 'case' | 'moodle' | 'sfia' | 'table';

/** Files that hold no text, by how they begin. */
const BINARY: ReadonlyArray<readonly [begin: string, what: string]> = [
  ['\x89PNG', 'is an image (PNG), and an image holds no text; save the page itself, or copy its text'],
  ['\xff\xd8\xff', 'is an image (JPEG), and an image holds no text; save the page itself, or copy its text'],
  ['GIF8', 'is an image (GIF), and an image holds no text; save the page itself, or copy its text'],
  ['RIFF', 'is an image or a recording, and holds no text; save the page itself, or copy its text'],
  ['II*\0', 'is an image (TIFF), and an image holds no text; save the page itself, or copy its text'],
  ['MM\0*', 'is an image (TIFF), and an image holds no text; save the page itself, or copy its text'],
  [
    'PK\x03\x04',
    'is a Word document, a spreadsheet or another zip file; save it as a web page, PDF or CSV first, or import evidence from it in the terminal with --as evidence',
  ],
  ['\xd0\xcf\x11\xe0', 'is an old Office file; save it as a web page, PDF or CSV first'],
  ['{\\rtf', 'is rich text (RTF); save it as a web page or plain text first'],
];

/** Imports a framework from a file's bytes, whatever kind of file it is. Never throws. */
export async function importBytes(bytes: Uint8Array, loadPdf: LoadPdf): Promise<ImportResult> {
  if (bytes.length === 0) return { problem: 'is empty' };
  if (bytes.length > MOST_BYTES) return { problem: `is larger than ${MOST_BYTES / 1_000_000} MB` };
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  const binary = BINARY.find(([begin]) => head.startsWith(begin));
  if (binary) return { problem: binary[1] };
  if (head.includes('%PDF-')) return importPdf(bytes, loadPdf);
  const read = textOfBytes(bytes);
  if ('problem' in read) return { problem: `cannot be read: ${read.problem}` };
  return importText(read.text);
}

/** Imports a framework from text: a file's, or what is on the clipboard. */
export function importText(source: string): ImportResult {
  try {
    return importKind(source);
  } finally {
    forget();
  }
}

function importKind(source: string): ImportResult {
  const text = source.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { problem: 'is empty' };
  const kind = kindOf(text);
  if ((kind === 'html' || kind === 'markdown') && isTooDeep(text))
    return {
      problem:
        'has more than 1,000 tags nested in each other, which no page has; save the page anew, or copy its text and import that',
    };
  switch (kind) {
    case 'case':
      return about(importCase(text));
    case 'moodle':
      return about(importMoodle(text));
    case 'sfia':
      return about(importSfia(text));
    case 'table':
      return about(importTable(text));
    case 'html': {
      const page = readHtml(text);
      return about(importPage(page.blocks, page));
    }
    case 'markdown': {
      const page = readMarkdown(text);
      return about(importPage(page.blocks, page.title ? { title: page.title } : {}));
    }
    case 'text': {
      if (isFrameworkFile(text))
        return { problem: 'is a framework file already; put it into a folder named frameworks' };
      const page = readText(text);
      return about(importPage(page.blocks, {}, page.others));
    }
  }
}

/** What a text is. */
export function kindOf(text: string): Exclude<Kind, 'pdf'> {
  const start = text.slice(0, 4_000).trimStart();
  if (/^[{[]/.test(start) && /^[{[]\s*(?:["{}[\]]|$)/.test(start)) return 'case';
  if (looksLikeMoodle(text)) return 'moodle';
  if (looksLikeSfia(text)) return 'sfia';
  if (looksLikeTable(text)) return 'table';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start))
    return 'html';
  if (isPlainlyMarkdown(start)) return 'markdown';
  if (
    /^(?:<!--[\s\S]*?-->\s*)*<(?:div|main|article|section|h[1-6]|table|ul|ol|p|dl|header|nav|script|style|link|title|span|meta)\b/i.test(
      start,
    )
  )
    return 'html';
  // A page's source may begin with anything: many tags are more telling than the first one.
  if ((text.slice(0, 200_000).match(/<\/(?:div|p|li|ul|h[1-6]|td|table|span|section)>/gi)?.length ?? 0) >= 5)
    return 'html';
  return looksLikeMarkdown(text) ? 'markdown' : 'text';
}

/**
 * Markdown may hold HTML, and begin with it: it says what it is by its own headings, by its tables, or by the fields at its
 * head.
 */
const isPlainlyMarkdown = (start: string): boolean =>
  /^(?:---[ \t]*\r?\n[\w-]+:|\+\+\+[ \t]*\r?\n[\w-]+ *=|#{1,6}[ \t]+\S|import .+ from ['"])/.test(start) ||
  /^\|.*\|[ \t]*\r?\n\|[ \t]*:?-{2,}[-:| \t]*$/m.test(start) ||
  (start.match(/^#{1,6}[ \t]+\S/gm)?.length ?? 0) >= 2;

const isFrameworkFile = (text: string): boolean =>
  /^id:\s*\S/m.test(text) && /^competencies:\s*$/m.test(text);

async function importPdf(bytes: Uint8Array, loadPdf: LoadPdf): Promise<ImportResult> {
  try {
    const read = await (await loadPdf())(bytes);
    if ('problem' in read) return { problem: read.problem };
    const { blocks, lines } = readPdfPages(read);
    if (lines.reduce((sum, { text }) => sum + text.trim().length, 0) < 20 * Math.min(5, read.pages.length))
      return {
        problem:
          'is a scanned PDF: it holds pictures of pages and no text; have its text recognised (OCR) first',
      };
    const result = importPage(blocks, read.title ? { title: read.title } : {}, {
      readings: () => readingsOf(lines),
      better: 2,
    });
    return 'problem' in result ? about(result) : { ...result, lines: lines.map(({ text }) => text.trim()) };
  } catch (error) {
    return {
      problem: `cannot be read as PDF (${error instanceof Error ? error.message.split('\n', 1)[0] : 'it is damaged'})`,
    };
  }
}

/** Problems are told as “<file> <problem>”. */
const about = (result: ImportResult): ImportResult =>
  'problem' in result && !/^(?:is|has|holds|cannot) /.test(result.problem) ? withVerb(result) : result;

const withVerb = ({ problem }: ImportProblem): ImportProblem => ({
  problem: `cannot be imported: ${problem}`,
});
