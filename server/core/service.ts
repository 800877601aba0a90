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
import { readDocument } from './evidence/document.ts';
import { hasTellingKey } from './evidence/glance.ts';
import { quickFixes } from './features/code-actions.ts';
import { codeLenses } from './features/code-lens.ts';
import { completion } from './features/completion/index.ts';
import type { ItemData } from './features/completion/item.ts';
import { resolveCompletion } from './features/completion/resolve.ts';
import { type CoverageReport, coverageReport } from './features/coverage.ts';
import { type CoverageNode, coverageTree } from './features/coverage-tree.ts';
import { definition } from './features/definition.ts';
import { completeDefinition, type DefinitionFile } from './features/definitions/completion.ts';
import { hoverDefinition } from './features/definitions/hover.ts';
import { toDiagnostics } from './features/diagnostics.ts';
import { documentLinks } from './features/document-links.ts';
import { documentSymbols } from './features/document-symbols.ts';
import { folding } from './features/folding.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { personalDataActions } from './features/personal-data-actions.ts';
import { type PlainText, type PlainTextWish, plainTextOf } from './features/plain-text.ts';
import { type ReportPlaces, workspaceCoverage, workspaceReport } from './features/portfolio-report.ts';
import { progressLines } from './features/progress.ts';
import { documentHighlights, references } from './features/references.ts';
import { prepareRename, type Refusal, rename } from './features/rename.ts';
import { type Choices, choices, type ScaffoldWish, scaffold } from './features/scaffold.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { COPY, copyActions, FIX_ALL, fixAll, isWanted } from './features/source-actions.ts';
import { tagActions } from './features/tag-actions.ts';
import { targetInEvidence, targetInFramework } from './features/target.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import type { Framework } from './framework/model.ts';
import { type FrameworkFile, frameworkSchema } from './framework/parse.ts';
import type { Evidence } from './judgement/evidence.ts';
import { resolveEvidence } from './judgement/evidence.ts';
import { passageAt, proposals } from './judgement/suggestions.ts';
import { portfolioSchema } from './portfolio/portfolio.ts';
import { linesOf } from './text/lines.ts';
import { frontMatterSpan } from './text/mask.ts';
import type { Workspace } from './workspace/workspace.ts';
import type { YamlTree } from './yaml/tree.ts';

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
  workspaceSymbols(query: string): WorkspaceSymbol[];
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
  choices(): Choices;
  scaffold(wish: ScaffoldWish): string;
}

/** From this score on, a likely indicator is offered before all others in completion. */
const LIKELY = 0.15;

/** @param canConfirm whether the client can show changes that the writer should look at before they are made */
export function createLanguageService(workspace: Workspace, canConfirm = false): LanguageService {
  const of = <T>(document: TextDocument, answer: (evidence: Evidence) => T, otherwise: T): T => {
    const evidence = workspace.evidence(document);
    return evidence ? answer(evidence) : otherwise;
  };
  const offsetIn = (document: TextDocument, position: Position) => document.offsetAt(position);
  return {
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
        ? toDiagnostics(
            workspace.frameworkFindings(uri) ?? workspace.portfolioFindings(uri) ?? [],
            file.lines,
          )
        : [];
    },
    hover: (document, position) => {
      const file = definitionFile(workspace, document);
      if (file) return hoverDefinition(file, file.tree, offsetIn(document, position)) ?? null;
      return of(document, (evidence) => hover(evidence, offsetIn(document, position)) ?? null, null);
    },
    completion: (document, position, trigger) => {
      const offset = offsetIn(document, position);
      const file = definitionFile(workspace, document);
      if (file) return completeDefinition(file, offset);
      const read = workspace.evidence(document) ?? tentative(workspace, document, offset);
      const evidence = read && mended(workspace, read, offset);
      if (!evidence) return [];
      const likelyAt = (at: number) => {
        const placed = passageAt(evidence, at);
        const isEnabled =
          workspace.settings(document.uri).hints.isEnabled && evidence.document.frontMatter?.hints !== false;
        return placed && isEnabled
          ? proposals(evidence, workspace.hints, placed, 10)
              .filter(({ suggestion }) => suggestion.score >= LIKELY)
              .map(({ key }) => key)
          : [];
      };
      return completion(evidence, offset, trigger, likelyAt);
    },
    resolveCompletion: (item, document) => {
      const edit = item.textEdit && 'range' in item.textEdit ? item.textEdit.range.start : undefined;
      const evidence =
        document &&
        (workspace.evidence(document) ?? tentative(workspace, document, edit ? offsetIn(document, edit) : 0));
      return resolveCompletion(item, evidence);
    },
    inlayHints: (document, range, writing) =>
      of(
        document,
        (evidence) => {
          const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
          return inlayHints(evidence, workspace.hints, workspace.settings(document.uri).hints, span, writing);
        },
        [],
      ),
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
          ? of<CodeAction[]>(
              document,
              (evidence) => copyActions(evidence, offsetIn(document, range.start)),
              [],
            )
          : [];
      const neutral = personalDataActions(document.uri, findings, document, range, only);
      return [...fixes, ...tags, ...all, ...copies, ...neutral];
    },
    codeLenses: (document, canCopy) =>
      workspace.settings(document.uri).codeLens?.isEnabled
        ? of(document, (evidence) => codeLenses(evidence, canCopy), [])
        : [],
    plainText: (document, wish) => of(document, (evidence) => plainTextOf(evidence, wish), undefined),
    definition: (document, position) =>
      of(document, (evidence) => definition(evidence, offsetIn(document, position)), []),
    references: (document, position) => {
      const offset = offsetIn(document, position);
      const own = frameworkIn(workspace, document);
      const target = own
        ? targetInFramework(own.file, own.framework, offset)
        : of(document, (evidence) => targetInEvidence(evidence, offset), undefined);
      return target ? references(target, workspace.mentions()) : [];
    },
    documentHighlights: (document, position) =>
      of(document, (evidence) => documentHighlights(evidence, offsetIn(document, position)), []),
    documentLinks: (document) => of(document, documentLinks, []),
    semanticTokens: (document) => of(document, semanticTokens, { data: [] }),
    workspaceSymbols: (query) => workspaceSymbols(query, workspace.catalogue(), workspace.mentions()),
    prepareRename: (document, position) => {
      const own = frameworkIn(workspace, document);
      return (own && prepareRename(own.file, own.framework, offsetIn(document, position))) ?? null;
    },
    rename: (document, position, newName) => {
      const own = frameworkIn(workspace, document);
      const portfolios = [...workspace.portfolios.uris].flatMap(
        (uri) => workspace.portfolios.file(uri) ?? [],
      );
      const others = [...workspace.frameworks.uris].flatMap((uri) => workspace.frameworks.file(uri) ?? []);
      return (
        (own &&
          rename(own.file, own.framework, offsetIn(document, position), newName, {
            mentions: workspace.mentions(),
            portfolios,
            others,
          })) ??
        null
      );
    },
    documentSymbols: (document) => of(document, documentSymbols, []),
    folding: (document) => of(document, folding, []),
    coverage: (document, path) =>
      of<CoverageReport>(document, (evidence) => coverageReport(evidence, path), {
        version: 1,
        competencies: [],
      }),
    workspaceCoverage: (places, uri) => workspaceCoverage(workspace, places, uri),
    report: (places) => workspaceReport(workspace, places),
    coverageTree: () => coverageTree(workspace.matrix()),
    progress: (document) =>
      of(
        document,
        (evidence) =>
          progressLines(evidence).map(({ competency, line }) => ({ name: competency.name, line })),
        [],
      ),
    choices: () => choices(workspace.catalogue()),
    scaffold: (wish) => scaffold(workspace.catalogue(), wish),
  };
}

