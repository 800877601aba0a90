/** Tells the line, from 1, of an offset in a text. */
export type LineOf = (offset: number) => number;

/** @param first the line that the text begins in, where it is a piece of a larger one */
export function lineFinder(text: string, first = 1): LineOf {
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + first;
  };
}
