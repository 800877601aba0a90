import { folded } from '../block.ts';
import { isHidden } from './html-chrome.ts';
import { PARTS, textOf } from './html-text.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** What sites call the controls that they put into headings. */
const CONTROLS =
  /(?:^|[\s_-])(?:toggle|chevron|caret|edit-?section|editsection|header-?link|heading-?anchor|anchor-?link|permalink|section-?link|copy-?link)(?:$|[\s_-])/i;
/** Signs that links to a place of a page itself are made of. */
const SIGN = /^[¶#§🔗⚓∞†*^↑\s]*$/u;
const BRACKETED = /^\[.{1,40}\]$/;

/**
 * The words of a heading without what sites put into it: links to its own place, “[edit]”, “Show” and what is for screen
 * readers alone. Where nothing else is left, that is the heading.
 */
export function headingText(node: HtmlElement): string {
  const all = textOf(node);
  const own = folded(wordsOf(node)).replace(/\s*[,;]$/, '');
  return own === '' ? all : own;
}

function wordsOf(node: HtmlNode): string {
  if (!isElement(node)) return node.data;
  if (isHidden(node) || isControl(node)) return '';
  let text = '';
  for (const child of withoutBrackets(node.children)) text += wordsOf(child);
  return PARTS.test(node.name) ? ` ${text}` : text;
}

function isControl(node: HtmlElement): boolean {
  const { name, attribs } = node;
  if (/^h[1-6]$|^button$|^summary$/.test(name)) return false;
  if (attribs['aria-hidden'] === 'true' && SIGN.test(textOf(node))) return true;
  if (CONTROLS.test(attribs['class'] ?? '') && textOf(node).split(' ').length <= 3) return !holdsAll(node);
  if (name === 'a') return SIGN.test(textOf(node)) && textOf(node) !== '';
  return BRACKETED.test(textOf(node)) && holdsLink(node);
}

/** Whether an element is all that its heading says. */
const holdsAll = (node: HtmlElement): boolean => {
  let top = node;
  while (top.parent && !/^h[1-6]$/.test(top.name)) top = top.parent;
  return textOf(top) === textOf(node);
};

const holdsLink = (node: HtmlElement): boolean =>
  node.children.some((child) => isElement(child) && (child.name === 'a' || holdsLink(child)));

/** “[”, a link, “]” beside each other are a control too. */
function withoutBrackets(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const at = nodes.findIndex(
    (node, index) =>
      isElement(node) &&
      node.name === 'a' &&
      /\[\s*$/.test(dataOf(nodes[index - 1])) &&
      /^\s*\]/.test(dataOf(nodes[index + 1])),
  );
  if (at < 0) return nodes;
  return nodes.flatMap((node, index): readonly HtmlNode[] => {
    if (index === at) return [];
    if (isElement(node) || (index !== at - 1 && index !== at + 1)) return [node];
    const data = index < at ? node.data.replace(/\[\s*$/, '') : node.data.replace(/^\s*\]/, '');
    return [{ ...node, data }];
  });
}

const dataOf = (node: HtmlNode | undefined): string => (node && !isElement(node) ? node.data : '');
