/** A row of a logistic regression: feature → value, whether it is a case, and how much it counts. */
export interface Row {
  readonly features: ReadonlyMap<string, number>;
  readonly positive: boolean;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export function logOdds({ bias, weights }: Fitted, features: ReadonlyMap<string, number>): number {
  let sum = bias;
  for (const [feature, value] of features) sum += (weights.get(feature) ?? 0) * value;
  return sum;
}

/** Logistic regression with a quadratic penalty, by AdaGrad over the rows in their order: no chance, the same result every time. */
export function fitLogistic(
  rows: readonly Row[],
  { penalty, rounds, rate }: { penalty: number; rounds: number; rate: number },
): Fitted {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let bias = 0;
  let biasSquares = 1e-6;
  for (let round = 0; round < rounds; round++) {
    for (const row of rows) {
      const error = row.weight * (sigmoid(logOdds({ bias, weights }, row.features)) - (row.positive ? 1 : 0));
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
      for (const [feature, value] of row.features) {
        const old = weights.get(feature) ?? 0;
        const gradient = error * value + penalty * old;
        const square = (squares.get(feature) ?? 1e-6) + gradient * gradient;
        squares.set(feature, square);
        weights.set(feature, old - (rate * gradient) / Math.sqrt(square));
      }
    }
  }
  return { bias, weights };
}
