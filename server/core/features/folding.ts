import type { FoldingRange } from 'vscode-languageserver-types';
import type { Evidence } from '../judgement/evidence.ts';
import type { Span } from '../text/span.ts';

/** What folds in an evidence document: its front matter, its sections with their parts, and comments of several lines. */
export function folding({ document, sections }: Evidence): FoldingRange[] {
  const { lines, text, frontMatter } = document;
  const fold = ({ start, end }: Span, kind: string): FoldingRange[] => {
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(start + text.slice(start, end).trimEnd().length).line;
    return endLine > startLine ? [{ startLine, endLine, kind }] : [];
  };
  return [
    ...(frontMatter ? fold({ start: 0, end: frontMatter.span.bodyStart }, 'region') : []),
    ...sections.flatMap((section) => [
      ...(section.heading ? fold(section, 'region') : []),
      ...section.parts.flatMap((part) => fold(part, 'region')),
    ]),
    ...document.comments.flatMap((comment) => fold(comment, 'comment')),
  ];
}
