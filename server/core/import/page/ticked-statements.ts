import type { Block } from './block.ts';

/** Signs of what is wanted, and of what is not. */
const SIGN = /^(?:(?<yes>[✓✔☑✅🗸])|(?<no>[✗✘✖❌☒❎✕]))\uFE0F?\s*(?=\S)/u;

/** “✓ Asks first” and “✗ Shouts” are statements without their signs, and each sign says of which side its statement is. */
export const withoutTicks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block): Block => {
    const sign = block.kind === 'heading' || block.isFrame ? null : SIGN.exec(block.text);
    if (!sign) return block;
    return {
      ...block,
      kind: 'bullet',
      depth: Math.max(1, block.depth),
      text: block.text.slice(sign[0].length),
      ...(sign.groups?.['no'] ? { isContrast: true } : {}),
    };
  });
