// Runs the suites with a Mocha that the host has made, and says at the end whether they passed.
import type Mocha from 'mocha';

/** Tells the suite's own lines from the editor's, where both share one console (scripts/lib/editor-in-browser.mjs); nobody sees it. */
const mark = '\u2063';

/** Every test waits for the editor, which on a busy machine takes its time at the first. */
export const options = { ui: 'bdd', timeout: 30_000, slow: 5_000, color: false } as const;

/**
 * Runs the suites that both hosts share, after the host's `own`. Rejects where a test failed or none ran, which is what
 * makes the editor end with an error.
 */
export async function runSuites(
  mocha: Mocha,
  reporters: typeof Mocha.reporters,
  own: () => Promise<unknown> = async () => {},
): Promise<void> {
  mocha.reporter(reporters.Spec);
  reporters.Base.consoleLog = (text = '', ...rest: unknown[]) => {
    for (const line of format(text, rest).split('\n')) console.log(mark + line);
  };
  await own();
  await import('./suites/index.ts');
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const running: Mocha.Runner = mocha.run(() => resolve(running));
  });
  const { tests = 0, failures = 0 } = runner.stats ?? {};
  if (tests === 0) throw new Error('No test ran.');
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed.`);
}

/** Mocha writes with the placeholders %s, %d and %%; a console that passes them on would show them as they are. */
function format(text: string, rest: unknown[]): string {
  const values = [...rest];
  return text.replaceAll(/%[sdj%]/g, (place) => (place === '%%' ? '%' : String(values.shift())));
}
