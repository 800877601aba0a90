import type { CancellationToken, RemoteConsole } from 'vscode-languageserver';

/** Makes a handler that never fails: a cancelled or failing request gets a harmless answer, and the log says why. */
export type Guard = <P, R>(
  name: string,
  otherwise: R,
  handle: (params: P, token?: CancellationToken) => R | Promise<R>,
) => (params: P, token?: CancellationToken) => Promise<R>;

export const guardWith =
  (console: Pick<RemoteConsole, 'error'>): Guard =>
  (name, otherwise, handle) =>
  async (params, token) => {
    if (token?.isCancellationRequested) return otherwise;
    try {
      const answer = await handle(params, token);
      return token?.isCancellationRequested ? otherwise : answer;
    } catch (error) {
      console.error(`${name} failed: ${describe(error)}`);
      return otherwise;
    }
  };

/** What the log says of an error: its stack names our own files, never the user's text. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
