import type { Connection } from 'vscode-languageserver';
import type { Framework } from '../core/framework/model.ts';
import { guardWith } from './guard.ts';
import { IMPORT, type ImportAnswer, type ImportRequest } from './protocol.ts';
import type { Runtime } from './runtime.ts';

/** Answers *Import framework…*: the importer is loaded when somebody imports something. */
export function registerImport(connection: Connection, runtime: Runtime): void {
  const guard = guardWith(connection.console);
  const failed: ImportAnswer = { problem: 'The import failed; the output channel says why.' };
  connection.onRequest(
    IMPORT,
    guard<ImportRequest, ImportAnswer>('import', failed, (request) => imported(request, runtime)),
  );
}

async function imported(
  { name, base64, text, into }: ImportRequest,
  runtime: Runtime,
): Promise<ImportAnswer> {
  const { importBytes, importText, prepare, diffOf, shown } = await runtime.loadImporter();
  const found =
    text === undefined
      ? await importBytes(bytesOf(base64 ?? ''), async () => (await runtime.loadPdf()).readPdf)
      : importText(text);
  if ('problem' in found) return { problem: `${shown(name)} ${shown(found.problem)}` };
  const bundled = JSON.parse(
    new TextDecoder().decode(await runtime.readAsset('frameworks.json')),
  ) as Framework[];
  const prepared = prepare(found.imported, bundled, into === undefined ? {} : { into });
  if ('problem' in prepared)
    return { problem: `${shown(name)} cannot be imported: ${shown(prepared.problem)}` };
  return { imported: { ...prepared, changes: diffOf(prepared.changes) } };
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
