// What a large workspace costs: to read it, to remember it, and to type in it. Beside it, what the language service that VS
// Code has for Markdown takes for the diagnostics of the same notes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileReader } from '../server/connection/file-reader.ts';
import { nodeFiles } from '../server/connection/node-files.ts';
import type { Language } from '../server/connection/runtime.ts';
import type { Framework } from '../server/core/framework/model.ts';
import { Client, PULL, PUSH, stopClients } from '../test/protocol/support/client.ts';
import { ROOT } from '../test/protocol/support/root.ts';
import { letter, typingPlace } from './support/documents.ts';
import { markdownDiagnostics } from './support/markdown-service.ts';
import { Notes } from './support/notes.ts';
import { quietSurroundings } from './support/surroundings.ts';
import {
  atMost,
  inTurns,
  median,
  ms,
  printTable,
  quantile,
  type Row,
  tells,
  times,
} from './support/table.ts';

const [FEW, MANY, MOST] = [10, 1_000, 10_000];
/** Indexing takes at most so many times as long as only reading. */
const OVER_READING = 4;
const SHAPE = 1.8;

const language = require(join(ROOT, 'dist', 'language.js')) as Language;
const frameworks = JSON.parse(readFileSync(join(ROOT, 'dist', 'frameworks.json'), 'utf8')) as Framework[];

/** Finds and reads all files of a folder, as the server does, and does something with each of them. */
async function readAll(folder: string, take: (uri: string, text: string) => void): Promise<void> {
  const { uris } = await nodeFiles.find(folder, []);
  await new Promise<void>((done, fail) => {
    const reader = new FileReader({
      read: nodeFiles.read,
      take: (uri, read) => {
        if (typeof read === 'string') take(uri, read);
        return true;
      },
      isOpen: () => false,
      onProgress: () => {},
      onError: fail,
      onDone: () => done(),
    });
    reader.want(uris);
  });
}

/** The best of several times: what else the machine does only ever adds. */
const best = (taken: readonly number[]): number => quantile(taken, 0);

const index = (folder: string): Promise<void> => {
  const workspace = new language.Workspace(frameworks, quietSurroundings());
  return readAll(folder, (uri, text) => {
    if (uri.endsWith('.md')) workspace.noteFile(uri, text);
    else workspace.portfolios.set(uri, text);
  });
};

async function indexing(many: Notes, most: Notes): Promise<Row[]> {
  let length = 0;
  const onlyRead = (notes: Notes) => () => readAll(notes.uri, (_uri, text) => (length += text.length));
  const first = await inTurns(1, [() => index(many.uri)]);
  const [reading = [], indexed = [], theirs = []] = await inTurns(
    7,
    [onlyRead(many), () => index(many.uri), () => markdownDiagnostics(many)],
    2,
  );
  const [readingMost = [], indexedMost = []] = await inTurns(3, [onlyRead(most), () => index(most.uri)]);
  const ours = best(indexed);
  return [
    tells(`${MANY} documents: only reading them`, ms(best(reading))),
    tells('  indexing them', ms(ours)),
    atMost('  beside only reading', ours / best(reading), OVER_READING, times),
    tells('  the first time, before anything is compiled', ms(median(first[0] ?? []))),
    tells('  vscode-markdown-languageservice, diagnostics of the same', ms(best(theirs))),
    tells('  indexing beside it', times(ours / best(theirs))),
    tells(`${MOST} documents: only reading them`, ms(best(readingMost))),
    tells('  indexing them', ms(best(indexedMost))),
    atMost('  beside only reading', best(indexedMost) / best(readingMost), OVER_READING, times),
    atMost('  time over size', best(indexedMost) / ours / (MOST / MANY), SHAPE, times),
  ];
}

/** Resident memory of a process in MB; not a number where the system does not tell. */
function residentMemory(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const line = existsSync(status) ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return line ? Number(line[1]) / 1024 : Number.NaN;
}

