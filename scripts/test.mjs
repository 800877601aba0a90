// `npm test`: everything, from a fresh clone on. The first step that fails is the last that runs.
import { join } from 'node:path';
import { script } from './lib/cleanup.mjs';
import { npm, run } from './lib/processes.mjs';
import { heading, progress } from './lib/progress.mjs';
import { setUp } from './lib/setup.mjs';
import { root } from './paths.mjs';

const node = (...args) => run(process.execPath, args, { cwd: root });
const mocha = (...args) => node(join('node_modules', 'mocha', 'bin', 'mocha.js'), ...args);
const properties = () =>
  mocha('--require', './scripts/many-cases.cjs', '--grep', 'whatever', 'out/test/unit/*.cjs');
const editor = (way) => node(join('scripts', 'test-editor.mjs'), way);

const steps = [
  { name: 'Types and lint', run: () => npm(['run', '--silent', 'check'], { cwd: root }) },
  { name: 'Build', run: () => node(join('scripts', 'build.mjs'), '--tests') },
  { name: 'Unit tests', tests: true, run: () => mocha('out/test/unit/*.cjs') },
  { name: 'Properties', tests: true, run: properties },
  { name: 'Whole files', tests: true, run: () => mocha('out/test/files/*.cjs') },
  { name: 'Odd and large input', tests: true, run: () => mocha('out/test/limits/*.cjs') },
  { name: 'Terminal', tests: true, run: () => mocha('out/test/terminal/*.cjs') },
  { name: 'Protocol tests', tests: true, run: () => mocha('out/test/protocol/*.cjs') },
  { name: 'Package', run: () => node(join('scripts', 'package.mjs'), '--built') },
  { name: 'What the package holds', tests: true, run: () => mocha('test/editor/package.test.mjs') },
  { name: 'Extension host', tests: true, run: () => editor('node') },
  { name: 'Web extension host', tests: true, run: () => editor('web') },
  { name: 'Installed package', tests: true, run: () => editor('vsix') },
];

await script(async () => {
  await setUp();
  const done = [];
  for (const step of steps) {
    heading(step.name);
    const began = Date.now();
    const { code, output } = await (step.tests ? step.run() : progress(step.name, step.run));
    done.push({ ...step, ...result(step, code, output), seconds: (Date.now() - began) / 1000 });
    if (done.at(-1).failed > 0) break;
  }
  return summary(done);
});

/** What the step's tests came to. A step that failed otherwise, or that ran no test where it should, is one failure. */
function result({ tests }, code, output) {
  const passed = count(output, 'passing');
  const failed = count(output, 'failing');
  const skipped = count(output, 'pending');
  const broken = failed === 0 && (code !== 0 || (tests && passed === 0));
  return { passed, failed: broken ? 1 : failed, skipped };
}

/** Mocha closes with lines such as "  12 passing (3s)". */
function count(output, what) {
  const numbers = [...output.matchAll(new RegExp(`^\\W*(\\d+) ${what}\\b`, 'gm'))];
  return numbers.reduce((sum, [, number]) => sum + Number(number), 0);
}

function summary(done) {
  heading('Summary');
  for (const { name, tests, passed, failed, seconds } of done) {
    const outcome = failed > 0 ? 'FAILED' : tests ? `${passed} tests` : 'ok';
    console.log(`${name.padEnd(24)}${outcome.padEnd(12)}${seconds.toFixed(1)} s`);
  }
  const sum = (key) => done.reduce((total, step) => total + step[key], 0);
  for (const { name } of steps.slice(done.length)) console.log(`${name.padEnd(24)}not run`);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
  return sum('failed') > 0 ? 1 : 0;
}
