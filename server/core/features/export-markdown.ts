import type { EvidenceDocument, PlacedBlock } from '../evidence/document.ts';
import { sourceOffset } from '../evidence/prose.ts';
import type { Span } from '../text/span.ts';

/** A change to the document's text on its way out. */
interface Change extends Span {
  readonly newText: string;
}

/** A bare handle as Pandoc would take it for a citation: behind no letter or digit, before one. */
const HANDLE = /(?<![\p{L}\p{N}_\\])@(?=[\p{L}\p{N}_{])/gu;
const BLANK_LINE = /^[ \t]*(?:\r\n|\n|\r)/;
const ADDRESS = /:\/\/|^www\./i;

/**
 * An evidence document as Markdown to hand in: without tags, comments and the front matter, which speaks to this tool, and
 * with the question that it answers at its head. Nothing else is changed, except that a bare `@handle` is escaped, which
 * Pandoc would take for a citation.
 */
export function exportMarkdown(document: EvidenceDocument): string {
  const { text, frontMatter, markdown, tags } = document;
  const gone = [...document.comments, ...new Set(tags.map(({ citation }) => citation))].map((span) =>
    removal(text, span),
  );
  const changes = [...gone, ...handles(document)].sort((a, b) => a.start - b.start || b.end - a.end);
  let body = '';
  let at = frontMatter?.span.bodyStart ?? (markdown.text.length > 0 && text.startsWith('\uFEFF') ? 1 : 0);
  for (const { start, end, newText } of changes) {
    if (start < at && end <= at) continue;
    body += text.slice(at, Math.max(at, start)) + newText;
    at = end;
  }
  body = (body + text.slice(at)).replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
  const question = frontMatter?.question?.replace(/\s+/g, ' ').trim();
  return `${[...(question ? [`**Question:** ${question}`] : []), body].filter(Boolean).join('\n\n')}\n`;
}

/** Takes a tag or comment out with the space that set it off; where it stands alone, with its line. */
function removal(text: string, { start, end }: Span): Change {
  let from = start;
  let to = end;
  while (/[ \t]/.test(text[from - 1] ?? '')) from--;
  while (/[ \t]/.test(text[to] ?? '')) to++;
  const startsLine = from === 0 || /[\r\n]/.test(text[from - 1] ?? '');
  const lineEnd = /^(?:\r\n|[\r\n]|$)/.exec(text.slice(to, to + 2))?.[0];
  if (startsLine && lineEnd !== undefined) {
    const next = to + lineEnd.length;
    // Of the blank lines before and behind it one is enough.
    const isBetweenBlanks = /(?:^|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, from - 80), from));
    const blank = isBetweenBlanks ? (BLANK_LINE.exec(text.slice(next, next + 80))?.[0].length ?? 0) : 0;
    return { start: from, end: next + blank, newText: '' };
  }
  if (startsLine) return { start, end: to, newText: '' };
  const clings = lineEnd !== undefined || /[.,;:!?)\]]/.test(text[to] ?? '');
  return { start: from, end: to, newText: clings || (from === start && to === end) ? '' : ' ' };
}

/** Where a backslash has to stand: before the bare handles of prose and headings, but not in addresses. */
function handles(document: EvidenceDocument): Change[] {
  const at = [
    ...document.blocks.flatMap((placed) => inProse(document, placed)),
    ...document.headings.flatMap(({ start, end }) => inHeading(document, start, end)),
  ];
  return at.map((offset) => ({ start: offset, end: offset, newText: '\\' }));
}

function inProse({ text }: EvidenceDocument, { block: { prose }, base }: PlacedBlock): number[] {
  if (!prose.text.includes('@')) return [];
  return [...prose.text.matchAll(HANDLE)].flatMap(({ index }) => {
    const offset = base + sourceOffset(prose, index);
    // What is written as an escape or an entity is no bare handle, and an address must stay as it is.
    return text[offset] === '@' && text[offset - 1] !== '\\' && !ADDRESS.test(wordAround(prose.text, index))
      ? [offset]
      : [];
  });
}

const wordAround = (text: string, index: number): string =>
  text.slice(text.lastIndexOf(' ', index) + 1, index);

function inHeading({ text, tags }: EvidenceDocument, start: number, end: number): number[] {
  const source = text.slice(start, end);
  // Code in a heading is rare, and better left alone than changed.
  if (!source.includes('@') || source.includes('`')) return [];
  const cited = new Set(tags.map((tag) => tag.start - 1));
  return [...source.matchAll(HANDLE)]
    .map(({ index }) => start + index)
    .filter((offset) => !cited.has(offset) && !ADDRESS.test(wordAround(source, offset - start)));
}
