import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { describe } from './guard.ts';
import type { Session } from './session.ts';

/** How long after the last change the portfolios are judged anew, in ms. */
const PAUSE = 700;

/** How long findings may wait for the end of a burst of changes, in ms. */
const PATIENCE = 40;

/**
 * Tells the client of findings. Where it pulls, only the files that are not open are pushed, and it is asked to pull
 * again when something changed that concerns every document. Bursts are gathered into one go.
 */
export class DiagnosticsPublisher {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #pulls: boolean;
  readonly #canRefresh: boolean;
  readonly #waiting = new Set<string>();
  /** URIs under which something other than nothing was pushed. */
  readonly #pushed = new Set<string>();
  #isScheduled = false;
  /** Whether something was scheduled since the last look. */
  #hasMore = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    client: { readonly pulls: boolean; readonly canRefresh: boolean },
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#pulls = client.pulls;
    this.#canRefresh = client.canRefresh;
  }

  /** A document changed, by itself. */
  changed(session: Session, uri: string): void {
    if (this.#pulls) this.#push(uri, []);
    else this.#schedule(session, [uri]);
    // What a portfolio lacks depends on its documents; it may wait until the writer pauses.
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#tellPortfolios(session), PAUSE);
  }

  /** Tells of the portfolios what they lack by now. */
  #tellPortfolios(session: Session): void {
    session.ready
      .then(() => {
        session.noteOpen();
        if (this.#pulls && this.#canRefresh && session.portfolioFindings.hasNews())
          this.#connection.languages.diagnostics.refresh();
        this.#schedule(session, [...session.workspace.portfolios.uris]);
      })
      .catch((error) => this.#connection.console.error(describe(error)));
  }

  /** Something changed that concerns every document. */
  allChanged(session: Session): void {
    if (this.#pulls && this.#canRefresh) this.#connection.languages.diagnostics.refresh();
    this.#schedule(session, [
      ...this.#pushed,
      ...session.workspace.frameworks.uris,
      ...session.workspace.portfolios.uris,
      ...(this.#pulls ? [] : this.#documents.keys()),
    ]);
  }

  closed(session: Session, uri: string): void {
    this.#push(uri, []);
    this.#schedule(session, [uri]);
  }

  #schedule(session: Session, uris: readonly string[]): void {
    for (const uri of uris) this.#waiting.add(uri);
    this.#hasMore = true;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const since = performance.now();
    // While changes keep coming, those at hand are read first, but not for long.
    const look = (): void => {
      if (this.#hasMore && performance.now() - since < PATIENCE) {
        this.#hasMore = false;
        setTimeout(look, 0);
      } else this.#publishWaiting(session);
    };
    this.#hasMore = false;
    setTimeout(look, 0);
  }

  #publishWaiting(session: Session): void {
    this.#isScheduled = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    session.ready
      .then(() =>
        waiting.forEach((uri) => {
          this.#publish(session, uri);
        }),
      )
      .catch((error) => this.#connection.console.error(describe(error)));
  }

  #publish(session: Session, uri: string): void {
    const document = this.#documents.get(uri);
    // An open document is the client's to pull; what was pushed for its file would stand there twice.
    if (document && this.#pulls) return this.#push(uri, []);
    try {
      const diagnostics = document
        ? session.service.diagnostics(document)
        : session.service.diagnosticsOfFile(uri);
      this.#push(uri, diagnostics, document?.version);
      // What the tagger adds is published when it is loaded; these are the first answers.
      if (document) void session.wantTagger(document);
    } catch (error) {
      this.#connection.console.error(`diagnostics failed: ${describe(error)}`);
    }
  }

  #push(
    uri: string,
    diagnostics: Parameters<Connection['sendDiagnostics']>[0]['diagnostics'],
    version?: number,
  ): void {
    if (diagnostics.length === 0 && !this.#pushed.delete(uri) && (this.#pulls || version === undefined))
      return;
    if (diagnostics.length > 0) this.#pushed.add(uri);
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics,
      ...(version === undefined ? {} : { version }),
    });
  }
}
