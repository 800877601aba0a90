import type { DocumentLink } from 'vscode-languageserver-types';
import type { Evidence } from '../judgement/evidence.ts';
import { rangeOf } from '../text/lines.ts';

/** The framework's name in the front matter links to where the official text stands. */
export function documentLinks({ document, framework }: Evidence): DocumentLink[] {
  const at = document.frontMatter?.framework;
  const url = framework?.source?.url;
  return at && url
    ? [
        {
          range: rangeOf(document.lines, at),
          target: url,
          tooltip: `Open the page of ${framework.publisher ?? 'the publisher'}`,
        },
      ]
    : [];
}
