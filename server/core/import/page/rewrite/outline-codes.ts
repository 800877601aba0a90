import type { Block } from '../block.ts';

/** “KS1.2 ”, “: ”: letters and an outline's number before a sentence. */
const CODE = /^\(?\p{Lu}{1,4}[-.]?\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?[.:)]*\s+(?=["“‘'(]?\p{Lu})/u;

/** Fewer may be names of things that look so. */
const FEWEST = 3;

/** Statements without the codes that say where they stand in a logbook; a paragraph that has one is a bullet. */
export function withoutOutlineCodes(blocks: readonly Block[]): readonly Block[] {
  const isCoded = ({ kind, text, isFrame, isOutside }: Block): boolean =>
    kind !== 'heading' && !isFrame && !isOutside && CODE.test(text);
  if (blocks.filter(isCoded).length < FEWEST) return blocks;
  return blocks.map((block): Block => {
    if (!isCoded(block)) return block;
    const text = block.text.replace(CODE, '');
    return block.kind === 'paragraph' ? { ...block, kind: 'bullet', depth: 1, text } : { ...block, text };
  });
}
