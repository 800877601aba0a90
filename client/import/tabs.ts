import * as vscode from 'vscode';

/** The tabs that show a document; a diff shows what stands on its right. */
export const tabsOf = (is: (uri: vscode.Uri) => boolean): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => {
      if (input instanceof vscode.TabInputTextDiff) return is(input.modified);
      return input instanceof vscode.TabInputText && is(input.uri);
    });

export const isShown = (uri: vscode.Uri): boolean =>
  tabsOf((other) => other.toString() === uri.toString()).length > 0;
