// The suite in the ordinary extension host: what VS Code calls as `extensionTestsPath`.
import { options, runSuites } from '../run.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha(options);
  // Puts describe and it where the suites, which are part of this bundle, look for them.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // In an editor in which nothing has been opened yet.
  await runSuites(mocha, Mocha.reporters, () => import('./server-process.ts'));
}