/** How long V8 takes at most to give back what it no longer needs, in seconds. */
const REST = 40;

/** The memory of a server when it has been left alone for a while. */
async function atRest(pid: number | undefined): Promise<number> {
  const memory: number[] = [];
  for (let second = 0; second < REST; second++) {
    memory.push(residentMemory(pid));
    await new Promise((done) => setTimeout(done, 1_000));
  }
  return memory.at(-1) ?? Number.NaN;
}

/** A server that has read all of a folder, with one of its documents open. */
class Reader {
  readonly client: Client;
  readonly #uri: string;
  readonly #pulls: boolean;
  readonly #start: { readonly line: number; readonly character: number };
  #keystrokes = 0;

  private constructor(client: Client, uri: string, text: string, pulls: boolean) {
    this.client = client;
    this.#uri = uri;
    this.#pulls = pulls;
    const before = text.slice(0, typingPlace(text)).split('\n');
    this.#start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  static async of(notes: Notes, pulls: boolean): Promise<Reader> {
    const capabilities = pulls ? PULL : PUSH;
    const client = await Client.start({
      capabilities,
      folders: [{ uri: notes.uri, path: notes.path } as never],
      settings: { hints: { enabled: false } },
    });
    const text = Notes.text(5);
    const uri = notes.uriOf(5);
    await client.open(uri, text);
    for (;;) {
      const status = await client.connection.sendRequest<{ readonly notice?: string }>(
        'competencyEvidence/status',
        { uri },
      );
      if (!status.notice) break;
      await new Promise((done) => setTimeout(done, 200));
    }
    return new Reader(client, uri, text, pulls);
  }

  /** One more letter, and the findings of the text with it. */
  async type(): Promise<void> {
    const { client } = this;
    const version = 1_000 + this.#keystrokes;
    const position = { line: this.#start.line, character: this.#start.character + this.#keystrokes };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: letter(this.#keystrokes++) }],
    });
    if (this.#pulls) await client.pull(this.#uri);
    else
      await client.until(
        () => client.latest(this.#uri)?.version === version,
        () => `the findings of version ${version}`,
      );
  }
}

async function typing(few: Notes, most: Notes): Promise<Row[]> {
  const rows: Row[] = [];
  const memory: number[] = [];
  for (const pulls of [false, true]) {
    const readers = [await Reader.of(few, pulls), await Reader.of(most, pulls)];
    if (!pulls) for (const { client } of readers) memory.push(await atRest(client.process.pid));
    const [small = [], large = []] = await inTurns(
      300,
      readers.map((reader) => () => reader.type()),
      50,
    );
    const how = pulls ? 'asked for' : 'sent';
    rows.push(
      tells(`a keystroke to its findings, ${how}, ${FEW} documents`, ms(median(small))),
      tells(`  ${MOST} documents`, ms(median(large))),
      tells('  95th percentiles', `${ms(quantile(small, 0.95))}, ${ms(quantile(large, 0.95))}`),
      atMost('  beside each other', median(large) / median(small), 1.3, times),
    );
    await stopClients();
  }
  const [little = 0, much = 0] = memory;
  const mb = (value: number) => (Number.isNaN(value) ? 'not told here' : `${value.toFixed(0)} MB`);
  return [
    tells(`resident at rest with ${FEW} documents`, mb(little)),
    tells(`  with ${MOST} documents`, mb(much)),
    atMost('  grown by', much - little, 150, mb),
    ...rows,
  ];
}

async function main(): Promise<void> {
  const notes = [FEW, MANY, MOST].map((count) => new Notes(count));
  const [few, many, most] = notes;
  try {
    if (!few || !many || !most) throw new Error('nothing to measure');
    printTable('A large workspace', await indexing(many, most));
    printTable('Working in a large workspace', await typing(few, most));
  } finally {
    for (const each of notes) each.remove();
  }
}

void main();
