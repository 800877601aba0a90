import { foldsOf, mayOpen } from './html-folds.ts';
import { panelsByOrder } from './html-tab-bars.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** The words that name panels, wherever they stand on the page. */
export interface PanelLabels {
  /** The tab or link of a panel. */
  readonly of: ReadonlyMap<HtmlElement, HtmlElement>;
  /** All of these tabs and links: they are no text of their own. */
  readonly tabs: ReadonlySet<HtmlElement>;
}

/** A box with more in it, white space counted, is no bar of tabs. */
const MOST_TABS = 60;

type ById = Map<string, HtmlElement[]>;

/** Finds the tabs of panels: by what roles say of them, and where a list of links has a panel for each. */
export function panelLabels(root: HtmlNode): PanelLabels {
  const byId: ById = new Map();
  const panels: HtmlElement[] = [];
  const lists: HtmlElement[] = [];
  const bars: HtmlElement[] = [];
  const known: HtmlElement[] = [];
  const doubled: HtmlElement[] = [];
  const controls: HtmlElement[] = [];
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    for (const child of node.children) stack.push(child);
    if (mayOpen(node)) controls.push(node);
    const { id, role } = node.attribs;
    if (id && byId.get(id)?.push(node) === undefined) byId.set(id, [node]);
    if (role === 'tabpanel' && node.attribs['aria-labelledby']) panels.push(node);
    if (role === 'tab' && node.attribs['aria-controls'] && id) known.push(node);
    else if (role === 'tab') doubled.push(node);
    if (node.name === 'ul' || node.name === 'ol') lists.push(node);
    else if (node.children.length > 1 && node.children.length <= MOST_TABS) bars.push(node);
  }
  const of = new Map<HtmlElement, HtmlElement>();
  for (const panel of panels) {
    const label = byId.get(panel.attribs['aria-labelledby'] ?? '')?.at(-1);
    if (label) of.set(panel, label);
  }
  for (const list of lists)
    for (const [panel, link] of linkedFrom(list, byId)) if (!of.has(panel)) of.set(panel, link);
  const tabs = new Set([...known, ...of.values()].filter(isTab));
  for (const bar of bars)
    for (const [panel, tab] of panelsByOrder(bar)) {
      if (of.has(panel)) continue;
      of.set(panel, tab);
      tabs.add(tab);
    }
  for (const [part, title] of foldsOf(controls, byId)) {
    if (of.has(part) || tabs.has(title)) continue;
    of.set(part, title);
    tabs.add(title);
  }
  // Some sites have each tab twice, for screens of two widths.
  const texts = new Set([...tabs].map(textOf));
  for (const tab of doubled) if (isTab(tab) && texts.has(textOf(tab))) tabs.add(tab);
  return { of, tabs };
}

/** Whether an element is a tab or a link and nothing else; a heading that a panel is named by stands where it stands. */
const isTab = (node: HtmlElement): boolean =>
  node.attribs['role'] === 'tab' ? !/^h[1-6]$/.test(node.name) && !holdsHeading(node) : node.name === 'a';

const holdsHeading = ({ children }: HtmlElement): boolean =>
  children.some((child) => isElement(child) && (/^h[1-6]$/.test(child.name) || holdsHeading(child)));

/** The panels that the items of a list are links to, if each is, and they stand beside the list without headings of their own. */
function linkedFrom(
  list: HtmlElement,
  byId: ById,
): ReadonlyArray<readonly [panel: HtmlElement, link: HtmlElement]> {
  const items = list.children.filter(isElement);
  const links = items.flatMap((item) => {
    const [link, ...others] = item.children.filter(isElement);
    return link?.name === 'a' && others.length === 0 && textOf(link) === textOf(item) ? [link] : [];
  });
  const found = links.flatMap((link) => {
    const target = /^#(.+)/.exec(link.attribs['href'] ?? '')?.[1];
    // Pages put together of parts have the same ids again and again: the panel is the one beside its list.
    const panels = (target === undefined ? undefined : byId.get(target)) ?? [];
    const panel =
      panels.length > 1 ? panels.find(({ parent }) => parent && isIn(list, parent, 3)) : panels[0];
    return panel && /^(?:div|section|article)$/.test(panel.name) ? [[panel, link] as const] : [];
  });
  const [first] = found;
  const isEach =
    items.length >= 2 &&
    found.length === items.length &&
    new Set(found.map(([panel]) => panel)).size === items.length;
  if (!first || !isEach) return [];
  const areSisters = found.every(([panel]) => panel.parent === first[0].parent);
  // Sections with headings are what a list of contents leads to.
  const isContents = found.some(([panel]) => beginsWithHeading(panel));
  return areSisters && isBeside(list, first[0]) && !isContents ? found : [];
}

/** Whether a panel stands in the box that its list stands in, or in a box of its own beside it. */
const isBeside = (list: HtmlElement, { parent: box }: HtmlElement): boolean =>
  box !== undefined && (isIn(list, box, 3) || (box.parent !== undefined && isIn(list, box.parent, 3)));

/** Whether a node stands in another, a few steps down at the most. */
function isIn(node: HtmlElement, above: HtmlElement, steps: number): boolean {
  let at = node.parent;
  for (let step = 0; at && step < steps; step++, at = at.parent) if (at === above) return true;
  return false;
}

/** Whether the first words of an element are a heading's. */
function beginsWithHeading(node: HtmlElement): boolean {
  for (const child of node.children) {
    if (textOf(child) === '') continue;
    return isElement(child) && (/^h[1-3]$/.test(child.name) || beginsWithHeading(child));
  }
  return false;
}
