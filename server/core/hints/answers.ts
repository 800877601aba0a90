import { fold } from '../text/fold.ts';
import type { Block, Point, Target } from './points.ts';

/**
 * What regression is to find: 1 for a text's own target, a little less than 0 for the others, each target centred. Where
 * indicators have the same words, a text of one speaks for all of them; else it would speak against its twins.
 * @returns a row for each point of the block, a column for each target
 */
export function answersOf(
  { targets: { start: first, end: last }, points: { start, end } }: Block,
  points: readonly Point[],
  targets: readonly Target[],
): Float64Array {
  const width = last - first;
  const height = end - start;
  const twins = twinsOf(targets.slice(first, last));
  const answers = new Float64Array(height * width).fill(width > 1 ? -1 / (width - 1) : 0);
  for (let row = 0; row < height; row++) {
    for (const twin of twins[(points[start + row]?.target ?? 0) - first] ?? [])
      answers[row * width + twin] = 1;
  }
  if (width > 1) centreColumns(answers, height, width);
  return answers;
}

/** For each target the places of those with the same words, its own among them. */
function twinsOf(targets: readonly Target[]): ReadonlyArray<readonly number[]> {
  const keys = targets.map(({ indicator }) => fold(indicator.text));
  const places = new Map<string, number[]>();
  keys.forEach((key, place) => {
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  });
  return keys.map((key) => places.get(key) ?? []);
}

function centreColumns(matrix: Float64Array, rows: number, width: number): void {
  for (let column = 0; column < width; column++) {
    let mean = 0;
    for (let row = 0; row < rows; row++) mean += (matrix[row * width + column] as number) / rows;
    for (let row = 0; row < rows; row++) (matrix[row * width + column] as number) -= mean;
  }
}
