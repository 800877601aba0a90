import type { SyntaxNode } from '@lezer/common';

/** “Scope: tasks.” and all that is longer and has a stop. */
const SENTENCE = /[.!?] \p{Lu}|: .*[.!?]$|^(?:\S+ ){2,}\S+[.!?]$/u;

const LONGEST_BOLD = 160;
const LONGEST_ITALIC = 60;

/** Bold print, be it slanted too. */
export const isStrong = (node: SyntaxNode): boolean => {
  if (node.name === 'StrongEmphasis') return true;
  const inner = node.name === 'Emphasis' ? node.getChild('StrongEmphasis') : null;
  return inner?.from === node.from + 1 && inner.to === node.to - 1;
};

/**
 * As what heading a paragraph is printed that is no heading in Markdown: in bold print alone, or in italics over a list.
 * @param page the whole text
 * @param text that of the paragraph, without marks
 */
export function headingLooks(page: string, node: SyntaxNode, text: string): 'bold' | 'italic' | undefined {
  const only = node.firstChild;
  if (only?.from !== node.from || !/^[:.]?\s*$/.test(page.slice(only.to, node.to))) return undefined;
  if (only.name === 'StrongEmphasis') return text.length <= LONGEST_BOLD ? 'bold' : undefined;
  return only.name === 'Emphasis' &&
    text.length <= LONGEST_ITALIC &&
    !SENTENCE.test(text) &&
    node.nextSibling?.name === 'BulletList'
    ? 'italic'
    : undefined;
}

/** Whether a paragraph begins with a line in bold print, over a text that begins anew. */
export const isLabelLine = (page: string, { firstChild, from, to }: SyntaxNode): boolean =>
  firstChild?.name === 'StrongEmphasis' &&
  firstChild.from === from &&
  /^:?[ \t]*\n\s*["“‘'(]?\p{Lu}/u.test(page.slice(firstChild.to, to));
