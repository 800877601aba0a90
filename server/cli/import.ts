import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { LoadPdf } from '../core/import/kinds.ts';
import { oneLine } from '../core/import/one-line.ts';
import { MOST_BYTES } from '../core/import/read-bytes.ts';
import type { ExitCode } from './exit-code.ts';
import { evidenceFrom } from './import-evidence.ts';
import { allFrameworks, bundledFrameworks } from './load.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

export interface ImportOptions {
  readonly id?: string;
  readonly title?: string;
  readonly out?: string;
  readonly into?: string;
  readonly force?: boolean;
  readonly as?: 'framework' | 'evidence';
}

type Importer = typeof import('../import.ts');

const loadPdf: LoadPdf = async () => (require('./pdf.js') as typeof import('../pdf.ts')).readPdf;

/** `import`: a framework from a page, a PDF or another system's file. What was understood goes to standard error. */
export async function importFile(path: string, options: ImportOptions): Promise<ExitCode> {
  const { importBytes, prepare, diffOf, shown } = require('./import.js') as Importer;
  // What a large page leaves behind is cleared away sooner: a quarter less memory, in the same time.
  setFlagsFromString('--heap-growing-percent=30');
  // … and all at once: while marking goes on beside the work, what is made and dropped meanwhile is kept.
  setFlagsFromString('--no-incremental-marking');
  const name = shown(path);
  if (options.as === 'evidence') {
    if (options.id !== undefined || options.title !== undefined)
      throw new UsageError('--id and --title are for frameworks, not for --as evidence');
    const { text, told } = await evidenceFrom(await bytesOf(path, name), name, options.into);
    if (options.out === undefined) process.stdout.write(text);
    else await write(options.out, text, options.force === true, path, '');
    tell(told);
    return 0;
  }
  const found = await importBytes(await bytesOf(path, name), loadPdf);
  if ('problem' in found) throw new UsageError(`${name} ${shown(found.problem)}`);
  const target = options.into === undefined ? undefined : await intoFile(options.into);
  if (target && (options.title !== undefined || (options.id !== undefined && options.id !== target.id)))
    throw new UsageError(
      '--id and --title do not go with --into; the framework has an id and a title already',
    );
  const wish = {
    ...(options.id === undefined || target ? {} : { id: options.id }),
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(target ? { into: target.text } : {}),
  };
  const prepared = prepare(found.imported, await bundledFrameworks(), wish);
  if ('problem' in prepared) throw new UsageError(`${name} cannot be imported: ${shown(prepared.problem)}`);
  const told = [
    ...prepared.summary,
    ...(prepared.unplaced.length > 0 ? ['not placed:', ...prepared.unplaced.map((line) => `  ${line}`)] : []),
    ...(prepared.changes.length > 0
      ? ['changes:', ...diffOf(prepared.changes).map((line) => `  ${line}`)]
      : []),
  ];
  const out = options.out ?? target?.path;
  const isInPlace = out !== undefined && target?.path !== undefined && resolve(out) === resolve(target.path);
  const mustAsk = isInPlace && prepared.needsConfirmation && !options.force;
  // Where it cannot be written, that alone is said.
  if (out === undefined) process.stdout.write(prepared.yaml);
  else if (mustAsk)
    told.push(
      `${shown(out)} was not changed: texts that it has already would change, as shown above; --force writes it`,
    );
  else if (!isInPlace || prepared.changes.length > 0)
    await write(out, prepared.yaml, isInPlace || options.force === true, path);
  tell(told);
  return mustAsk ? 1 : 0;
}

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new UsageError(`${name} does not exist or cannot be read`);
  if (info.isDirectory()) throw new UsageError(`${name} is a folder; name the file to import`);
  if (info.size > MOST_BYTES) throw new UsageError(`${name} is larger than ${MOST_BYTES / 1_000_000} MB`);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${name} cannot be read (${error.code ?? 'unknown reason'})`);
  });
}

interface Target {
  readonly text: string;
  readonly path?: string;
  readonly id?: string;
}

/** The framework to merge into: a file, or the id of a framework; a bundled one is never written to. */
async function intoFile(into: string): Promise<Target> {
  const text = await readFile(into, 'utf8').catch(() => undefined);
  if (text !== undefined) return { text, path: into, ...idIn(text) };
  const framework = (await allFrameworks()).get(into);
  if (!framework) throw new UsageError(`${into} is neither a file nor the id of a framework`);
  const path = fileURLToPath(framework.uri);
  const isBundled = (await bundledFrameworks()).some(({ uri }) => uri === framework.uri);
  const own = await readFile(path, 'utf8').catch(() => undefined);
  if (own === undefined) throw new UsageError(`the file of ${into} (${basename(path)}) cannot be read`);
  return { text: own, ...idIn(own), ...(isBundled ? {} : { path }) };
}

/** The id that a framework file claims. */
function idIn(yaml: string): { readonly id?: string } {
  const id = /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(yaml)?.[1];
  return id === undefined ? {} : { id };
}

const tell = (lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
};

async function write(
  out: string,
  text: string,
  force: boolean,
  input: string,
  more = ', --into merges into it',
): Promise<void> {
  if (resolve(out) === resolve(input))
    throw new UsageError(`${oneLine(out)} is the file to import; name another one`);
  await writeOutput(out, text, { force, more });
}
