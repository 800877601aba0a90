import type { ImportedIndicator } from '../../imported.ts';
import type { Item } from './item.ts';

/** A statement with the items that it was made of. */
export interface Text {
  readonly text: string;
  readonly from: readonly Item[];
}

/**
 * Indicators with what they contrast with. Where both come by turns, as in the rows of a table, what stands between one
 * statement and the next belongs to it; else they pair by their place in the two lists.
 */
export function pairedByPlace(
  indicators: readonly Text[],
  contrasts: readonly Text[],
): readonly ImportedIndicator[] {
  const all = [
    ...indicators.map((text) => ({ ...text, isGood: true })),
    ...contrasts.map((text) => ({ ...text, isGood: false })),
  ].sort((a, b) => placeOf(a) - placeOf(b));
  const turns: Array<{ readonly good: string[]; readonly bad: string[] }> = [];
  let last: boolean | undefined;
  for (const { text, isGood } of all) {
    const isNew = last === undefined || (isGood === all[0]?.isGood && last !== isGood);
    if (isNew) turns.push({ good: [], bad: [] });
    turns.at(-1)?.[isGood ? 'good' : 'bad'].push(text);
    last = isGood;
  }
  return turns.flatMap(({ good, bad }) => paired(good, bad));
}

const placeOf = ({ from }: Text): number => from[0]?.at ?? 0;

/** By place; what is left over goes to the last. */
function paired(texts: readonly string[], contrasts: readonly string[]): ImportedIndicator[] {
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    const own = isLast ? contrasts.slice(index) : contrasts.slice(index, index + 1);
    const contrast = own.reduce(
      (whole, one) =>
        whole === '' ? one : `${whole}${/[\p{L}\p{N})]$/u.test(whole.slice(-2)) ? ';' : ''} ${one}`,
      '',
    );
    return contrast === '' ? { text } : { text, contrast };
  });
}
