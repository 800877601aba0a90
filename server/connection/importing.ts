import type { Connection } from 'vscode-languageserver';
import type { Framework } from '../core/framework/model.ts';
import type { FrameworkFile } from '../core/framework/parse.ts';
import type { Imported } from '../core/import/imported.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { guardWith } from './guard.ts';
import { type ExistingFile, IMPORT, type ImportAnswer, type ImportRequest } from './protocol.ts';
import type { Importer, Runtime } from './runtime.ts';
import type { Session } from './session.ts';

/** Answers *Import framework…*: the importer is loaded when somebody imports something. */
export function registerImport(connection: Connection, starting: Promise<Session>, runtime: Runtime): void {
  const guard = guardWith(connection.console);
  const failed: ImportAnswer = { problem: 'The import failed; the output channel says why.' };
  connection.onRequest(
    IMPORT,
    guard<ImportRequest, ImportAnswer>('import', failed, async (request) => {
      const session = await starting;
      await session.ready;
      return imported(request, session.workspace, runtime);
    }),
  );
}

async function imported(
  { name, base64, text, id, into }: ImportRequest,
  workspace: Workspace,
  runtime: Runtime,
): Promise<ImportAnswer> {
  const importer = await runtime.loadImporter();
  const { importBytes, importText, prepare, shown } = importer;
  const found =
    text === undefined
      ? await importBytes(bytesOf(base64 ?? ''), async () => (await runtime.loadPdf()).readPdf)
      : importText(text);
  if ('problem' in found) return { problem: `${shown(name)} ${shown(found.problem)}` };
  const bundled = JSON.parse(
    new TextDecoder().decode(await runtime.readAsset('frameworks.json')),
  ) as Framework[];
  const made = prepare(found.imported, bundled, id === undefined ? {} : { id });
  if ('problem' in made) return { problem: `${shown(name)} cannot be imported: ${shown(made.problem)}` };
  const { yaml, overview } = made;
  const own = ownFiles(workspace);
  const file = own.find((one) => (into === undefined ? one.id === made.id : one.uri === into));
  return {
    imported: {
      yaml,
      id: made.id,
      overview,
      ...(found.lines ? { lines: found.lines } : {}),
      ...(file ? { existing: existing(file, found.imported, bundled, importer) } : {}),
      others: own.flatMap(({ uri, framework }) =>
        uri === file?.uri || !framework ? [] : [{ uri, title: shown(framework.title) }],
      ),
    },
  };
}

/** The framework files of the workspace by path: the first counts where several have one id, as everywhere. */
const ownFiles = ({ frameworks }: Workspace): FrameworkFile[] =>
  [...frameworks.uris].sort().flatMap((uri) => frameworks.file(uri) ?? []);

/** What would become of a file that is there already. */
function existing(
  { uri, text }: FrameworkFile,
  found: Imported,
  bundled: readonly Framework[],
  { prepare, shown }: Importer,
): ExistingFile {
  const made = prepare(found, bundled, { into: text });
  if ('problem' in made) return { uri, text, problem: shown(made.problem) };
  const { yaml, overview, changes } = made;
  return { uri, text, merged: { yaml, overview, changes } };
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
