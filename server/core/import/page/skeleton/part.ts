import type { Block } from '../block.ts';
import { aboutHeading, type Item } from '../recognise/item.ts';
import { columnsOf, depthOf } from '../text/bullet-depths.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import { type Section, sectionOf } from '../words/section-label.ts';
import type { Anchor } from './anchors.ts';
import { endOfPart, type Style, styleOf, type Whole, wholeRows } from './cells.ts';
import { OUTLINE, type Row } from './row.ts';

/** A text of which it is known what returns in it, and which line names each part. */
export interface Skeleton {
  readonly rows: readonly Row[];
  /** How wide its lines are; Infinity where none is parted. */
  readonly width: number;
  readonly periods: ReadonlyArray<readonly Anchor[]>;
  /** The row that names each period. */
  readonly heads: readonly number[];
  /** The keys of levels; none where values have labels alone. */
  readonly inner: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, Section>;
  /** Rows that were left out before. */
  readonly left: readonly Row[];
}

/** What stands below one name, at one level. */
export interface Cell {
  readonly name: Item;
  readonly level: Item | undefined;
  readonly items: readonly Item[];
}

/** Writes down what was read, in its order. */
export type Add = (block: Block & Pick<Item, 'named'>) => Item;

/** A row that is no part of a list. */
export const asParagraph = ({ text, line }: Pick<Row, 'text' | 'line'>): Block => ({
  kind: 'paragraph',
  depth: 0,
  text,
  line,
});

/** Told by parts between two labels of one period: nothing else can be in them. */
export function usualStyle({ rows, width, periods }: Skeleton): Style {
  const parts = periods.flatMap((anchors) =>
    anchors
      .slice(0, -1)
      .map((anchor, index) =>
        wholeRows(rows.slice(anchor.at + anchor.length, anchors[index + 1]?.at), width),
      ),
  );
  return styleOf(parts.filter((part) => part.length > 0));
}

/** What stands below one name. */
export function partOf(
  { rows, width, heads, inner, labels }: Skeleton,
  anchors: readonly Anchor[],
  index: number,
  style: Style,
  add: Add,
): {
  readonly name: Item;
  readonly group?: string;
  readonly about: readonly Item[];
  readonly cells: readonly Cell[];
} {
  const head = heads[index] as number;
  const { text = '', line = 1 } = rows[head] ?? {};
  const above = rows[head - 1];
  const said = above && aboutHeading(above.text).named;
  const name = add({ kind: 'heading', depth: 2, text, line, isName: true, ...aboutName(text) });
  const about = wholeRows(rows.slice(head + 1, anchors[0]?.at), width).map((whole) => add(aboutOf(whole)));
  const end = heads[index + 1] ?? rows.length;
  const cells: Array<Cell & { readonly items: Item[] }> = [];
  for (const [place, anchor] of anchors.entries()) {
    const next = anchors[place + 1];
    const own = {
      text: anchor.text.replace(OUTLINE, '').replace(/\s*:$/, ''),
      line: rows[anchor.at]?.line ?? 1,
    };
    const all = wholeRows(rows.slice(anchor.at + anchor.length, next?.at ?? end), width);
    const isFrame = ({ text, mark }: Whole): boolean => mark === undefined && isBoilerplate(text);
    // What follows a notice at the end of a text is no part of it.
    const stop = next || index < heads.length - 1 ? -1 : all.findIndex((one, at) => at > 0 && isFrame(one));
    const whole = all.slice(0, stop < 0 ? all.length : stop).filter((one) => !isFrame(one));
    for (const one of all) if (!whole.includes(one)) add(asParagraph(one));
    const length = next ? whole.length : endOfPart(whole, style);
    const blocks = blocksOf(whole.slice(0, length), style);
    if (inner.has(anchor.key)) {
      const level = add({ kind: 'heading', depth: 3, ...own, isLevel: true });
      cells.push({ name, level, items: blocks.map(add) });
    } else {
      const section = labels.get(anchor.key) ?? 'indicators';
      // “Foundation is the first of three levels” is said of the level, and no label.
      const isSaid = section === 'summary' && !sectionOf(own.text);
      const label = add(
        isSaid ? asParagraph(own) : { kind: 'heading', depth: 4, ...own, isWeak: true, section },
      );
      const items = [label, ...blocks.map(add)];
      // A label above the first level is the head of a table.
      const cell = cells.at(-1);
      if (cell) cell.items.push(...items);
      else if (inner.size === 0) cells.push({ name, level: undefined, items });
    }
    for (const one of whole.slice(length)) add(asParagraph(one));
  }
  return { name, ...(said?.kind === 'group' ? { group: said.name } : {}), about, cells };
}

function aboutName(text: string): Pick<Item, 'named'> {
  const { named } = aboutHeading(text);
  return named ? { named } : {};
}

/** “Why it matters” over what is said of a name is a label. */
function aboutOf({ text, line }: Whole): Block {
  const section = sectionOf(text);
  return section === 'why' || section === 'summary'
    ? { kind: 'heading', depth: 4, text, line, isWeak: true, section }
    : { kind: 'paragraph', depth: 0, text, line };
}

function blocksOf(lines: readonly Whole[], { isMarked }: Style): Block[] {
  let columns: number[] = [];
  return lines.map((one): Block => {
    const { text, line, mark, isCross } = one;
    if (!mark)
      return isMarked || lines.length === 1
        ? { kind: 'paragraph', depth: 0, text, line }
        : { kind: 'bullet', depth: 1, text, line, isUnmarked: true };
    columns = columnsOf(one, columns);
    const depth = depthOf(one, columns);
    return { kind: 'bullet', depth, text, line, ...(isCross ? { isContrast: true } : {}) };
  });
}
