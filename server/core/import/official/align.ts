import { LIKE } from './likeness.ts';

/** Which text of a page stands at which number of a framework. */
export interface Alignment {
  /** For each known indicator, in the order of the framework, the place on the page from 0; undefined where the page lacks it. */
  readonly places: ReadonlyArray<number | undefined>;
  /** The places on the page of what the framework does not know yet. */
  readonly added: readonly number[];
}

/**
 * Puts the texts of a page beside the indicators that a framework has, the likeliest pairs first.
 * @param likeness of a known indicator and a text of the page, by their places from 0
 * @param isByPlace whether what is then left over at the same place is the same indicator in other words: so it is with
 * restatements; in an official text other words may mean something else, and a tag must not come to mean it
 */
export function align(
  known: number,
  texts: number,
  likeness: (known: number, text: number) => number,
  isByPlace: boolean,
): Alignment {
  const pairs: Array<{ readonly one: number; readonly other: number; readonly score: number }> = [];
  for (let one = 0; one < known; one++)
    for (let other = 0; other < texts; other++) {
      const score = likeness(one, other);
      if (score >= LIKE) pairs.push({ one, other, score });
    }
  pairs.sort(
    (a, b) => b.score - a.score || Math.abs(a.one - a.other) - Math.abs(b.one - b.other) || a.one - b.one,
  );
  const places = new Array<number | undefined>(known).fill(undefined);
  const taken = new Set<number>();
  for (const { one, other } of pairs)
    if (places[one] === undefined && !taken.has(other)) {
      places[one] = other;
      taken.add(other);
    }
  if (isByPlace) fillBetween(places, taken, texts);
  return {
    places,
    added: Array.from({ length: texts }, (_, other) => other).filter((other) => !taken.has(other)),
  };
}

/** Where as many are left between two pairs on either side, they belong together. */
function fillBetween(places: Array<number | undefined>, taken: Set<number>, texts: number): void {
  for (let from = 0; from < places.length; from++) {
    if (places[from] !== undefined) continue;
    let to = from;
    while (to < places.length && places[to] === undefined) to++;
    const before = from === 0 ? -1 : (places[from - 1] as number);
    const after = to === places.length ? texts : (places[to] as number);
    const gap = Array.from({ length: Math.max(0, after - before - 1) }, (_, index) => before + 1 + index);
    if (gap.length === to - from && gap.every((place) => !taken.has(place)))
      gap.forEach((place, index) => {
        places[from + index] = place;
        taken.add(place);
      });
    from = to;
  }
}
