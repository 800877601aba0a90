import type { ImportedIndicator } from '../../imported.ts';
import { saysNothing } from '../words/says-nothing.ts';
import type { Item } from './item.ts';
import { pairedByPlace, type Text } from './pairing.ts';

/** What stands under a level or a value. */
export interface Content {
  readonly headline?: string;
  readonly indicators: readonly ImportedIndicator[];
  /** Whether the indicators are paragraphs, for want of bullets. */
  readonly isProse: boolean;
  /** Whether the headline is the first of several paragraphs, and is one by its looks alone. */
  readonly isMaybeHeadline?: boolean;
  /** The items that went into it. */
  readonly used: readonly Item[];
}

type Mode = 'good' | 'bad' | 'aside';

/** A headline longer than this is none. */
const LONGEST_HEADLINE = 240;

/**
 * What stands under several headings of one kind. A short paragraph over a longer one is a tagline only where most of them
 * have such.
 */
export function contentsOf(parts: ReadonlyArray<readonly Item[]>): Content[] {
  const contents = parts.map((items) => contentOf(items));
  const several = contents.filter(
    ({ isProse, isMaybeHeadline, indicators }) => isProse && indicators.length > (isMaybeHeadline ? 0 : 1),
  );
  const told = several.filter(({ isMaybeHeadline }) => isMaybeHeadline).length;
  return told >= several.length * 0.6
    ? contents
    : contents.map((content, index) =>
        content.isMaybeHeadline ? contentOf(parts[index] ?? [], false) : content,
      );
}

/**
 * Reads the items under one heading: bullets, or paragraphs where there are none, with what they contrast with.
 * @param hasTaglines whether a paragraph may be a tagline by its looks alone
 */
export function contentOf(items: readonly Item[], hasTaglines = true): Content {
  const used: Item[] = [];
  const good: Item[] = [];
  const bad: Item[] = [];
  const prose: Item[] = [];
  let headline: Item | undefined;
  let mode: Mode = 'good' as Mode;
  // A list that lost its marks stands beside none that kept them.
  const isMarked = items.some((item) => item.kind === 'bullet' && !item.isUnmarked);
  const isBullet = (item: Item) =>
    item.kind === 'bullet' && item.isLink !== true && !(isMarked && item.isUnmarked);
  const sides: Array<{ readonly item: Item; readonly mode: Mode }> = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === 'heading') {
      if (item.section === 'contrast') mode = 'bad';
      else if (item.section === 'indicators') mode = 'good';
      else if (item.section) mode = 'aside';
      else if (!headline && sides.length === 0 && item.isWeak) headline = item;
      else mode = 'good';
      // A label that labels nothing is listed with what was not placed.
      const isOverText = (items[index + 1]?.kind ?? 'heading') !== 'heading';
      if (isOverText && (item.section === 'contrast' || item.section === 'indicators')) used.push(item);
      continue;
    }
    sides.push({ item, mode: item.isContrast ? 'bad' : mode });
  }
  const hasBullets = sides.some(({ item, mode: side }) => side === 'good' && isBullet(item));
  sides.forEach(({ item, mode: side }, index) => {
    if (side === 'aside' || item.isLink || saysNothing(item.text)) return;
    if (side === 'bad') bad.push(item);
    else if (isBullet(item)) good.push(item);
    else if (!hasBullets) prose.push(item);
    else if (!good.length && !headline && isHeadline(item)) headline = item;
    else if (
      good.length &&
      sides.slice(index).some(({ item: later }) => isBullet(later)) &&
      isLostBullet(
        item,
        sides.filter(({ item: other }) => isBullet(other)).map(({ item: other }) => other),
      )
    )
      good.push(item);
  });
  const paragraphs: Prose = hasBullets
    ? { texts: flattened(good) }
    : withoutHeadline(prose, headline, hasTaglines);
  headline = paragraphs.headline ?? headline;
  const { texts } = paragraphs;
  const contrasts = flattened(
    bad.filter((item) => bad.every(({ kind }) => kind !== 'bullet') || item.kind === 'bullet'),
  );
  used.push(
    ...texts.flatMap(({ from }) => from),
    ...(texts.length > 0 ? contrasts.flatMap(({ from }) => from) : []),
    ...(headline ? [headline] : []),
  );
  return {
    ...(headline ? { headline: headline.text.replace(/\s*:$/, '') } : {}),
    indicators: pairedByPlace(texts, contrasts),
    isProse: !hasBullets,
    ...(paragraphs.headline ? { isMaybeHeadline: true } : {}),
    used,
  };
}

