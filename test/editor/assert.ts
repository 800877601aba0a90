// The two assertions that the suites need: the web extension host has no node:assert. Mocha shows `actual` and `expected` as a diff.

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;

  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

/** Both are the same as data: what JSON would write of them. */
export function equal<T>(
  actual: T,
  expected: T,
  message = 'What was found differs from what was expected',
): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new AssertionError(message, actual, expected);
}

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}
