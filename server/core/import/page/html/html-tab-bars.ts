import { textOf } from './html-text.ts';
import { type HtmlElement, isElement } from './html-tree.ts';

/** A tab's words are no more. */
const LONGEST = 60;
/** What sites call bars of tabs and their panels. */
const TABS = /tab|pane/i;

/** Among more boxes than these a bar of tabs is not looked for. */
const MOST_BESIDE = 300;

type Pair = readonly [panel: HtmlElement, tab: HtmlElement];

/**
 * Panels that are told by nothing but their order: a box of buttons, links or labels, and as many boxes of one class behind
 * it, beside it or in the box beside it. The class of one of them has to say that these are tabs.
 */
export function panelsByOrder(box: HtmlElement): readonly Pair[] {
  if ((box.parent?.children.length ?? 0) > MOST_BESIDE) return [];
  const inside = box.children.filter(isElement);
  const tabs = inside.filter(({ name }) => /^(?:button|a|label)$/.test(name));
  const texts = new Set(tabs.map(textOf));
  const areTabs =
    tabs.length >= 2 &&
    texts.size === tabs.length &&
    [...texts].every((text) => text !== '' && text.length <= LONGEST);
  if (!areTabs) return [];
  const all = box.parent?.children.filter(isElement) ?? [];
  const behind = all.slice(all.indexOf(box) + 1, all.indexOf(box) + 1 + tabs.length);
  const [next] = behind;
  const own = inside.filter(({ name }) => name !== 'input' && !/^(?:button|a|label)$/.test(name));
  const candidates = [own, next?.children.filter(isElement) ?? [], behind];
  const panels = candidates.find((some) => arePanels(some, tabs));
  const saysSo = [box, ...(panels ?? []).slice(0, 1), ...(next ? [next] : [])];
  return panels && saysSo.some(({ attribs }) => TABS.test(attribs['class'] ?? ''))
    ? panels.map((panel, index): Pair => [panel, tabs[index] as HtmlElement])
    : [];
}

/** Whether there is one box for each tab, with words of its own, and none that says its tab's words again. */
const arePanels = (boxes: readonly HtmlElement[], tabs: readonly HtmlElement[]): boolean =>
  boxes.length === tabs.length &&
  boxes.every(({ name }) => /^(?:div|section|article)$/.test(name)) &&
  boxes.every((panel, index) => {
    const text = textOf(panel);
    return text.length > LONGEST / 2 && !text.startsWith(textOf(tabs[index] as HtmlElement));
  });
