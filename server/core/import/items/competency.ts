import { fold } from '../../text/fold.ts';
import type { Ids } from '../ids.ts';
import type {
  ImportedCompetency,
  ImportedDefinition,
  ImportedIndicator,
  ImportedLevel,
} from '../imported.ts';
import type { Item } from './item.ts';

/** A longer text is no name. */
export const LONGEST_NAME = 100;

/** A competency while its parts are gathered. */
export interface Open {
  readonly item: Item;
  readonly name: string;
  readonly group?: string;
  readonly kind?: 'competency' | 'value';
  summary?: string;
  why?: string;
  readonly outline?: boolean;
  readonly byLevel: Map<string | null, Definition>;
}

/** What is gathered of a competency at one level; `from` is the item that names the level there. */
export interface Definition {
  headline?: string;
  readonly from?: Item;
  readonly indicators: ImportedIndicator[];
}

/** What tells competencies apart while they are gathered: their own id, else their name. */
export const keyOf = (item: Item, name: string): string =>
  item.id === undefined ? fold(name) || name : `#${item.id}`;

/** What a level says of itself beside its name. */
export function paragraph(item: Item): string | undefined {
  if (item.label !== undefined && fold(item.label) !== fold(item.text)) return item.text;
  return item.notes;
}

/** A competency's name and what it means; a long statement is a name, a mark and the meaning, or the meaning alone. */
export function named({ label, text, notes, more, part }: Item): {
  readonly name: string;
  readonly summary?: string;
} {
  if (part) return more?.summary === undefined ? { name: text } : { name: text, summary: more.summary };
  const isSame = label === undefined || fold(label) === fold(text);
  if (!isSame) {
    const meaning = [text, notes].filter(Boolean).join(' ');
    return meaning === '' ? { name: label } : { name: label, summary: meaning };
  }
  const summary = notes === undefined ? {} : { summary: notes };
  if (text.length <= LONGEST_NAME) return { name: text, ...summary };
  const [, name, rest] = /^(.{3,60}?)\s*(?:[:–—]|\s-\s)\s*(.+)$/u.exec(text) ?? [];
  if (name !== undefined && rest !== undefined)
    return { name, summary: [rest, notes].filter(Boolean).join(' ') };
  return {
    name: `${text.slice(0, text.lastIndexOf(' ', LONGEST_NAME) || LONGEST_NAME)} …`,
    summary: [text, notes].filter(Boolean).join(' '),
  };
}

export function indicatorOf({ text, id, more }: Item): ImportedIndicator {
  const { contrast, signals = [], examples = [] } = more ?? {};
  return {
    ...(id === undefined ? {} : { id }),
    text,
    ...(contrast === undefined ? {} : { contrast }),
    ...(signals.length > 0 ? { signals } : {}),
    ...(examples.length > 0 ? { examples } : {}),
  };
}

/** A competency of which no part is gathered yet. */
export function opened(item: Item, group: string | undefined, isAmongValues: boolean): Open {
  const { name, summary } = named(item);
  const isValue =
    item.part === 'value' ||
    (item.part === undefined && (isAmongValues || /^(?:core )?values?$/i.test(item.type ?? '')));
  const kind = isValue ? 'value' : item.part === 'competency' ? 'competency' : undefined;
  const { why, outline } = item.more ?? {};
  return {
    item,
    name,
    ...(group === undefined ? {} : { group }),
    ...(kind ? { kind } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(why === undefined ? {} : { why }),
    ...(outline ? { outline } : {}),
    byLevel: new Map(),
  };
}

/** Statements beside levels have no place in a competency that has levels: takes them out, and gives their texts. */
export function withoutLevelless({ byLevel }: Open): string[] {
  if (byLevel.size < 2) return [];
  const texts = (byLevel.get(null)?.indicators ?? []).map(({ text }) => text);
  byLevel.delete(null);
  return texts;
}

/** A competency whose parts are all gathered. */
export function closed(open: Open, ids: Ids, levels: readonly ImportedLevel[]): ImportedCompetency {
  const { item, name, byLevel } = open;
  const place = new Map(levels.map(({ id }, index) => [id, index]));
  const definitions = [...byLevel]
    .map(
      ([level, { headline, indicators }]): ImportedDefinition => ({
        level,
        ...(headline === undefined ? {} : { headline }),
        indicators,
      }),
    )
    .sort((a, b) => (place.get(a.level ?? '') ?? -1) - (place.get(b.level ?? '') ?? -1));
  const isLevelless = definitions.every(({ level }) => level === null);
  const { aliases, renamedTo } = item.more ?? {};
  return {
    id: ids.take(name, 'competency', item.id),
    name,
    ...(aliases && aliases.length > 0 ? { aliases } : {}),
    kind: open.kind ?? (isLevelless && definitions.length > 0 && levels.length > 0 ? 'value' : 'competency'),
    ...(open.group === undefined ? {} : { group: open.group }),
    ...(open.summary === undefined ? {} : { summary: open.summary }),
    ...(open.why === undefined ? {} : { why: open.why }),
    ...(renamedTo === undefined ? {} : { renamedTo }),
    ...(open.outline ? { outline: true } : {}),
    levels: definitions,
  };
}
