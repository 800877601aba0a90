import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';

/** What stands beside a label has no more words, or it is a text of its own. */
const MOST_WORDS = 14;

/** A label, and behind a sign what stands beside it. */
const LABEL = /^(?<label>[^([–—:,|]{2,60}?)(?:\s*[([:,|]|\s+[–—-]\s)/u;

/**
 * “**Foundation** (all staff)” over a list, and again below the next name, is a heading, though not all of it is in bold print.
 * Where the next name has no more than “Foundation”, that is the same level.
 */
export const withLabelsBeside = (blocks: readonly Block[]): readonly Block[] => sameAgain(asHeadings(blocks));

const words = (text: string): number => text.split(' ').length;

/** A paragraph over a list that begins in bold print and goes on with a few words that are no sentence. */
function labelOf(blocks: readonly Block[], at: number): string | undefined {
  const block = blocks[at];
  if (block?.kind !== 'paragraph' || block.isOutside || block.isFrame || blocks[at + 1]?.kind !== 'bullet')
    return undefined;
  const { label = '', text } = block;
  const rest = text.slice(label.length);
  const isBeside = /^\s*[([].*[)\]]\s*[:.]?$/.test(rest) || !/[.!?;]$/.test(rest);
  return label !== '' && text.startsWith(label) && rest !== '' && words(rest) <= MOST_WORDS && isBeside
    ? label.replace(/\s*[:–—-]$/, '')
    : undefined;
}

function asHeadings(blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map((_, at) => labelOf(blocks, at));
  const times = new Map<string, number>();
  for (const label of labels) if (label) times.set(fold(label), (times.get(fold(label)) ?? 0) + 1);
  const returning = [...times].filter(([, count]) => count >= 2).map(([label]) => label);
  const levels = new Set(returning.filter((label) => !sectionOf(label)));
  const sections = new Set(returning.filter((label) => sectionOf(label)));
  // A level is not alone, and neither is what is wanted.
  if (levels.size + sections.size < 2) return blocks;
  let rank = MAYBE;
  return blocks.map((block, at): Block => {
    if (block.kind === 'heading' && !block.isWeak) rank = Math.min(MAYBE, block.depth + 1);
    const label = labels[at];
    if (!label || !(levels.has(fold(label)) || sections.has(fold(label)))) return block;
    const text = sections.has(fold(label)) ? label : parted(block);
    return { kind: 'heading', depth: rank, text, line: block.line, isWeak: true };
  });
}

/** “**Foundation** all staff” is parted by its print alone, which a heading has none of. */
function parted({ label = '', text }: Block): string {
  const rest = text.slice(label.length).replace(/\s*[:.]$/, '');
  return /^\s*[(:–—,|-]/.test(rest) || /[:–—-]$/.test(label) ? label + rest : `${label} –${rest}`;
}

/** “Foundation” where all others are called “Foundation (all staff)”, and never below the same heading as one of them. */
function sameAgain(blocks: readonly Block[]): readonly Block[] {
  const places = new Map<string, { readonly text: string; readonly parents: Set<number> }>();
  const parents: number[] = [];
  const open: number[] = [];
  for (const [at, { kind, depth, text }] of blocks.entries()) {
    if (kind !== 'heading') continue;
    while (open.length > 0 && (blocks[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
    parents[at] = open.at(-1) ?? -1;
    open.push(at);
    const known = places.get(fold(text)) ?? { text, parents: new Set<number>() };
    places.set(fold(text), { text: known.text, parents: known.parents.add(parents[at]) });
  }
  const longer = new Map<string, string[]>();
  for (const [key, { text, parents: own }] of places) {
    const label = LABEL.exec(text)?.groups?.['label'] ?? '';
    if (own.size >= 2 && places.has(fold(label)) && !sectionOf(label))
      longer.set(fold(label), [...(longer.get(fold(label)) ?? []), key]);
  }
  const whole = new Map<string, string>();
  for (const [label, [key = '', ...others]] of longer) {
    const [own, other] = [places.get(label), places.get(key)];
    if (!own || !other || others.length > 0) continue;
    if ([...own.parents].every((parent) => !other.parents.has(parent))) whole.set(label, other.text);
  }
  return whole.size < 2
    ? blocks
    : blocks.map((block) =>
        block.kind === 'heading' ? { ...block, text: whole.get(fold(block.text)) ?? block.text } : block,
      );
}
