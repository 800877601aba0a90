import type { SyntaxNode } from '@lezer/common';
import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';

/** How a stretch of text looks. */
interface Looks {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly font?: string;
  readonly style?: string;
}

const MARKS: ReadonlySet<string> = new Set([
  'EmphasisMark',
  'CodeMark',
  'HeaderMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'ListMark',
  'QuoteMark',
  'StrikethroughMark',
  'TaskMarker',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'TableDelimiter',
]);
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': '\u00A0',
  '&ndash;': '–',
  '&mdash;': '—',
  '&pound;': '£',
};

/** The text of a Markdown node as runs of Word: bold, italic, links, code and line breaks. */
export function runs(
  node: SyntaxNode,
  source: string,
  looks: Looks = {},
  from = node.from,
  to = node.to,
): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let at = from;
  const text = (end: number) => {
    if (end > at) children.push(...textRuns(source.slice(at, end), looks));
    at = Math.max(at, end);
  };
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.from < from || child.to > to) continue;
    text(child.from);
    children.push(...childRuns(child, source, looks));
    at = child.to;
  }
  text(to);
  return children;
}

/** The text of a heading without the marks around it and the space beside them. */
export function headingRuns(node: SyntaxNode, source: string): ParagraphChild[] {
  const marks = node.getChildren('HeaderMark');
  const from = marks.find((mark) => mark.from === node.from)?.to ?? node.from;
  const to = marks.find((mark) => mark.from > node.from)?.from ?? node.to;
  const text = source.slice(from, to);
  return runs(
    node,
    source,
    {},
    from + text.length - text.trimStart().length,
    to - (text.length - text.trimEnd().length),
  );
}

function childRuns(child: SyntaxNode, source: string, looks: Looks): ParagraphChild[] {
  const own = source.slice(child.from, child.to);
  switch (child.name) {
    case 'StrongEmphasis':
      return runs(child, source, { ...looks, bold: true });
    case 'Emphasis':
      return runs(child, source, { ...looks, italics: true });
    case 'Strikethrough':
      return runs(child, source, { ...looks, strike: true });
    case 'InlineCode':
      return runs(child, source, { ...looks, font: 'Courier New' });
    case 'Link':
    case 'Image':
      return linkRuns(child, source, looks);
    case 'Autolink':
    case 'URL':
      return child.parent?.name === 'Link' || child.parent?.name === 'Image'
        ? []
        : link(
            own.replace(/^<|>$/g, ''),
            textRuns(own.replace(/^<|>$/g, ''), { ...looks, style: 'Hyperlink' }),
          );
    case 'Escape':
      return textRuns(own.slice(1), looks);
    case 'Entity':
      return textRuns(entity(own), looks);
    case 'HardBreak':
      return [new TextRun({ break: 1 })];
    default:
      return MARKS.has(child.name) ? [] : runs(child, source, looks);
  }
}

/** A link keeps its text; where its address is one that a browser opens, it leads there. A picture is named by its text. */
function linkRuns(node: SyntaxNode, source: string, looks: Looks): ParagraphChild[] {
  const marks = node.getChildren('LinkMark');
  const [open, close] = marks;
  const target = node.getChild('URL');
  if (!open || !close) return textRuns(source.slice(node.from, node.to), looks);
  const inner: ParagraphChild[] = [];
  let at = open.to;
  for (let child = open.nextSibling; child && child.from < close.from; child = child.nextSibling) {
    inner.push(...textRuns(source.slice(at, child.from), looks), ...childRuns(child, source, looks));
    at = child.to;
  }
  inner.push(
    ...textRuns(
      source.slice(at, close.from),
      node.name === 'Link' && target ? { ...looks, style: 'Hyperlink' } : looks,
    ),
  );
  return node.name === 'Link' && target
    ? link(source.slice(target.from, target.to).replace(/^<|>$/g, ''), inner)
    : inner;
}

const link = (target: string, children: ParagraphChild[]): ParagraphChild[] => {
  const address = /^www\./i.test(target)
    ? `https://${target}`
    : /^[^\s/@]+@[^\s/@]+$/.test(target)
      ? `mailto:${target}`
      : target;
  return /^(?:https?|mailto):/i.test(address)
    ? [new ExternalHyperlink({ link: address, children })]
    : children;
};

/** What XML forbids: control characters and halves of surrogate pairs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

function textRuns(text: string, looks: Looks): TextRun[] {
  const clean = text.replace(FORBIDDEN, '').replace(/\s*\n\s*(?:>\s*)*/g, ' ');
  return clean === '' ? [] : [new TextRun({ text: clean, ...looks })];
}

function entity(text: string): string {
  const number = /^&#(x?)([0-9a-f]+);$/i.exec(text);
  if (!number) return ENTITIES[text] ?? text;
  const code = Number.parseInt(number[2] ?? '', number[1] ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
