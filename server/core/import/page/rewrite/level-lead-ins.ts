import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { isRole, namedLevel, numberedLevel } from '../words/level-label.ts';
import { roleOfLeadIn } from './role-lead-ins.ts';

const WHO = String.raw`(?:,?\s+(?:you|i|we|they|it|people|everyone|everybody|somebody|someone|staff|colleagues|employees|an? \p{L}+|the \p{L}+)\b[^.!?]{0,50})?`;
const NUMBERED = new RegExp(
  String.raw`^(?:at|for|on|to (?:reach|achieve|meet|show|demonstrate|work at))\s+(?<label>(?:level|grade|band|stage|tier)\s+(?:\d{1,2}|[ivx]{1,4}|[a-h]))${WHO}\s*[:,…]?$`,
  'iu',
);
const NAMED = new RegExp(
  String.raw`^(?:at|for) (?:the |an? )?(?<label>\p{L}+(?: \p{L}+)?) level${WHO}\s*[:,…]?$`,
  'iu',
);

const SPOKEN =
  /^(?<label>(?:level|grade|band|stage|tier)\s+(?:\d{1,2}|[ivx]{1,4}))\s*[:,–—-]?\s+(?:you|i|we|they)(?: (?:will|can|should|must|may|do|are|have|need|be|able|expected|to)){0,5}\s*[:,…]?$/iu;
const AS = /^(?<label>as an? (?<role>\p{L}[^.!?;:]{2,60}?)),?\s+(?:i|you|we)(?: \p{L}+){0,4}\s*[:,…]?$/iu;

/** “At level 1, you:” over a list names the level and says no more. */
export function withLevelLeadIns(blocks: readonly Block[]): readonly Block[] {
  // Levels that have numbers need no other label.
  const isNumbered = blocks.some(({ kind, text }) => kind === 'heading' && numberedLevel(text));
  const found = blocks.map((block, index) =>
    isOverText(block, blocks[index + 1])
      ? (labelOf(block.text) ?? (isNumbered ? undefined : capital(roleOfLeadIn(block.text))))
      : undefined,
  );
  // “Indicators for leaders” over “The leader also:” says no more than that does.
  const labels = found.map((label, index) => (found[index + 1] === undefined ? label : undefined));
  if (new Set(labels.flatMap((label) => (label ? [fold(label)] : []))).size < 2) return blocks;
  let rank = MAYBE;
  return blocks.map((block, index): Block => {
    const label = labels[index];
    if (block.kind === 'heading') {
      if (!block.isWeak) rank = Math.min(MAYBE, block.depth + 1);
      return label ? { ...block, text: label, ...asLevel(block) } : block;
    }
    return label
      ? { kind: 'heading', depth: rank, text: label, line: block.line, isWeak: true, ...asLevel(block) }
      : block;
  });
}

/** Whoever is spoken of again and again is a level, whatever stands between. */
const asLevel = ({ text }: Block): Pick<Block, 'isLevel'> =>
  labelOf(text) === undefined ? { isLevel: true } : {};

const isOverText = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'heading'
    ? next !== undefined && next.kind !== 'heading'
    : block.kind === 'paragraph' && next?.kind === 'bullet';

function labelOf(text: string): string | undefined {
  const name = NAMED.exec(text)?.groups?.['label'];
  const as = AS.exec(text)?.groups;
  const label =
    (NUMBERED.exec(text) ?? SPOKEN.exec(text))?.groups?.['label'] ??
    (name && namedLevel(name) ? name : undefined) ??
    (isRole(as?.['role'] ?? '') ? as?.['label'] : undefined);
  return capital(label);
}

const capital = (label: string | undefined): string | undefined =>
  label && label.charAt(0).toUpperCase() + label.slice(1);
