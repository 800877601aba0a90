import type { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { CoverageNode } from '../features/coverage-tree.ts';
import type { PlainText, PlainTextWish } from '../features/plain-text.ts';
import type { ReportPlaces } from '../features/portfolio-report.ts';
import type { Refusal } from '../features/rename.ts';
import type { Choices, ScaffoldWish } from '../features/scaffold.ts';
import type { WritePlace } from '../features/write-evidence.ts';
import type { CoverageReport } from '../report/json.ts';

/** The answers of the language server, a method for each feature. All are empty for files that are none of its business. */
export interface LanguageService {
  /** Findings of an evidence document, a framework file or a portfolio file. */
  diagnostics(document: TextDocument): Diagnostic[];
  /** Findings of a framework file that is not open. */
  diagnosticsOfFile(uri: string): Diagnostic[];
  hover(document: TextDocument, position: Position): Hover | null;
  /** @param trigger the character that made the editor ask, if one did */
  completion(document: TextDocument, position: Position, trigger?: string): CompletionItem[];
  resolveCompletion(item: CompletionItem, document: TextDocument | undefined): CompletionItem;
  /** @param writing where the writer is just typing, in UTF-16 offsets; undefined once they pause */
  inlayHints(document: TextDocument, range: Range, writing?: number): InlayHint[];
  /**
   * @param only the kinds that the client asks for; quick fixes where it does not say
   * @param canCopy whether the client knows the commands that copy
   */
  codeActions(
    document: TextDocument,
    range: Range,
    diagnostics: readonly Diagnostic[],
    only?: readonly string[],
    canCopy?: boolean,
  ): CodeAction[];
  /** @param canCopy whether the client knows the command that copies a competency */
  codeLenses(document: TextDocument, canCopy: boolean): CodeLens[];
  /** The document or a competency as it is pasted into a form; undefined where there is nothing of the kind. */
  plainText(document: TextDocument, wish?: PlainTextWish): PlainText | undefined;
  definition(document: TextDocument, position: Position): LocationLink[];
  /** The places that name the competency, level or indicator at a position, of an evidence document or framework file. */
  references(document: TextDocument, position: Position): Location[];
  documentHighlights(document: TextDocument, position: Position): DocumentHighlight[];
  documentLinks(document: TextDocument): DocumentLink[];
  semanticTokens(document: TextDocument): SemanticTokens;
  /** The indicators of the frameworks in use that have all words of a query. */
  indicatorSymbols(query: string): WorkspaceSymbol[];
  /** The URIs of all known evidence documents, in order. */
  documentUris(): readonly string[];
  /** The tagged passages of a document, open or not, that have all words of a query anywhere. */
  passageSymbols(uri: string, text: string, query: string): WorkspaceSymbol[];
  prepareRename(document: TextDocument, position: Position): { range: Range; placeholder: string } | null;
  rename(document: TextDocument, position: Position, newName: string): WorkspaceEdit | Refusal | null;
  documentSymbols(document: TextDocument): DocumentSymbol[];
  folding(document: TextDocument): FoldingRange[];
  coverage(document: TextDocument, path: string): CoverageReport;
  /** The coverage of all known documents together, or of one of them that is not open. */
  workspaceCoverage(places: ReportPlaces, uri?: string): CoverageReport;
  /** The report of all known documents, as a page of HTML. */
  report(places: ReportPlaces): string;
  /** The lines of the *Coverage* view, over all known documents. */
  coverageTree(): CoverageNode[];
  /** How far a document is, a line for each competency that it is about. */
  progress(document: TextDocument): Array<{ name: string; line: string }>;
  /** Where *Write evidence for this* begins; undefined where the document follows another framework. @param key with its framework */
  placeForEvidence(document: TextDocument, key: string): WritePlace | undefined;
  /** The document that a passage for an indicator is likeliest to belong to, for one is asked about its competency. */
  documentFor(key: string): string | undefined;
  choices(): Choices;
  scaffold(wish: ScaffoldWish): string;
}
