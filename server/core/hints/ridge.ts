/** About so many multiplications are done between two steps: one to three milliseconds. */
const STEP = 2_000_000;

/** Where a row of a packed lower triangle begins. */
export const rowStart = (row: number): number => (row * (row + 1)) / 2;

/**
 * Solves (K + D) A = Y by Cholesky decomposition, in steps, so that the caller can serve others in between.
 * @param kernel the lower triangle of K, packed by rows, with the diagonal D already added; it is overwritten
 * @param targets Y, n × width by rows; A is written in its place
 */
export function* solve(
  kernel: Float64Array,
  targets: Float64Array,
  n: number,
  width: number,
): Generator<void, void> {
  yield* decompose(kernel, n);
  yield* substitute(kernel, targets, n, width);
}

/** Puts L in place of the matrix, where L Lᵀ is the matrix. */
function* decompose(matrix: Float64Array, n: number): Generator<void, void> {
  let work = 0;
  for (let row = 0; row < n; row++) {
    const a = rowStart(row);
    for (let column = 0; column < row; column++) {
      const b = rowStart(column);
      matrix[a + column] =
        ((matrix[a + column] as number) - product(matrix, a, b, column)) / (matrix[b + column] as number);
    }
    matrix[a + row] = Math.sqrt(Math.max((matrix[a + row] as number) - product(matrix, a, a, row), 1e-9));
    work += (row * row) / 2;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
}

/** The dot product of two stretches of the same array; by fours, which takes half the time. */
function product(matrix: Float64Array, a: number, b: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    first += (matrix[a + at] as number) * (matrix[b + at] as number);
    second += (matrix[a + at + 1] as number) * (matrix[b + at + 1] as number);
    third += (matrix[a + at + 2] as number) * (matrix[b + at + 2] as number);
    fourth += (matrix[a + at + 3] as number) * (matrix[b + at + 3] as number);
  }
  for (; at < length; at++) first += (matrix[a + at] as number) * (matrix[b + at] as number);
  return first + second + (third + fourth);
}

/** Solves L Lᵀ A = Y, forwards and then backwards, all columns at once. */
function* substitute(
  lower: Float64Array,
  targets: Float64Array,
  n: number,
  width: number,
): Generator<void, void> {
  let work = 0;
  for (let step = 0; step < 2 * n; step++) {
    const forwards = step < n;
    const row = forwards ? step : 2 * n - 1 - step;
    for (let other = forwards ? 0 : row + 1; other < (forwards ? row : n); other++) {
      const factor = lower[forwards ? rowStart(row) + other : rowStart(other) + row] as number;
      if (factor !== 0)
        for (let c = 0; c < width; c++)
          (targets[row * width + c] as number) -= factor * (targets[other * width + c] as number);
    }
    const pivot = lower[rowStart(row) + row] as number;
    for (let c = 0; c < width; c++) (targets[row * width + c] as number) /= pivot;
    work += (n * width) / 2;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
}
