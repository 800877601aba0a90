import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session.ts';

/**
 * What a client that asks is told of open portfolios. Their findings are about other documents, so those that are open are
 * brought up to their last keystroke first.
 */
export class PortfolioFindings {
  readonly #session: Pick<Session, 'document' | 'noteOpen' | 'service'>;
  /** What was told last, by URI. */
  readonly #told = new Map<string, string>();

  constructor(session: Pick<Session, 'document' | 'noteOpen' | 'service'>) {
    this.#session = session;
  }

  /** The findings of an open portfolio, which the client is told now. */
  tell(portfolio: TextDocument): Diagnostic[] {
    this.#session.noteOpen();
    const findings = this.#session.service.diagnostics(portfolio);
    this.#told.set(portfolio.uri, JSON.stringify(findings));
    return findings;
  }

  /** Whether an open portfolio has other findings than were told. Each change is news once, whether or not the client asks. */
  hasNews(): boolean {
    let isNews = false;
    for (const [uri, told] of this.#told) {
      const portfolio = this.#session.document(uri);
      if (!portfolio) this.#told.delete(uri);
      else if (JSON.stringify(this.tell(portfolio)) !== told) isNews = true;
    }
    return isNews;
  }
}
