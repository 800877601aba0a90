import type { Block } from '../block.ts';

/** Shorter ones may be names: “We listen.” */
const FEWEST_WORDS = 8;

const isSentence = ({ kind, isWeak, text }: Block): boolean =>
  kind === 'heading' &&
  isWeak === true &&
  /[.!]["'”’)]?$/.test(text) &&
  text.split(' ').length >= FEWEST_WORDS;

/**
 * A whole sentence in bold print right below a real heading says what that heading is about, and is no name, unless others
 * like it follow below the same heading.
 */
export function withBoldSentences(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at): Block => {
    const above = blocks[at - 1];
    if (!isSentence(block) || above?.kind !== 'heading' || above.isWeak) return block;
    const others = sectionFrom(blocks, at + 1).filter(isSentence);
    return others.length === 0 ? { kind: 'paragraph', depth: 0, text: block.text, line: block.line } : block;
  });
}

/** The blocks from a place to the next real heading. */
function sectionFrom(blocks: readonly Block[], from: number): readonly Block[] {
  let end = from;
  for (let block = blocks[end]; block && (block.kind !== 'heading' || block.isWeak); block = blocks[end])
    end++;
  return blocks.slice(from, end);
}
