import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Tagger } from '../connection/runtime.ts';
import type { Framework } from '../core/framework/model.ts';
import type { Analyse } from '../core/language/analysis.ts';
import { FrameworkFiles } from '../core/workspace/frameworks.ts';
import { isFrameworkPath, isMarkdownPath, isPortfolioPath } from '../core/workspace/recognise.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import { walk } from '../node/walk.ts';
import { UsageError } from './usage-error.ts';

/** A file that a command was asked about. */
export interface InputFile {
  /** Relative to the working directory, with slashes. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

export interface Loaded {
  readonly workspace: Workspace;
  /** Sorted by path. */
  readonly files: readonly InputFile[];
  /** Whether a file or folder below the paths could not be read; standard error has said which. */
  readonly hasUnreadable: boolean;
}

/**
 * Reads what is below some paths, and the frameworks and portfolios that hold for it: also those in the folders above.
 * @param isCompared whether documents are to be compared with each other, and with the others of their portfolios
 * @throws UsageError where a path does not exist
 */
export async function load(paths: readonly string[], today: string, isCompared = true): Promise<Loaded> {
  const absolute = paths.map((path) => resolve(path));
  const found = new Set<string>();
  // A framework that is named itself counts wherever it lies: one that was just imported, say.
  const named = new Set<string>();
  let hasUnlisted = false;
  for (const [index, path] of absolute.entries()) {
    const info = await stat(path).catch(() => undefined);
    if (!info) throw new UsageError(`${paths[index]} does not exist or cannot be read`);
    if (info.isFile() && /\.ya?ml$/i.test(path)) named.add(pathToFileURL(path).href);
    if (!info.isDirectory()) {
      found.add(path);
      continue;
    }
    const walked = await walk(path, isOfInterest);
    for (const file of walked.paths) found.add(file);
    for (const folder of walked.unlisted) tellUnreadable(folder.path, folder.code);
    hasUnlisted ||= walked.unlisted.length > 0;
  }
  const around = await frameworksAround(absolute);
  const asked = await readAll([...found]);
  const context = await readAll([...around].filter((path) => !found.has(path)));
  let analyse: Analyse | undefined;
  const workspace = new Workspace(await bundledFrameworks(), {
    settings: () => ({
      rules: {},
      frameworks: [],
      exclude: [],
      hints: { isEnabled: true, threshold: undefined },
    }),
    today: () => today,
    analyse: () => (analyse ??= (require('./nlp.js') as Tagger).createAnalyse()),
    onRuleError: (rule, error) =>
      process.stderr.write(`competency-evidence: the rule ${rule.code} failed: ${String(error)}\n`),
  });
  for (const { uri, text } of [...asked.files, ...context.files]) {
    if (isPortfolioPath(uri)) workspace.portfolios.set(uri, text);
    else if (isFrameworkPath(uri, []) || (named.has(uri) && LIKE_A_FRAMEWORK.test(text)))
      workspace.frameworks.set(uri, text);
  }
  // Every document is known before one is judged, for some findings compare documents.
  const beside = isCompared
    ? await readAll((await besides([...workspace.portfolios.uris])).filter((path) => !found.has(path)))
    : { files: [] };
  for (const { uri, text } of [...asked.files, ...beside.files])
    if (isMarkdownPath(uri)) workspace.noteFile(uri, text, isCompared);
  workspace.isComplete = true;
  return { workspace, files: asked.files, hasUnreadable: asked.hasUnreadable || hasUnlisted };
}

/** The documents below the folders of some portfolios: those that are handed in together with what was asked about. */
async function besides(portfolios: readonly string[]): Promise<string[]> {
  const folders = portfolios.map((uri) => dirname(fileURLToPath(uri)));
  return (await Promise.all(folders.map((folder) => walk(folder, isMarkdownPath)))).flatMap(
    ({ paths }) => paths,
  );
}

/** Tells a framework from the other YAML of a repository, all of which a hook may name. */
const LIKE_A_FRAMEWORK = /^["']?competencies["']?[ \t]*:/m;

const isOfInterest = (path: string): boolean =>
  isMarkdownPath(path) || isPortfolioPath(path) || isFrameworkPath(path, []);

/** Framework and portfolio files in the folders above some paths. */
async function frameworksAround(paths: readonly string[]): Promise<Set<string>> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = path; !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  const around = new Set<string>();
  for (const folder of folders) {
    for (const name of ['portfolio.yaml', 'portfolio.yml'])
      if (await isFile(join(folder, name))) around.add(join(folder, name));
    for (const path of (await walk(join(folder, 'frameworks'), (below) => /\.ya?ml$/i.test(below))).paths)
      around.add(path);
  }
  return around;
}

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() === true;

async function readAll(paths: readonly string[]): Promise<{ files: InputFile[]; hasUnreadable: boolean }> {
  let hasUnreadable = false;
  const read = async (path: string): Promise<InputFile[]> => {
    try {
      return [{ path: shownPath(path), uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') }];
    } catch (error) {
      hasUnreadable = true;
      tellUnreadable(path, (error as NodeJS.ErrnoException).code);
      return [];
    }
  };
  const files: InputFile[] = [];
  // A few at a time: a folder of ten thousand files would otherwise use up the file handles.
  for (let index = 0; index < paths.length; index += 64)
    files.push(...(await Promise.all(paths.slice(index, index + 64).map(read))).flat());
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), hasUnreadable };
}

const shownPath = (path: string): string => relative(process.cwd(), path).split(sep).join('/') || '.';

function tellUnreadable(path: string, code = 'unknown reason'): void {
  process.stderr.write(`competency-evidence: ${shownPath(path)} cannot be read (${code})\n`);
}

/** The bundled frameworks, and in their place those of the working directory and the folders above it. */
export async function allFrameworks(): Promise<ReadonlyMap<string, Framework>> {
  const own = await readAll([...(await frameworksAround([process.cwd()]))]);
  const files = new FrameworkFiles(await bundledFrameworks());
  for (const { uri, text } of own.files) if (!isPortfolioPath(uri)) files.set(uri, text);
  return files.catalogue().frameworks;
}

/** The frameworks that ship with the program, at the places of their files. */
export async function bundledFrameworks(): Promise<Framework[]> {
  const frameworks = JSON.parse(await readFile(join(__dirname, 'frameworks.json'), 'utf8')) as Framework[];
  return frameworks.map((framework) => ({
    ...framework,
    uri: pathToFileURL(join(__dirname, '..', 'frameworks', framework.uri.replace('bundled:/', ''))).href,
  }));
}
