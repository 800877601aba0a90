import { sectionOf } from '../words/section-label.ts';
import type { Row } from './row.ts';

/** A label that returns: from a row on, over so many rows where it is parted into lines. */
export interface Anchor {
  readonly at: number;
  readonly length: number;
  readonly key: string;
  readonly text: string;
  /** Whether it stands below an empty line. */
  readonly isApart: boolean;
  /** Whether it stands right below another label. */
  readonly isBelow: boolean;
}

/** The labels that come twice or more often, in their order; lists of contents are none. */
export function anchorsIn(rows: readonly Row[]): Anchor[] {
  const places = placesOf(rows);
  const listed = contents(rows, places);
  for (const at of listed) {
    const key = rows[at]?.key ?? '';
    places.set(
      key,
      (places.get(key) ?? []).filter((place) => place !== at),
    );
  }
  const returns = (at: number): boolean =>
    !listed.has(at) && (places.get(rows[at]?.key ?? '')?.length ?? 0) >= 2;
  const counted = countedRows(rows, returns);
  const isAnchor = (at: number): boolean => returns(at) && !counted.has(at);
  // What stands where is the same for all rows of a kind, and is looked up once.
  const known = new Map<string, boolean>();
  const isOn = (at: number): boolean => {
    const pair = `${rows[at - 1]?.key}\n${rows[at]?.key}`;
    const told = known.get(pair) ?? goesOn(rows, places, at);
    known.set(pair, told);
    return told;
  };
  const anchors: Anchor[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (!isAnchor(at)) continue;
    let length = 1;
    while (isAnchor(at + length) && isOn(at + length)) length++;
    const own = rows.slice(at, at + length);
    const above = anchors.at(-1);
    anchors.push({
      at,
      length,
      key: own.map(({ key }) => key).join(' '),
      text: own.map(({ text }) => text).join(' '),
      isApart: rows[at]?.isApart === true,
      isBelow: above !== undefined && above.at + above.length === at,
    });
    at += length - 1;
  }
  return anchors;
}

const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*|[A-Z]{1,3}\d{1,2})[.):]?\s/u;

/** Rows with numbers of a kind that statements have, most of which come once: “3.1.2 Follows the rules” is one of them. */
function countedRows(rows: readonly Row[], returns: (at: number) => boolean): ReadonlySet<number> {
  const kinds = new Map<string, number[]>();
  for (const [at, { text }] of rows.entries()) {
    const number = NUMBER.exec(text)?.[1];
    if (number === undefined) continue;
    const kind = number.replace(/\d+/g, '0').replace(/\p{Lu}+/gu, 'A');
    const known = kinds.get(kind);
    if (known) known.push(at);
    else kinds.set(kind, [at]);
  }
  return new Set([...kinds.values()].filter((own) => own.filter(returns).length < own.length * 0.4).flat());
}

function placesOf(rows: readonly Row[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of rows.entries()) {
    if (key === '') continue;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/** Whether a row always stands right below the same one: “Managers and team” and “leaders” are one label. */
function goesOn(rows: readonly Row[], places: ReadonlyMap<string, readonly number[]>, at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (!above || !row || row.isApart || !isTorn(above.text, row.text)) return false;
  if (sectionOf(above.text) || sectionOf(row.text)) return false;
  const [own, over] = [places.get(row.key) ?? [], places.get(above.key) ?? []];
  return (
    own.length === over.length &&
    own.every((place, index) => place === (over[index] ?? 0) + 1 && !rows[place]?.isApart)
  );
}

/** Whether a line goes on with the one above: a small letter or a bracket begins it, or the one above ends in the middle. */
const isTorn = (above: string, text: string): boolean =>
  /^[\p{Ll}(&]/u.test(text) ||
  (text.includes(')') && !text.includes('(')) ||
  /(?:[,(&/–-]|\b(?:and|or|the|of|for|to|in|with|an?))$/i.test(above);

/** Three and more labels one after the other, each of which returns by itself further down. */
function contents(rows: readonly Row[], places: ReadonlyMap<string, readonly number[]>): Set<number> {
  const listed = new Set<number>();
  const later = new Map<number, number>();
  for (const own of places.values())
    for (const [index, at] of own.entries()) {
      const next = own[index + 1];
      if (next !== undefined) later.set(at, next);
    }
  for (let from = 0; from < rows.length; from++) {
    const others: number[] = [];
    let to = from;
    for (let next = later.get(to); next !== undefined; next = later.get(++to)) {
      // A list that returns as a list is the head of a table, and what stands close by is a label.
      if (others.length > 0 && next <= (others.at(-1) ?? 0) + 1) break;
      others.push(next);
    }
    const isList =
      to - from >= 3 &&
      new Set(rows.slice(from, to).map(({ key }) => key)).size === to - from &&
      (others[0] ?? 0) >= to;
    if (isList) for (let at = from; at < to; at++) listed.add(at);
    from = Math.max(from, to - 1);
  }
  return listed;
}
