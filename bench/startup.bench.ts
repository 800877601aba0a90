// How soon the server is up beside bare Node, what it loads for that, and how much memory it takes with the examples open.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, COMMANDS, stopClients } from '../test/protocol/support/client.ts';
import { ROOT } from '../test/protocol/support/root.ts';
import { atMost, inTurns, median, ms, printTable, type Row, tells, times } from './support/table.ts';

const INITIALIZE = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});
const MESSAGE = `Content-Length: ${Buffer.byteLength(INITIALIZE)}\r\n\r\n${INITIALIZE}`;

/** From spawn to the first answer. */
const serverUp = (): Promise<void> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [...COMMANDS.server]);
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => {
      done();
      child.kill('SIGKILL');
    });
    child.stdin.write(MESSAGE);
  });

const bareNode = (): Promise<void> =>
  new Promise((done) => {
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', () => done());
  });

async function starting(): Promise<Row[]> {
  const [bare = [], up = []] = await inTurns(25, [bareNode, serverUp], 3);
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  const size = (name: string) => statSync(join(ROOT, 'dist', name)).size;
  return [
    tells('bare node -e 0, from start to end', ms(median(bare))),
    tells('server, from start to answered initialize', ms(median(up))),
    atMost('  beside bare node', median(up) / median(bare), 1.5, times),
    atMost('loaded for that: server-node.js', size('server-node.js'), 400 * 1024, kib),
    tells('loaded behind it: language.js', kib(size('language.js'))),
    tells('loaded for English evidence: nlp.js', kib(size('nlp.js'))),
  ];
}

/** Resident memory of a process in MB; not a number where the system does not tell. */
function residentMemory(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const line = existsSync(status) ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return line ? Number(line[1]) / 1024 : Number.NaN;
}

/** The examples, opened in one server, and its memory when all of them have been judged, and when nothing is left to load. */
async function memory(settings: Readonly<Record<string, unknown>>): Promise<{ judged: number; all: number }> {
  const root = join(ROOT, 'examples');
  const client = await Client.start({ settings });
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const uris = files.map((path) => pathToFileURL(join(root, path)).href);
  for (const uri of uris) await client.open(uri, readFileSync(new URL(uri), 'utf8'));
  await client.until(
    () => uris.every((uri) => client.latest(uri)),
    () => 'the findings of the examples',
  );
  const judged = residentMemory(client.process.pid);
  // Nothing tells when the last background work is done: memory that no longer grows does.
  let all = judged;
  for (let steady = 0; steady < 6; ) {
    await new Promise((done) => setTimeout(done, 500));
    const now = residentMemory(client.process.pid);
    steady = Math.abs(now - all) < 1 ? steady + 1 : 0;
    all = now;
  }
  await client.leave();
  await stopClients();
  return { judged, all };
}

async function remembering(): Promise<Row[]> {
  const mb = (value: number) => (Number.isNaN(value) ? 'not told here' : `${value.toFixed(0)} MB`);
  const plain = await memory({ hints: { enabled: false } });
  const whole = await memory({});
  return [
    atMost('resident when all examples have been judged', plain.judged, 80, mb),
    tells('  with the tagger for English', mb(plain.all)),
    tells('  with the tagger and hints', mb(whole.all)),
  ];
}

async function main(): Promise<void> {
  printTable('Starting', await starting());
  printTable('Memory', await remembering());
}

void main();
