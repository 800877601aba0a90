import * as vscode from 'vscode';
import type { ExistingFile, ImportedFile, ImportRequest } from '../../server/connection/protocol.ts';
import { chooseFolder, exists, type Folder, fileOf, refusal } from '../framework-file.ts';
import { pathName } from './names.ts';
import type { ImportWish } from './wish.ts';

/** Where an import goes. */
export type Target =
  | { readonly kind: 'existing'; readonly existing: ExistingFile }
  /** Without a file where there is no folder to write into: the writer says where when it is saved. */
  | { readonly kind: 'new'; readonly file?: vscode.Uri }
  /** It has to be made anew: under another name, or into another framework. */
  | {
      readonly kind: 'again';
      readonly change: Pick<ImportRequest, 'id' | 'into'>;
      /** The folder for a new file, if it has been told. */
      readonly folder?: Folder;
    };

const TITLE = 'Import framework';

/** Asks what cannot be told: what to do about a name that is taken, and which folder. Undefined where the writer would rather not. */
export async function chooseTarget(
  imported: ImportedFile,
  { into }: ImportRequest,
  wish: ImportWish,
): Promise<Target | undefined> {
  const { existing, others, id } = imported;
  const isNothingNew = existing?.merged?.changes.length === 0;
  if (existing && (isNothingNew || into !== undefined || wish.to === 'existing'))
    return { kind: 'existing', existing };
  const mustAsk = wish.to === undefined && (existing !== undefined || others.length > 0);
  if (!mustAsk) return newFile(id, wish, existing !== undefined);
  return choose(imported, wish);
}

interface Choice extends vscode.QuickPickItem {
  readonly target: () => Promise<Target | undefined>;
}

async function choose(
  { existing, others, id, overview }: ImportedFile,
  wish: ImportWish,
): Promise<Target | undefined> {
  const choices: Choice[] = existing
    ? [
        {
          label: `$(git-merge) ${existing.problem ? 'Open' : 'Merge into'} ${pathName(vscode.Uri.parse(existing.uri))}`,
          description: existing.problem
            ? 'it has an error, which must be mended before anything can be merged into it'
            : 'what would change is shown first',
          target: async () => ({ kind: 'existing', existing }),
        },
        {
          label: '$(new-file) Save under another name…',
          description: 'and leave that file as it is',
          target: () => newFile(id, wish, true),
        },
      ]
    : [
        {
          label: `$(new-file) New framework ${id}`,
          description: overview.title,
          target: () => newFile(id, wish, false),
        },
      ];
  for (const { uri, title } of others)
    choices.push({
      label: `$(add) Add to ${pathName(vscode.Uri.parse(uri))}`,
      description: title,
      target: async () => ({ kind: 'again', change: { into: uri } }),
    });
  const picked = await vscode.window.showQuickPick(choices, {
    title: TITLE,
    placeHolder: existing
      ? `Your workspace has a framework ${id} already.`
      : `Is “${overview.title}” a framework of its own, or a page of one that you have?`,
    matchOnDescription: true,
  });
  return picked?.target();
}

async function newFile(id: string, wish: ImportWish, isTaken: boolean): Promise<Target | undefined> {
  const folder = wish.folder ?? (await chooseFolder());
  if (folder === undefined) return undefined;
  const file = fileOf(folder, id);
  if (isTaken || (file && (await exists(file)))) return anotherName(id, folder);
  return file ? { kind: 'new', file } : { kind: 'new' };
}

async function anotherName(id: string, folder: Folder): Promise<Target | undefined> {
  const name = await vscode.window.showInputBox({
    title: TITLE,
    prompt: `The name ${id} is taken. Documents will use the name that you choose here: small letters, digits and hyphens.`,
    value: `${id}-2`,
    validateInput: (given) =>
      given === id ? `There is a framework ${id} already; choose another name.` : refusal(folder, given),
  });
  return name === undefined ? undefined : { kind: 'again', folder, change: { id: name } };
}
