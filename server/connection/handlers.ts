import type { Connection, InitializeParams, LocationLink, MarkupContent } from 'vscode-languageserver';
import type { CoverageNode } from '../core/features/coverage-tree.ts';
import type { PlainText } from '../core/features/plain-text.ts';
import type { Choices, ScaffoldWish } from '../core/features/scaffold.ts';
import type { CoverageReport } from '../core/report/json.ts';
import { guardWith } from './guard.ts';
import { registerNavigation } from './navigation.ts';
import {
  CHOICES,
  COVERAGE,
  COVERAGE_TREE,
  type InitializationOptions,
  PLAIN_TEXT,
  type PlainTextRequest,
  REPORT,
  type ReportAnswer,
  type ReportRequest,
  SCAFFOLD,
  STATUS,
  type Status,
  WRITE,
  type WriteAnswer,
  type WriteRequest,
} from './protocol.ts';
import type { Session } from './session.ts';
import type { Typing } from './typing.ts';

/** Hands each request to the service. The handlers know no feature, only where its answer comes from. */
export function registerHandlers(
  connection: Connection,
  starting: Promise<Session>,
  params: () => InitializeParams | undefined,
  typing: Typing,
): void {
  const guard = guardWith(connection.console);
  const document = async (uri: string) => {
    const session = await starting;
    await session.answerable;
    const text = session.document(uri);
    if (text) session.wantHints(text);
    return { session, service: session.service, workspace: session.workspace, hints: session.hints, text };
  };

  connection.languages.diagnostics.on(
    guard('diagnostic', { kind: 'full' as const, items: [] }, async ({ textDocument }) => {
      const { session, text } = await document(textDocument.uri);
      if (!text || !(await session.canJudge())) return { kind: 'full' as const, items: [] };
      await session.wantTagger(text);
      return { kind: 'full' as const, items: session.diagnostics(text) };
    }),
  );
  connection.onHover(
    guard('hover', null, async ({ textDocument, position }) => {
      const { service, text } = await document(textDocument.uri);
      const hover = text ? service.hover(text, position) : null;
      return hover && !readsMarkdown(params())
        ? { ...hover, contents: plain(hover.contents as MarkupContent) }
        : hover;
    }),
  );
  connection.onCompletion(
    guard('completion', [], async ({ textDocument, position, context }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.completion(text, position, context?.triggerCharacter) : [];
    }),
  );
  connection.onCompletionResolve((item, token) =>
    guard('completionItem/resolve', item, async () => {
      const uri = (item.data as { uri?: string } | undefined)?.uri;
      const { service, text } = await document(uri ?? '');
      return service.resolveCompletion(item, text);
    })(item, token),
  );
  connection.onCodeAction(
    guard('codeAction', [], async ({ textDocument, range, context }) => {
      const { session, service, text } = await document(textDocument.uri);
      if (!text) return [];
      // An action may change other open documents, as they stand now.
      session.noteOpen();
      return service.codeActions(text, range, context.diagnostics, context.only, canCopy(params()));
    }),
  );
  connection.onCodeLens(
    guard('codeLens', [], async ({ textDocument }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.codeLenses(text, canCopy(params())) : [];
    }),
  );
  connection.languages.inlayHint.on(
    guard('inlayHint', [], async ({ textDocument, range }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.inlayHints(text, range, typing.at(text.uri)) : [];
    }),
  );
  connection.onDefinition(
    guard('definition', [], async ({ textDocument, position }) => {
      const { service, text } = await document(textDocument.uri);
      const links = text ? service.definition(text, position) : [];
      return params()?.capabilities.textDocument?.definition?.linkSupport ? links : links.map(toLocation);
    }),
  );
  registerNavigation(connection, document);
  connection.onDocumentSymbol(
    guard('documentSymbol', [], async ({ textDocument }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.documentSymbols(text) : [];
    }),
  );
  connection.onFoldingRanges(
    guard('foldingRange', [], async ({ textDocument }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.folding(text) : [];
    }),
  );
  registerOwnRequests(connection, document);
}

export type Lookup = (uri: string) => Promise<
  Pick<Session, 'service' | 'workspace' | 'hints'> & { session: Session } & {
    text: ReturnType<Session['document']>;
  }
