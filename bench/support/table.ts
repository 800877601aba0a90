/** One line of a table: what was measured, and what it is held to. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** Empty for a row that only tells. */
  readonly limit: string;
  readonly holds?: boolean;
}

/** A row that only tells. */
export const tells = (what: string, measured: string): Row => ({ what, measured, limit: '' });

/** A row that is held to a limit. */
export const atMost = (what: string, value: number, most: number, show: (value: number) => string): Row => ({
  what,
  measured: show(value),
  limit: `at most ${show(most).replace(/\.0+(?= )/, '')}`,
  holds: value <= most,
});

/** Prints a table, and fails the run where a limit does not hold. */
export function printTable(title: string, rows: readonly Row[]): void {
  const wide = (key: 'what' | 'measured' | 'limit') => Math.max(...rows.map((row) => row[key].length));
  const [what, measured, limit] = [wide('what'), wide('measured'), wide('limit')];
  console.log(`\n${title}`);
  for (const row of rows) {
    const verdict = row.holds === undefined ? '' : row.holds ? 'holds' : 'MISSED';
    const cells = [row.what.padEnd(what), row.measured.padStart(measured), row.limit.padEnd(limit), verdict];
    console.log(`  ${cells.join('  ')}`.trimEnd());
    if (row.holds === false) process.exitCode = 1;
  }
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

export const times = (value: number): string => `${value.toFixed(2)} ×`;

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Times several works in turns, in ms, so that what slows the machine down slows all of them.
 * @returns the times of each work
 */
export async function inTurns(
  rounds: number,
  works: ReadonlyArray<() => unknown>,
  warmUp = 0,
): Promise<number[][]> {
  const taken = works.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (round >= 0) taken[index]?.push(performance.now() - start);
    }
  return taken;
}
