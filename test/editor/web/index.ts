// The suite in the web extension host, which has no Node.js: Mocha's build for browsers is part of the bundle.
import 'mocha/mocha.js';
import { options, runSuites } from '../run.ts';

export async function run(): Promise<void> {
  mocha.setup(options);
  await runSuites(mocha, Mocha.reporters);
}
