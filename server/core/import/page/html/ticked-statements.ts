import type { Block } from '../block.ts';

/** Signs of what is wanted, and of what is not. */
const SIGN = /^(?:(?<yes>[✓✔☑✅🗸])|(?<no>[✗✘✖❌☒❎✕]))\uFE0F?\s*(?=\S)/u;

/** “✓ Do” over a list is a label, and has no more words. */
const MOST_WORDS = 5;

/** “✓ Asks first” and “✗ Shouts” are statements without their signs, and each sign says of which side its statement is. */
export const withoutTicks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at): Block => {
    const sign = block.kind === 'heading' || block.isFrame ? null : SIGN.exec(block.text);
    if (!sign || isLabel(block, blocks[at + 1])) return block;
    return {
      ...block,
      kind: 'bullet',
      depth: Math.max(1, block.depth),
      text: block.text.slice(sign[0].length),
      ...(sign.groups?.['no'] ? { isContrast: true } : {}),
    };
  });

const isLabel = ({ kind, text }: Block, next: Block | undefined): boolean =>
  kind === 'paragraph' &&
  text.split(' ').length <= MOST_WORDS &&
  next?.kind === 'bullet' &&
  !SIGN.test(next.text);
