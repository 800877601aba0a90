import type { Block } from '../evidence/chunk.ts';
import type { EvidenceDocument, PlacedBlock } from '../evidence/document.ts';
import type { Span } from '../text/span.ts';

/** A link without words. */
const EMPTY_LINK = /\[\s{0,5}\]\([^()\s]{0,400}\)/g;
/** A blank that Markdown takes for HTML: "<insert date>". */
const AS_HTML = /<(?:insert|add|enter|your|name|date|number|place|role|team)\b[^<>\n]{0,80}>/gi;
const IN_CODE = /Code|Comment|URL|Autolink/;

/** Blocks without links and angle brackets, which they stay as long as nobody edits them. */
const hasNone = new WeakSet<Block>();

/** Blanks that a reader does not see, for they are no prose: links without words, and words in angle brackets. */
export function blanksInSource(document: EvidenceDocument, { block, start, end }: PlacedBlock): Span[] {
  if (hasNone.has(block)) return [];
  const source = document.text.slice(start, end);
  if (!source.includes('](') && !source.includes('<')) {
    hasNone.add(block);
    return [];
  }
  return [EMPTY_LINK, AS_HTML].flatMap((pattern) =>
    [...source.matchAll(pattern)].flatMap(({ 0: match, index }) => {
      const at = start + index;
      if (
        source[index - 1] === '!' ||
        IN_CODE.test(document.markdown.tree.resolveInner(at, 1).name) ||
        IN_CODE.test(document.markdown.tree.resolveInner(at + 1, 1).name)
      )
        return [];
      return [{ start: at, end: at + match.length }];
    }),
  );
}
