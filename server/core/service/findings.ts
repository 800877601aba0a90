import type { CodeAction } from 'vscode-languageserver-types';
import { quickFixes } from '../features/code-actions.ts';
import { toDiagnostics } from '../features/diagnostics.ts';
import { personalDataActions } from '../features/personal-data-actions.ts';
import { COPY, copyActions, FIX_ALL, fixAll, isWanted } from '../features/source-actions.ts';
import { tagActions } from '../features/tag-actions.ts';
import type { Asking } from './asking.ts';
import type { LanguageService } from './language-service.ts';

/** What is wrong, and what mends it. */
export const findings = ({
  workspace,
  canConfirm,
  of,
  offsetIn,
}: Asking): Pick<LanguageService, 'diagnostics' | 'diagnosticsOfFile' | 'codeActions'> => ({
  diagnostics: (document) => {
    const findings =
      workspace.frameworkFindings(document.uri) ??
      workspace.portfolioFindings(document.uri) ??
      workspace.findings(document);
    return toDiagnostics(findings, document);
  },
  diagnosticsOfFile: (uri) => {
    const file = workspace.frameworks.file(uri) ?? workspace.portfolios.file(uri);
    return file
      ? toDiagnostics(workspace.frameworkFindings(uri) ?? workspace.portfolioFindings(uri) ?? [], file.lines)
      : [];
  },
  codeActions: (document, range, diagnostics, only, canCopy) => {
    const findings =
      workspace.frameworkFindings(document.uri) ??
      workspace.portfolioFindings(document.uri) ??
      workspace.findings(document);
    const fixes = isWanted('quickfix', only)
      ? quickFixes(document.uri, findings, document, range, diagnostics, canConfirm)
      : [];
    const tags = isWanted('quickfix', only)
      ? of<CodeAction[]>(document, (evidence) => tagActions(evidence, workspace.hints, range), [])
      : [];
    const all = isWanted(FIX_ALL, only) ? fixAll(document.uri, findings, document) : [];
    const copies =
      canCopy && isWanted(COPY, only)
        ? of<CodeAction[]>(document, (evidence) => copyActions(evidence, offsetIn(document, range.start)), [])
        : [];
    const neutral = personalDataActions(document.uri, findings, document, range, only);
    return [...fixes, ...tags, ...all, ...copies, ...neutral];
  },
});
