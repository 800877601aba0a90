import type { Block } from '../evidence/chunk.ts';
import type { Span } from '../text/span.ts';
import { isUniversal, keyOf } from './known.ts';

export interface Abbreviation extends Span {
  readonly text: string;
  readonly key: string;
}

/** Two to six capitals, perhaps with "&", a hyphen or full stops between them, perhaps in the plural. */
const CAPITALS =
  /(?<![\p{L}\p{N}@#_.&’'])(?:[A-Z](?:[&-]?[A-Z]){1,5}|(?:[A-Z]\.){2,6})(?:['’]?s)?(?![\p{L}\p{N}_@&]|[.-][A-Z0-9]|['’]\p{L})/gu;
/** What a name in capitals stands behind: "Operation SANDPIPER", "PC SMITH". */
const BEFORE_NAME =
  /(?:^|[\s(“"])(?:Op|Operation|Ex|Exercise|Project|Mr|Mrs|Ms|Miss|Mx|Dr|PC|WPC|PS|DC|DS|DI|DCI|PCSO|Sgt|Sergeant|Insp|Inspector|Constable|Officer|Supt|Chief|Det|St|[A-Z]{2}\d{2})\.?\s$/;
const SHOUTED = /(?<![\p{L}\p{N}])[A-Z][A-Z'’-]+(?:[\s,.!?:]+[A-Z][A-Z'’-]+){2,}(?![\p{L}\p{N}])/gu;
/** Behind a slash or figure, capitals are part of a reference. */
const IN_REFERENCE = /[\d/]$/;

const found = new WeakMap<Block, readonly Abbreviation[]>();

/** The abbreviations of a block that not every reader knows, in order. */
export function abbreviationsIn(block: Block): readonly Abbreviation[] {
  const known = found.get(block);
  if (known) return known;
  const fresh = read(block.prose.text);
  found.set(block, fresh);
  return fresh;
}

function read(text: string): Abbreviation[] {
  const shouted = [...text.matchAll(SHOUTED)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  let next = 0;
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: written, index: start }) => {
    while ((shouted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const key = keyOf(written);
    const before = text.slice(Math.max(0, start - 16), start);
    const after = text.slice(start + written.length, start + written.length + 3);
    if (
      key.length < 2 ||
      key.length > 6 ||
      isUniversal(key) ||
      isPlaceholder(key) ||
      (shouted[next]?.start ?? Number.POSITIVE_INFINITY) <= start
    )
      return [];
    if (BEFORE_NAME.test(before) || isPartOfReference(before, after)) return [];
    return [{ start, end: start + written.length, text: written, key }];
  });
}

const isPlaceholder = (key: string): boolean => /^(?:X+|TB[ACDN]|TODO|NA|DDMM|YYYY|DD|MM|YY)$/.test(key);

/** "AB/1234", "12/CD", "1AA": letters of a reference, a registration mark or a postcode. */
const isPartOfReference = (before: string, after: string): boolean =>
  /^[/-]\d/.test(after) ||
  (IN_REFERENCE.test(before) && !/[\p{L})]\/$/u.test(before)) ||
  /^\s\d{2}[\s/-]?\d/.test(after) ||
  (/\d[A-Z]?\s$/.test(before) && /^\s?\d/.test(after));
