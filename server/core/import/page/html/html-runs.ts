import { type Block, folded } from '../block.ts';
import type { LineOf } from '../line-finder.ts';
import { blocksOfLines } from '../text/lines.ts';
import { numberedLevel } from '../words/level-label.ts';
import {
  BREAK,
  boldBeginning,
  isAllBold,
  isLevelWithText,
  isOnlyLink,
  isUnderlined,
  rawText,
  runInLabel,
} from './html-inline.ts';
import type { HtmlNode } from './html-tree.ts';

/** What is underlined and longer is stressed, and no heading. */
const LONGEST_UNDERLINED = 80;

/** Where a run of words stands. */
export interface Place {
  readonly lineOf: LineOf;
  /** The rank of the last real heading. */
  readonly rank: number;
  readonly isInCell: boolean;
}

/** A run of words is a paragraph, a bold line that serves as a heading, or lines parted by `<br>`. */
export function blocksOfRun(nodes: readonly HtmlNode[], place: Place): Block[] {
  let text = '';
  for (const node of nodes) text += rawText(node);
  const all = folded(text);
  if (all === '') return [];
  const first = nodes.find((node) => folded(rawText(node)) !== '') ?? nodes[0];
  const line = first ? place.lineOf(first.startIndex) : 1;
  const lines = text.includes(BREAK) ? text.split(BREAK).map(folded) : [all];
  const isOneLine = lines.length === 1 || lines.filter(Boolean).length === 1;
  const asHeading = (label: string): Block => ({
    kind: 'heading',
    depth: place.rank + 1,
    text: label,
    line,
    isWeak: true,
  });
  if (isOneLine && isHeading(nodes, all)) return [asHeading(all)];
  const label = runInLabel(nodes);
  // In a cell a label by itself parts nothing: “Core: half of the time”.
  if (label && (label.isLine || !place.isInCell))
    return [
      asHeading(label.label),
      ...(label.isLine
        ? blocksOfRun(label.rest, place)
        : [paragraph(folded(all.slice(label.label.length).replace(/^[\s:–—-]+/, '')), line)]),
    ];
  if (!isOneLine || /^(?:[•·▪●\uF0B7]|[-–*] )/.test(all))
    return blocksOfLines(
      lines.map((part) => ({ text: part, line })),
      false,
    ).map((block) => (block.kind === 'heading' ? { ...block, depth: place.rank + 1 } : block));
  const bold = boldBeginning(nodes);
  return [
    {
      ...paragraph(all, line),
      ...(isOnlyLink(nodes) ? { isLink: true } : {}),
      ...(bold ? { label: bold } : {}),
    },
  ];
}

/** Whether one line is a heading by its looks: in bold print, underlined, or a level. */
const isHeading = (nodes: readonly HtmlNode[], text: string): boolean =>
  (text.length <= 160 && isAllBold(nodes)) ||
  (text.length <= LONGEST_UNDERLINED && !/[.;!?]$/.test(text) && isUnderlined(nodes)) ||
  (text.length <= 60 && numberedLevel(text) !== undefined && !isLevelWithText(nodes));

const paragraph = (text: string, line: number): Block => ({ kind: 'paragraph', depth: 0, text, line });
