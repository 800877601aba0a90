import type { SyntaxNode } from '@lezer/common';
import { isFootnoteMark } from '../words/footnote-mark.ts';

const MARKS = new Set([
  'HeaderMark',
  'EmphasisMark',
  'CodeMark',
  'LinkMark',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'Comment',
  'QuoteMark',
  'StrikethroughMark',
  'TaskMarker',
  'HardBreak',
  'ListMark',
]);
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ndash;': '–',
  '&mdash;': '—',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&hellip;': '…',
  '&bull;': '•',
};

/** The words of a node without its marks; what `<br>` and hard breaks part is parted by line feeds. */
export function inlineText(source: string, node: SyntaxNode): string {
  let text = '';
  let at = node.from;
  const replace = (child: SyntaxNode, by: string): void => {
    text += source.slice(at, child.from) + by;
    at = Math.max(at, child.to);
  };
  const walk = (child: SyntaxNode | null): void => {
    for (; child; child = child.nextSibling) {
      if (MARKS.has(child.name)) replace(child, child.name === 'HardBreak' ? '\n' : '');
      // A picture says nothing in words.
      else if (child.name === 'Strikethrough' || child.name === 'Image' || isNote(source, child))
        replace(child, '');
      else if (child.name === 'HTMLTag' && leftOut(source, child)) {
        const last = leftOut(source, child) as SyntaxNode;
        replace(child, '');
        at = last.to;
        child = last;
      } else if (child.name === 'HTMLTag')
        replace(child, /^<br\b/i.test(source.slice(child.from, child.from + 4)) ? '\n' : '');
      else if (child.name === 'Escape') replace(child, source.slice(child.from + 1, child.to));
      else if (child.name === 'Entity') {
        const entity = source.slice(child.from, child.to);
        replace(child, ENTITIES[entity] ?? entity);
      } else walk(child.firstChild);
    }
  };
  walk(node.firstChild);
  return (text + source.slice(at, node.to)).replace(/<!--[\s\S]*?-->/g, ' ');
}

/** Whether what looks like a link is a reference to a note: `[^1]` or `[1]`. */
const isNote = (source: string, node: SyntaxNode): boolean =>
  node.name === 'Link' &&
  /^\[(?:\^[^\]\s]+|\d{1,3})\]$/.test(source.slice(node.from, node.to)) &&
  source[node.to] !== ':';

/** The tag that ends what a tag begins, where that is struck out or the mark of a note; undefined for every other tag. */
function leftOut(source: string, node: SyntaxNode): SyntaxNode | undefined {
  const name = /^<(sup|del|s|strike)\b/i.exec(source.slice(node.from, node.to))?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  let last = node.nextSibling;
  while (last && source.slice(last.from, last.to).toLowerCase() !== `</${name}>`) last = last.nextSibling;
  if (!last || name !== 'sup') return last ?? undefined;
  const raised = source.slice(node.to, last.from);
  const [, text = raised] = /^\[([^\]]+)\]\(#.*\)$/.exec(raised) ?? [];
  const before = source.slice(Math.max(0, node.from - 40), node.from);
  return isFootnoteMark(text, before, text !== raised) ? last : undefined;
}

/** Whether a paragraph is nothing but a link. */
export function isLinkAlone(node: SyntaxNode): boolean {
  const only = node.firstChild;
  return (
    (only?.name === 'Link' || only?.name === 'Autolink') && only.from === node.from && only.to === node.to
  );
}
