import type { Block } from '../block.ts';
import type { HtmlElement } from './html-tree.ts';

/** The styles that Word gives to the items of its lists, which it writes as paragraphs: `MsoListParagraphCxSpFirst`. */
const ITEM = /(?:^|\s)MsoList(?:Paragraph|Bullet|Number)/;
/** `mso-list:l0 level2 lfo1`: of which list it is, and how deep. */
const LIST = /mso-list:\s*l\d+\s+level(\d)/i;

/** How deep the item of a list from Word is nested, from 1; undefined for what is none. */
export function depthInWord({ name, attribs }: HtmlElement): number | undefined {
  if (name !== 'p') return undefined;
  const level = LIST.exec(attribs['style'] ?? '')?.[1];
  return level ? Number(level) : ITEM.test(attribs['class'] ?? '') ? 1 : undefined;
}

/** What stands in such an item: its sentence is a bullet, whatever sign it had, and a heading stays one. */
export const itemsOfWord = (blocks: readonly Block[], depth: number): readonly Block[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'bullet', depth } : block));
