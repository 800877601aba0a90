import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** The tabs and buttons that name panels, by their ids: their words belong to the panel, wherever they stand. */
export function panelLabels(root: HtmlNode): ReadonlyMap<string, HtmlElement> {
  const wanted = new Set<string>();
  const byId = new Map<string, HtmlElement>();
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) {
      for (const child of node.children) stack.push(child);
      const { id, role } = node.attribs;
      if (id) byId.set(id, node);
      if (role === 'tabpanel' && node.attribs['aria-labelledby']) wanted.add(node.attribs['aria-labelledby']);
      else if (role === 'tab' && node.attribs['aria-controls'] && id) wanted.add(id);
    }
  }
  return new Map(
    [...wanted].flatMap((id) => {
      const label = byId.get(id);
      return label ? [[id, label] as const] : [];
    }),
  );
}
