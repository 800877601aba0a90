import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** Elements that part a page into blocks. */
export const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|legend|caption)$/;
/** Whether an inline element holds one that parts the page, as links around whole cards do. */
export function holdsBlocks(node: HtmlElement): boolean {
  for (const child of node.children)
    if (isElement(child) && (BLOCK.test(child.name) || holdsBlocks(child))) return true;
  return false;
}

/** The rank of a heading, by its tag, its role or a word processor's style; undefined for everything else. */
export function rankOf({ name, attribs }: HtmlElement): string | undefined {
  const style = /(?:^|\s)(?:MsoTitle|Title)(?:\s|$)/.test(attribs.class ?? '') ? '1' : undefined;
  const role =
    attribs.role === 'heading' ? (/^[1-6]$/.exec(attribs['aria-level'] ?? '')?.[0] ?? '2') : undefined;
  return /^h([1-6])$/.exec(name)?.[1] ?? role ?? style;
}

/** The words of a list's item, and the lists and tables in it. */
export function partsOfItem(item: HtmlElement): { readonly own: HtmlNode[]; readonly below: HtmlElement[] } {
  const own: HtmlNode[] = [];
  const below: HtmlElement[] = [];
  const collect = (node: HtmlElement) => {
    for (const child of node.children) {
      if (isElement(child) && /^(?:ul|ol|table|dl)$/.test(child.name)) below.push(child);
      else if (isElement(child) && holdsBlocks(child)) collect(child);
      else own.push(child);
    }
  };
  collect(item);
  return { own, below };
}