/** A framework file without errors, for features that need its model. */
function frameworkIn(
  workspace: Workspace,
  { uri }: TextDocument,
): { file: FrameworkFile; framework: Framework } | undefined {
  const file = workspace.frameworks.file(uri);
  return file?.framework && { file, framework: file.framework };
}

/** A document that is a framework or portfolio file, with its schema. */
function definitionFile(
  workspace: Workspace,
  document: TextDocument,
): (DefinitionFile & { readonly tree: YamlTree }) | undefined {
  const { uri } = document;
  const portfolio = workspace.portfolios.file(uri);
  const file = workspace.frameworks.file(uri) ?? portfolio;
  if (!file) return undefined;
  const schema = portfolio ? portfolioSchema : frameworkSchema;
  return {
    schema,
    lines: document,
    text: document.getText(),
    tree: file.tree,
    catalogue: workspace.catalogue(),
    framework: portfolio?.portfolio.framework,
  };
}

/** Where a completion item's document is known: the client sends the item back alone. */
export const documentOf = (item: CompletionItem): string | undefined =>
  (item.data as ItemData | undefined)?.uri;

/**
 * A document whose front matter cannot be read because of the line that is being written, such as a list not closed yet:
 * for completion it is read without that line.
 */
function mended(workspace: Workspace, evidence: Evidence, offset: number): Evidence {
  const { uri, text, lines, frontMatter } = evidence.document;
  if (
    !frontMatter ||
    frontMatter.isReadable ||
    offset < frontMatter.span.start ||
    offset > frontMatter.span.end
  )
    return evidence;
  const start = Math.max(frontMatter.span.start, text.lastIndexOf('\n', offset - 1) + 1);
  const length = /^[^\r\n]*/.exec(text.slice(start, frontMatter.span.end))?.[0].length ?? 0;
  const head =
    text.slice(0, start) + ' '.repeat(length) + text.slice(start + length, frontMatter.span.bodyStart);
  const without = resolveEvidence(readDocument(uri, head, lines), workspace.catalogue(), evidence.portfolio);
  return { ...without, document: { ...without.document, text, lines } };
}

/**
 * A document that is just becoming evidence: its front matter has one of the telling keys, but no value yet, or no closing
 * fence. It is completed as if it were evidence; nothing else is said of it.
 */
function tentative(workspace: Workspace, document: TextDocument, offset: number): Evidence | undefined {
  const text = document.getText();
  const span = frontMatterSpan(text);
  const head = span
    ? text.slice(0, span.bodyStart)
    : /^\uFEFF?---[ \t]*\r?\n/.test(text)
      ? `${text.slice(0, offset)}\n---\n`
      : undefined;
  if (head === undefined || !hasTellingKey(head)) return undefined;
  return resolveEvidence(readDocument(document.uri, head, linesOf(head)), workspace.catalogue());
}
