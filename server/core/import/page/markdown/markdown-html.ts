import type { SyntaxNode } from '@lezer/common';

const OPEN = /<(\/?)(table|ul|ol|dl)\b/gi;

/** How many tables and lists are open behind a piece of HTML. */
const openIn = (html: string): number =>
  [...html.matchAll(OPEN)].reduce((depth, [, slash]) => depth + (slash ? -1 : 1), 0);

/**
 * The last block that belongs to a block of HTML: Markdown ends one at an empty line, though a table or a list in it goes
 * on. What never closes ends where it begins.
 */
export function endOfHtml(source: string, first: SyntaxNode): SyntaxNode {
  let open = openIn(source.slice(first.from, first.to));
  if (open <= 0) return first;
  for (let node = first.nextSibling; node; node = node.nextSibling) {
    open += openIn(source.slice(node.from, node.to));
    if (open <= 0) return node;
  }
  return first;
}
