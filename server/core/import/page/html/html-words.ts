import { folded } from '../block.ts';
import { PARTS } from './html-text.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** The first words of an element. */
interface Words {
  readonly text: string;
  /** How many of the characters are those of links. */
  readonly linked: number;
  /** Whether there is more. */
  readonly isCut: boolean;
}

/** The words of an element up to a length in characters, so that nothing long is read again and again. */
export function wordsWithin(root: HtmlElement, most: number): Words {
  let text = '';
  let linked = 0;
  const stack: Array<{ readonly node: HtmlNode; readonly isLink: boolean }> = [{ node: root, isLink: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, isLink } = next;
    if (!isElement(node)) {
      const words = folded(node.data);
      if (isLink) linked += words.length;
      text += node.data;
    } else {
      const isInLink = isLink || (node.name === 'a' && 'href' in node.attribs);
      for (let at = node.children.length - 1; at >= 0; at--)
        stack.push({ node: node.children[at] as HtmlNode, isLink: isInLink });
      if (PARTS.test(node.name)) text += ' ';
    }
    if (text.length > 4 * most || (text.length > most && folded(text).length > most))
      return { text: folded(text), linked, isCut: true };
  }
  return { text: folded(text), linked, isCut: false };
}
