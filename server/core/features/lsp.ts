// Numbers of the Language Server Protocol 3.17, so that the core needs its types only and none of its code.
import type {
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { Severity } from '../framework/model.ts';

export const SEVERITY = { error: 1, warning: 2, info: 3, hint: 4 } as const satisfies Record<
  Severity,
  DiagnosticSeverity
>;
export const KIND = {
  value: 12,
  property: 10,
  reference: 18,
  snippet: 15,
  enumMember: 20,
  module: 9,
  class: 7,
} as const satisfies Record<string, CompletionItemKind>;
export const FORMAT = { plain: 1, snippet: 2 } as const satisfies Record<string, InsertTextFormat>;
export const SYMBOL = { document: 1, competency: 5, part: 3, passage: 15 } as const satisfies Record<
  string,
  SymbolKind
>;
