import { type HtmlElement, isElement } from './html-tree.ts';
import { wordsWithin } from './html-words.ts';

/** The words that open a folded part are no more. */
const LONGEST = 120;
/** A folded part says more than its title. */
const SHORTEST_PART = 30;
/** So much of a part says whether it is more than links. */
const MOST_LOOKED_AT = 2_000;
/** So many steps up, a box may hold nothing but the control. */
const MOST_STEPS = 3;
/** One folded part alone may be anything. */
const FEWEST = 2;

/** Words of controls that open what stands above or around them, and name nothing. */
const SAYS_NOTHING =
  /^(?:(?:read|show|see|view|learn|find out|load) (?:more|less|all|details)|more|less|details|menu|close|open|(?:expand|collapse|open|close|show|hide)(?: (?:all|section|menu|details|content))?|[+\-–−▾▼►›»×✕\s]*)$/i;

/** What sites call parts that fold up, their titles and what they hold. */
const FOLDS = /accord|toggle|collaps|expand|fold|faq|disclos|reveal|spoiler|drawer/i;
const TITLE =
  /(?:^|[\s_-])(?:title|header|heading|head|question|trigger|toggler?|button|btn|label|summary|handle|opener|control|link|name)(?:\s|$)/i;
const CONTENT =
  /(?:^|[\s_-])(?:content|contents|body|inner|panel|pane|answer|text|details|collapse|wrapper|copy|description)(?:\s|$)/i;

export type Fold = readonly [part: HtmlElement, title: HtmlElement];

/**
 * Parts of a page that fold up, with what stands on their lids: controls that say what they open, a box to tick before its
 * label, and boxes whose classes call them so. A title that is a heading stands where it stands, and is none of these.
 * @param controls elements that may open something, in the order of the page
 */
export function foldsOf(
  controls: readonly HtmlElement[],
  byId: ReadonlyMap<string, readonly HtmlElement[]>,
): readonly Fold[] {
  const folds = controls.flatMap((control): Fold[] => {
    const title = lidOf(control);
    const part = title && (targetOf(control, title, byId) ?? nextTo(title));
    return title && part && isPart(part, title, control) ? [[part, title]] : [];
  });
  const known = new Set<HtmlElement>();
  const own = folds.filter(([part, title]) => {
    const isNew = !known.has(part) && !known.has(title);
    known.add(part).add(title);
    return isNew;
  });
  return own.length < FEWEST ? [] : own;
}

/** Whether an element may open something: it says so, stands behind a box to tick, or its class and its box's call it so. */
export function mayOpen({ name, attribs, parent }: HtmlElement): boolean {
  if (/^(?:tab|menuitem|option|combobox)$/.test(attribs['role'] ?? '')) return false;
  if ('aria-expanded' in attribs) return true;
  if (/^collapse$/.test(attribs['data-toggle'] ?? attribs['data-bs-toggle'] ?? '')) return true;
  if (name === 'label') return isBehindBox(parent, attribs['for']);
  if (leadsTo(attribs['href'])) return true;
  const own = attribs['class'] ?? '';
  return TITLE.test(own) && (FOLDS.test(own) || FOLDS.test(classOf(parent)));
}

const classOf = (node: HtmlElement | undefined): string => node?.attribs['class'] ?? '';

const isBehindBox = (parent: HtmlElement | undefined, id: string | undefined): boolean =>
  id !== undefined &&
  (parent?.children.some(
    (child) => isElement(child) && child.name === 'input' && child.attribs['id'] === id,
  ) ??
    false);

/** The place on the page that a link leads to. */
const leadsTo = (href: string | undefined): string | undefined => /^#(.+)$/.exec(href ?? '')?.[1];

/** The control, or the box around it that holds nothing else; undefined where it is a heading, or names nothing. */
function lidOf(control: HtmlElement): HtmlElement | undefined {
  const { text, isCut } = wordsWithin(control, LONGEST);
  if (isCut || SAYS_NOTHING.test(text)) return undefined;
  let lid = control;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { parent } = lid;
    if (
      nextTo(lid) ||
      !parent ||
      /^(?:li|body|main|td)$/.test(parent.name) ||
      wordsWithin(parent, LONGEST).text !== text
    )
      break;
    lid = parent;
  }
  return holdsHeading(lid) || isInHeading(lid) ? undefined : lid;
}

const isHeading = ({ name, attribs }: HtmlElement): boolean =>
  /^h[1-6]$/.test(name) || attribs['role'] === 'heading';

const holdsHeading = (node: HtmlElement): boolean =>
  isHeading(node) || node.children.some((child) => isElement(child) && holdsHeading(child));

function isInHeading(node: HtmlElement): boolean {
  let at = node.parent;
  for (let step = 0; at && step < MOST_STEPS; step++, at = at.parent) if (isHeading(at)) return true;
  return false;
}

/** What a control says that it opens. */
function targetOf(
  { attribs }: HtmlElement,
  title: HtmlElement,
  byId: ReadonlyMap<string, readonly HtmlElement[]>,
): HtmlElement | undefined {
  const id =
    attribs['aria-controls'] ??
    leadsTo(attribs['data-target'] ?? attribs['data-bs-target'] ?? attribs['href']);
  const [target, ...others] = (id && byId.get(id)) || [];
  return target && others.length === 0 && target !== title && isBox(target) ? target : undefined;
}

const isBox = ({ name }: HtmlElement): boolean => /^(?:div|section|article|ul|ol|p|dd|span)$/.test(name);

/** The box right behind a lid. */
function nextTo(title: HtmlElement): HtmlElement | undefined {
  const beside = title.parent?.children ?? [];
  // Among so many a lid and its part are told by what they say alone.
  if (beside.length > 600) return undefined;
  const next = beside
    .slice(beside.indexOf(title) + 1)
    .find((node) => isElement(node) || node.data.trim() !== '');
  return next && isElement(next) && isBox(next) ? next : undefined;
}

/** Whether a box holds more than its lid says, more than links, and is called a part where nothing else says so. */
function isPart(part: HtmlElement, title: HtmlElement, control: HtmlElement): boolean {
  const { attribs, name } = control;
  const says =
    name === 'label' ||
    'aria-expanded' in attribs ||
    'data-toggle' in attribs ||
    'data-bs-toggle' in attribs ||
    // A link to the box right behind it opens that box; others lead away.
    (part === nextTo(title) && 'href' in attribs && leadsTo(attribs['href']) === part.attribs['id']);
  const { text, linked } = wordsWithin(part, MOST_LOOKED_AT);
  return (
    (says || (part === nextTo(title) && CONTENT.test(classOf(part)))) &&
    text.length >= SHORTEST_PART &&
    !isInside(part, title) &&
    linked < text.length * 0.7
  );
}

const isInside = (node: HtmlElement, box: HtmlElement): boolean => {
  for (let at: HtmlElement | undefined = node; at; at = at.parent) if (at === box) return true;
  return false;
};
