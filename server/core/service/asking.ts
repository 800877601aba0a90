import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import type { Evidence } from '../judgement/evidence.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What every group of answers has at hand. */
export interface Asking {
  readonly workspace: Workspace;
  /** Whether the client can show changes that the writer should look at before they are made. */
  readonly canConfirm: boolean;
  /** The answer for an evidence document, else another. */
  of<T>(document: TextDocument, answer: (evidence: Evidence) => T, otherwise: T): T;
  offsetIn(document: TextDocument, position: Position): number;
}

export const asking = (workspace: Workspace, canConfirm: boolean): Asking => ({
  workspace,
  canConfirm,
  of: (document, answer, otherwise) => {
    const evidence = workspace.evidence(document);
    return evidence ? answer(evidence) : otherwise;
  },
  offsetIn: (document, position) => document.offsetAt(position),
});
