import { readDocument } from '../../evidence/document.ts';
import { competencyByName } from '../../framework/find.ts';
import type { Framework } from '../../framework/model.ts';
import { applied } from './edits.ts';

const BOLD = /^(?:\*\*|__)([^*_\n]{3,120}?)(?:\*\*|__)\s*$/;

/** Many write headings in bold print: a paragraph that is a competency's name and nothing else becomes a real one. */
export function withRealHeadings(text: string, frameworks: readonly Framework[]): string {
  const edits = readDocument('memory:', text).blocks.flatMap(({ block, start, end }) => {
    const name = block.kind === 'paragraph' ? BOLD.exec(text.slice(start, end))?.[1] : undefined;
    const bare = name?.replace(/\s*[:.]\s*$/, '');
    return name !== undefined && bare && frameworks.some((one) => competencyByName(one, bare))
      ? [{ start, end, newText: `## ${name}` }]
      : [];
  });
  return applied(text, edits);
}
