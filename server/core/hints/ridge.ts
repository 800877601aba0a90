import type { Kernel } from './kernel.ts';

/**
 * Rounds of the solution. The kernel is close to diagonal, since texts are mostly unlike each other, so a few rounds
 * leave an error of about one in a hundred, which changes no ranking that matters.
 */
const ROUNDS = 7;

/**
 * Solves (K + D) A = Y for all columns of Y by conjugate gradients, scaled by the diagonal. In steps of a few
 * milliseconds, so that the caller can serve others in between.
 * @param answers Y, n × width by rows
 * @returns A, by rows
 */
export function* solve(kernel: Kernel, answers: Float64Array, width: number): Generator<void, Float64Array> {
  const n = kernel.size;
  const solution = new Float64Array(n * width);
  const rest = answers.slice();
  const scaled = scaledBy(kernel.diagonal, rest, width);
  const direction = scaled.slice();
  let gain = columnProducts(rest, scaled, width);
  for (let round = 0; round < ROUNDS; round++) {
    const image = yield* kernel.times(direction, width);
    yield;
    const curve = columnProducts(direction, image, width);
    const step = gain.map((value, column) => (curve[column] ? value / (curve[column] as number) : 0));
    addColumns(solution, direction, step, 1);
    yield;
    addColumns(rest, image, step, -1);
    yield;
    scaled.set(scaledBy(kernel.diagonal, rest, width));
    const next = columnProducts(rest, scaled, width);
    const turn = next.map((value, column) => (gain[column] ? value / (gain[column] as number) : 0));
    gain = next;
    yield;
    for (let at = 0; at < direction.length; at++) {
      direction[at] = (scaled[at] as number) + (turn[at % width] as number) * (direction[at] as number);
    }
    yield;
  }
  return solution;
}

function scaledBy(diagonal: Float64Array, matrix: Float64Array, width: number): Float64Array {
  const scaled = new Float64Array(matrix.length);
  for (let row = 0; row < diagonal.length; row++) {
    const factor = 1 / (diagonal[row] as number);
    for (let at = row * width; at < (row + 1) * width; at++) scaled[at] = (matrix[at] as number) * factor;
  }
  return scaled;
}

/** For each column the dot product of the two matrices' columns. */
function columnProducts(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const products = new Float64Array(width);
  for (let at = 0; at < a.length; at++)
    (products[at % width] as number) += (a[at] as number) * (b[at] as number);
  return products;
}

function addColumns(target: Float64Array, source: Float64Array, factors: Float64Array, sign: 1 | -1): void {
  const width = factors.length;
  for (let at = 0; at < target.length; at++) {
    (target[at] as number) += sign * (factors[at % width] as number) * (source[at] as number);
  }
}
