import type { TextDocument } from 'vscode';
import { mayBeEvidence } from '../server/core/evidence/glance.ts';

const PORTFOLIO = /(?:^|\/)portfolio\.ya?ml$/i;

/** Whether a document is a reason to start the server: evidence by its front matter, a framework or a portfolio by its place. */
export function concernsUs(document: TextDocument): boolean {
  if (document.languageId === 'markdown') return mayBeEvidence(document.getText());
  if (document.languageId !== 'yaml') return false;
  if (PORTFOLIO.test(document.uri.path)) return true;
  return /\/frameworks\//.test(document.uri.path) && /^competencies[ \t]*:/m.test(document.getText());
}
