import type { AnyNode, ChildNode } from 'domhandler';
import { folded } from './block.ts';

/** All the words of a node; without recursion, for pages may be nested without end. */
export function textOf(root: AnyNode): string {
  let text = '';
  const stack: AnyNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += (node as { data?: string }).data ?? '';
    else if (
      'children' in node &&
      !('name' in node && /^(?:script|style|template|svg|noscript)$/.test(node.name))
    )
      for (let index = node.children.length - 1; index >= 0; index--)
        stack.push(node.children[index] as ChildNode);
    if ('name' in node && PARTS.test(node.name)) text += ' ';
  }
  return folded(text);
}

/** Elements that part words, though no white space stands between them. */
const PARTS = /^(?:br|li|p|div|t[dhr]|d[dt]|h[1-6]|button|option|section|label)$/;