const isHeadline = ({ text }: Item): boolean => text.length <= LONGEST_HEADLINE && !/:$/.test(text);

/** A paragraph between bullets that begins as they do is one that lost its mark. */
function isLostBullet({ text }: Item, bullets: readonly Item[]): boolean {
  const first = text.split(' ', 1)[0];
  return (
    text.split(' ').length >= 4 &&
    /[.;]$/.test(text) &&
    bullets.filter((bullet) => bullet.text.split(' ', 1)[0] === first).length >= bullets.length / 2
  );
}

interface Prose {
  readonly headline?: Item;
  readonly texts: Text[];
}

/** Paragraphs as indicators; a short one before longer ones, or before ones that all begin alike, is the level's tagline. */
function withoutHeadline(prose: readonly Item[], known: Item | undefined, hasTaglines: boolean): Prose {
  const asTexts = (items: readonly Item[]): Text[] =>
    items
      .filter(({ text }) => !/:$/.test(text) || items.length === 1)
      .map((item) => ({ text: item.text, from: [item] }));
  const [first, ...rest] = prose;
  const [second] = rest;
  if (!first || !second || known || !hasTaglines || !isHeadline(first)) return { texts: asTexts(prose) };
  const begin = (item: Item) => item.text.split(' ', 1)[0];
  const alike =
    rest.length >= 2 && rest.every((item) => begin(item) === begin(second)) && begin(first) !== begin(second);
  const short = rest.length === 1 && first.text.length <= 90 && second.text.length >= 2 * first.text.length;
  return alike || short ? { headline: first, texts: asTexts(rest) } : { texts: asTexts(prose) };
}

/**
 * Bullets with those nested in them. Fragments belong to the bullet above; whole statements below a mere label or an
 * introduction are indicators, and the label is none.
 */
export function flattened(bullets: readonly Item[]): Text[] {
  const texts: Text[] = [];
  for (let at = 0; at < bullets.length; ) {
    const parent = bullets[at] as Item;
    let end = at + 1;
    while (end < bullets.length && (bullets[end] as Item).depth > parent.depth && parent.kind === 'bullet')
      end++;
    const children = bullets.slice(at + 1, end);
    at = end;
    const below = flattened(children);
    if (children.length === 0) texts.push({ text: parent.text, from: [parent] });
    else if (
      children.some(({ text }) => isFragment(text)) ||
      (/[:–—-]$/.test(parent.text) && !children.every(({ text }) => isStatement(text)))
    )
      texts.push({
        text: joined([parent.text, ...below.map(({ text }) => text)]),
        from: [parent, ...children],
      });
    else if (isLabel(parent.text)) texts.push(...below);
    else texts.push({ text: parent.text, from: [parent] }, ...below);
  }
  return texts;
}

/** Fragments read as one sentence: a semicolon parts those that have no mark of their own. */
const joined = (texts: readonly string[]): string =>
  texts.reduce((whole, text) =>
    /[\p{L}\p{N})]$/u.test(whole) && whole !== texts[0] ? `${whole}; ${text}` : `${whole} ${text}`,
  );

const isFragment = (text: string): boolean => /^\p{Ll}/u.test(text) || text.split(' ').length < 3;
const isStatement = (text: string): boolean => /^\p{Lu}/u.test(text) && text.split(' ').length >= 4;
const isLabel = (text: string): boolean =>
  /:$/.test(text) || (text.split(' ').length <= 5 && !/[.;!?]$/.test(text) && !/^(?:I|We|You)\b/.test(text));