>;

function registerOwnRequests(connection: Connection, document: Lookup): void {
  const guard = guardWith(connection.console);
  connection.onRequest(
    COVERAGE,
    guard<{ uri?: string } | undefined, CoverageReport>(
      'coverage',
      { version: 1, competencies: [] },
      async (request) => {
        const { session, service, text } = await document(request?.uri ?? '');
        if (text) return service.coverage(text, session.pathOf(text.uri));
        session.noteOpen();
        return service.workspaceCoverage(placesOf(session), request?.uri);
      },
    ),
  );
  connection.onRequest(
    COVERAGE_TREE,
    guard<unknown, CoverageNode[]>('coverageTree', [], async () => {
      const { session, service } = await document('');
      session.noteOpen();
      return service.coverageTree();
    }),
  );
  connection.onRequest(
    REPORT,
    guard<ReportRequest | undefined, ReportAnswer>('report', { html: '' }, async (request) => {
      const { session, service } = await document('');
      session.noteOpen();
      return { html: service.report(placesOf(session, request?.openCommand)) };
    }),
  );
  connection.onRequest(
    PLAIN_TEXT,
    guard<PlainTextRequest, PlainText | null>('plainText', null, async ({ uri, position, ...wish }) => {
      const { service, text } = await document(uri);
      const offset = text && position && text.offsetAt(position);
      return (text && service.plainText(text, offset === undefined ? wish : { ...wish, offset })) ?? null;
    }),
  );
  connection.onRequest(
    CHOICES,
    guard<unknown, Choices>('choices', { frameworks: [], structures: [] }, async () =>
      (await document('')).service.choices(),
    ),
  );
  connection.onRequest(
    SCAFFOLD,
    guard<ScaffoldWish, string>('scaffold', '', async (wish) => (await document('')).service.scaffold(wish)),
  );
  connection.onRequest(
    WRITE,
    guard<WriteRequest, WriteAnswer>('write', {}, async ({ uri, key }) => {
      const { session, service, text } = await document(uri ?? '');
      const place = text && service.placeForEvidence(text, key);
      if (place) return { place };
      session.noteOpen();
      const likely = service.documentFor(key);
      return likely === undefined ? {} : { uri: likely };
    }),
  );
  connection.onRequest(
    STATUS,
    guard<{ uri: string }, Status>('status', { isEvidence: false, frameworks: 0 }, async ({ uri }) => {
      const { session, service, workspace, hints, text } = await document(uri);
      const evidence = text && workspace.evidence(text);
      return {
        isEvidence: evidence !== undefined,
        frameworks: workspace.catalogue().frameworks.size,
        ...(session.notice ? { notice: session.notice } : {}),
        ...(text ? { progress: service.progress(text) } : {}),
        ...(hints.problem ? { problem: hints.problem } : {}),
        ...(evidence?.frameworkName ? { framework: evidence.frameworkName } : {}),
        ...(evidence?.target.kind === 'level' ? { level: evidence.target.level.name } : {}),
      };
    }),
  );
}

/** How files are called and reached in what is said of the workspace. */
const placesOf = (session: Session, command?: string) => ({
  pathOf: (uri: string) => session.pathOf(uri),
  linkTo: (uri: string, line: number) =>
    command === undefined
      ? `${session.pathOf(uri).split('/').map(encodeURIComponent).join('/')}#L${line + 1}`
      : `command:${encodeURIComponent(command)}?${encodeURIComponent(JSON.stringify([uri, line]))}`,
});

const canCopy = (params: InitializeParams | undefined): boolean =>
  (params?.initializationOptions as InitializationOptions | undefined)?.canCopy === true;

const toLocation = ({ targetUri, targetSelectionRange }: LocationLink) => ({
  uri: targetUri,
  range: targetSelectionRange,
});

const readsMarkdown = (params: InitializeParams | undefined): boolean =>
  params?.capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? false;

/** The same words for a client that shows them as they are. */
const plain = ({ value }: MarkupContent): MarkupContent => ({
  kind: 'plaintext',
  value: value.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*?|\\(?=[\\`*_{}[\]<>|~#!])/g, ''),
});
