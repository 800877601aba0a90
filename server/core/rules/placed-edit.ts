import { type PlacedBlock, proseSpan } from '../evidence/document.ts';
import type { Edit } from './rule.ts';

const EMPHASIS = /^[*_~]+$/;

/**
 * An edit of a passage's prose as an edit of its document. What the prose hides stays whole: emphasis that begins or ends
 * inside of the edited words goes or stays with its other half, and tags and comments stay behind the new words.
 * @param edit with prose offsets
 * @param text the document
 */
export function placedEdit({ span, newText }: Edit, placed: PlacedBlock, text: string): Edit {
  let { start, end } = proseSpan(placed, span.start, span.end);
  let kept = '';
  for (const hidden of hiddenIn(placed, span, text)) {
    if (EMPHASIS.test(hidden) && text.endsWith(hidden, start)) start -= hidden.length;
    else if (EMPHASIS.test(hidden) && text.startsWith(hidden, end)) end += hidden.length;
    else kept += hidden;
  }
  return { span: { start, end }, newText: newText + kept };
}

/** The marks, tags and comments between the pieces of a stretch of prose, without white space and the marks of quotes. */
function hiddenIn({ block, base }: PlacedBlock, { start, end }: Edit['span'], text: string): string[] {
  const { starts, sources } = block.prose;
  const hidden: string[] = [];
  let index = starts.findIndex((at) => at > start);
  for (; index > 0 && (starts[index] ?? end) < end; index++) {
    const before = (sources[index - 1] ?? 0) + (starts[index] ?? 0) - (starts[index - 1] ?? 0);
    const gap = text
      .slice(base + before, base + (sources[index] ?? before))
      .replace(/\s*\n[\s>]*/g, ' ')
      .trim();
    if (gap !== '') hidden.push(gap);
  }
  return hidden;
}
