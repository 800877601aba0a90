import { folded } from '../block.ts';
import type { HtmlNode } from './html-tree.ts';

/** All the words of a node; without recursion, for pages may be nested without end. */
export function textOf(root: HtmlNode): string {
  let text = '';
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += node.data;
    else {
      for (let index = node.children.length - 1; index >= 0; index--)
        stack.push(node.children[index] as HtmlNode);
      if (PARTS.test(node.name)) text += ' ';
    }
  }
  return folded(text);
}

/** Elements that part words, though no white space stands between them. */
export const PARTS = /^(?:br|li|p|div|t[dhr]|d[dt]|h[1-6]|button|option|section|label)$/;
