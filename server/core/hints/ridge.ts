/** About so many multiplications are done between two steps: one to three milliseconds. */
const STEP = 2_000_000;

/**
 * Solves (K + D) A = Y by Cholesky decomposition, in steps, so that the caller can serve others in between.
 * @param kernel K, symmetric, n × n by rows, with the diagonal D already added; it is overwritten
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

/** Leaves L, where L Lᵀ is the matrix, in its lower half. */
function* decompose(matrix: Float64Array, n: number): Generator<void, void> {
  let work = 0;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * n + column] as number;
      const a = row * n;
      const b = column * n;
      for (let k = 0; k < column; k++) sum -= (matrix[a + k] as number) * (matrix[b + k] as number);
      matrix[a + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (matrix[b + column] as number);
    }
    work += (row * row) / 2;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
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
      const factor = lower[forwards ? row * n + other : other * n + row] as number;
      if (factor !== 0)
        for (let c = 0; c < width; c++)
          (targets[row * width + c] as number) -= factor * (targets[other * width + c] as number);
    }
    const pivot = lower[row * n + row] as number;
    for (let c = 0; c < width; c++) (targets[row * width + c] as number) /= pivot;
    work += (n * width) / 2;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
}
