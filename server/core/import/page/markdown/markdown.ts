import { type FrontMatterSpan, frontMatterSpan, maskForMarkdown } from '../../../text/mask.ts';
import { type Block, folded } from '../block.ts';
import { blocksOfMarkdown } from './markdown-reader.ts';
import { siteMarkdown } from './site-markdown.ts';

/** Whether a text is Markdown rather than plain text: headings, bold labels, links, tables. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6}[ \t]+\S/m.test(text) ||
  /^\*\*[^*\n]+\*\*:?[ \t]*$/m.test(text) ||
  /^\|.*\|[ \t]*\r?\n\|?[ \t]*:?-{2,}/m.test(text) ||
  /^[^\n]+\n(?:={3,}|-{3,})[ \t]*$/m.test(text);

export interface MarkdownPage {
  readonly blocks: readonly Block[];
  /** As the fields at the head of the file have it. */
  readonly title?: string;
}

/** A Markdown page. The fields at its head are no part of its text; they are listed. */
export function readMarkdown(text: string): MarkdownPage {
  const front = frontMatterSpan(text) ?? tomlSpan(text);
  const masked = maskForMarkdown(text, front);
  const blocks = blocksOfMarkdown(siteMarkdown(masked));
  const fields = front ? text.slice(front.start, front.end).split(/\r\n|\n|\r/) : [];
  const at = fields.findIndex((field) => TITLE.test(field));
  const title = folded(TITLE.exec(fields[at] ?? '')?.groups?.['title'] ?? '');
  // Sites print the title over a page that has none of its own.
  const isHeading =
    title !== '' && !blocks.some(({ kind, depth, isWeak }) => kind === 'heading' && depth === 1 && !isWeak);
  const outside = fields.flatMap((field, index): Block[] => {
    const line = { text: folded(field), line: index + 2 };
    if (line.text === '') return [];
    return index === at && isHeading
      ? [{ ...line, kind: 'heading', depth: 1, text: title }]
      : [{ ...line, kind: 'paragraph', depth: 0, isOutside: true }];
  });
  return { blocks: [...outside, ...blocks], ...(title ? { title } : {}) };
}

const TITLE = /^title[ \t]*[:=][ \t]*(["']?)(?<title>.+?)\1[ \t]*$/;

/** Where fields in TOML stand, as Hugo has them, between lines of three plus signs. */
function tomlSpan(text: string): FrontMatterSpan | undefined {
  const [all, begin = '', fields = ''] =
    /^(\uFEFF?\+\+\+[ \t]*\r?\n)([\s\S]*?\n)?\+\+\+[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return all === undefined
    ? undefined
    : { start: begin.length, end: begin.length + fields.length, bodyStart: all.length };
}
