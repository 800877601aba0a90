import type { Block } from './block.ts';

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
    const next = blocks.findIndex((other, index) => index > at && other.kind === 'heading' && !other.isWeak);
    const others = blocks.slice(at + 1, next < 0 ? blocks.length : next).filter(isSentence);
    return others.length === 0 ? { kind: 'paragraph', depth: 0, text: block.text, line: block.line } : block;
  });
}
