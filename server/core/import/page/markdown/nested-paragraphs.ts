import type { SyntaxNode } from '@lezer/common';

/** A label is no longer. */
const MOST_WORDS = 6;

/**
 * Whether a bullet within another is a label over whole sentences, each in a paragraph of its own: those are what it has
 * nested in it, as where they have bullets. One paragraph that goes on with what the bullet says is none.
 */
export function isOverParagraphs(item: SyntaxNode, textOf: (node: SyntaxNode) => string): boolean {
  const [first, ...others] = item.getChildren('Paragraph').map((node) => textOf(node).trim());
  return (
    item.parent?.parent?.name === 'ListItem' &&
    item.getChild('BulletList') === null &&
    item.getChild('OrderedList') === null &&
    first !== undefined &&
    first.split(/\s+/).length <= MOST_WORDS &&
    !/[.,;!?]$/.test(first) &&
    others.length > 0 &&
    others.every((text) => /^\p{Lu}[\s\S]*\s[\s\S]*[.!]$/u.test(text))
  );
}
