import * as vscode from 'vscode';
import type { Folder } from '../framework-file.ts';

/** What a menu, a key binding or another extension may say in place of the questions that *Import framework…* asks. */
export interface ImportWish {
  readonly from?: 'clipboard' | vscode.Uri;
  /** The workspace folder for a new file. */
  readonly folder?: Folder;
  /** Whether the page goes into the framework that the workspace has under its id, or becomes a new file. */
  readonly to?: 'existing' | 'new';
  /** The id of a new framework. */
  readonly id?: string;
}

/** The menus of the explorer say which file they were opened on; key bindings say it as data. What does not fit is not said. */
export function wishOf(given: unknown): ImportWish {
  if (given instanceof vscode.Uri) return { from: given };
  const { from, folder, to, id } = (typeof given === 'object' && given !== null ? given : {}) as Readonly<
    Record<keyof ImportWish, unknown>
  >;
  const source = from === 'clipboard' ? from : uriOf(from);
  const place = uriOf(folder);
  return {
    ...(source ? { from: source } : {}),
    ...(place ? { folder: place } : {}),
    ...(to === 'existing' || to === 'new' ? { to } : {}),
    ...(typeof id === 'string' ? { id } : {}),
  };
}

function uriOf(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  return typeof given === 'string' && /^[\w-]+:/.test(given) ? vscode.Uri.parse(given) : undefined;
}
