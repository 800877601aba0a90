import type { InlayHint } from 'vscode';
import type { InlayHintsMiddleware } from 'vscode-languageclient';

/** Looks like a full stop, but VS Code breaks no line after it. */
const DOT = '\u2024';

/**
 * Keeps a hint on one line. VS Code wraps a hint nowhere but after a full stop, so that one at the end of a line would
 * be torn between the numbers: "2." here, and "4 agree roles?" on the next line.
 */
export const inlayHints: InlayHintsMiddleware = {
  provideInlayHints: async (document, range, token, next) =>
    (await next(document, range, token))?.map(unbroken),
};

function unbroken(hint: InlayHint): InlayHint {
  if (typeof hint.label === 'string') hint.label = hint.label.replaceAll(/(?<=\d)\.(?=\d)/g, DOT);
  return hint;
}
