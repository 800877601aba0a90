import { fold } from '../../../text/fold.ts';
import { type Block, folded, MAYBE } from '../block.ts';
import { numberedLevel, roleLevel } from '../words/level-label.ts';
import { findsFault } from '../words/says-no.ts';
import { type Section, sectionOf } from '../words/section-label.ts';

/** A label has no more words; a paragraph over a list that is one has fewer. */
const MOST_WORDS = 14;
const MOST_PLAIN_WORDS = 7;

/** So often one side stands beside the other, of all the times that it stands somewhere. */
const USUALLY = 0.6;

/** A heading, or a short line, over something: perhaps a label. */
interface Label {
  readonly at: number;
  readonly key: string;
  readonly text: string;
  readonly section: Section | undefined;
  readonly isOverList: boolean;
}

/**
 * “Shines” and “Needs work”, under one name after the other: two labels that return together, of which one finds fault, are
 * what is wanted and what is not, whatever they are called. Three and more are a scale.
 */
export function withPairedSides(blocks: readonly Block[]): readonly Block[] {
  const parts = partsOf(blocks);
  const labels = parts.flat();
  const uses = usesOf(parts);
  const sections = new Map<string, Section>();
  for (const [key, { labels: own, parts: places }] of uses) {
    const [first] = own;
    // What returns under one name again is parted by names that nobody found yet.
    if (!first || sections.has(key) || places.length < own.length * USUALLY) continue;
    const isNo = first.section === 'contrast';
    if (!isNo && !(first.section === undefined && findsFault(first.text))) continue;
    const partner = partnerOf(key, uses);
    if (partner === undefined && !isNo && !isBehindList(blocks, own, places)) continue;
    sections.set(key, 'contrast');
    if (partner !== undefined) sections.set(partner, 'indicators');
  }
  if (sections.size === 0) return blocks;
  const told = new Map(
    labels.flatMap(({ at, key }) => (sections.has(key) ? [[at, sections.get(key) as Section] as const] : [])),
  );
  return blocks.map((block, at): Block => {
    const section = told.get(at);
    if (!section) return block;
    return block.kind === 'heading'
      ? { ...block, section }
      : { kind: 'heading', depth: MAYBE - 1, text: block.text, line: block.line, isWeak: true, section };
  });
}

/** A label that returns, everywhere that it stands. */
interface Use {
  readonly labels: Label[];
  /** The parts that it stands in. */
  readonly parts: Array<readonly Label[]>;
}

function usesOf(parts: ReadonlyArray<readonly Label[]>): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const part of parts)
    for (const label of part) {
      const use = uses.get(label.key) ?? { labels: [], parts: [] };
      use.labels.push(label);
      if (use.parts.at(-1) !== part) use.parts.push(part);
      uses.set(label.key, use);
    }
  return uses;
}

/** “Needs work” behind a list, which has no label of its own, and over another. */
const isBehindList = (
  blocks: readonly Block[],
  own: readonly Label[],
  places: ReadonlyArray<readonly Label[]>,
): boolean =>
  own.every(({ at, isOverList }) => isOverList && blocks[at - 1]?.kind === 'bullet') &&
  places.every((part) => part.length === 1);

/** The one label that stands beside another as a rule; undefined where there is none, or where others return as often. */
function partnerOf(key: string, uses: ReadonlyMap<string, Use>): string | undefined {
  const { labels: own = [], parts = [] } = uses.get(key) ?? {};
  const besides = new Map<string, number>();
  for (const part of parts)
    for (const other of new Set(part.map((label) => label.key)))
      if (other !== key) besides.set(other, (besides.get(other) ?? 0) + 1);
  const isOverList = own.some((label) => label.isOverList);
  const alike = [...besides].filter(([other, times]) => {
    const all = uses.get(other)?.labels ?? [];
    return (
      Math.min(times, all.length) >= own.length * USUALLY &&
      all.some((label) => label.isOverList) === isOverList
    );
  });
  const [[partner] = ['']] = alike;
  const isSide = uses
    .get(partner)
    ?.labels.every(({ section, text }) => section !== 'contrast' && !findsFault(text));
  return alike.length === 1 && isSide ? partner : undefined;
}

/** The labels that return, name by name: between two names, or levels, stand those of one. */
function partsOf(blocks: readonly Block[]): Label[][] {
  const all: Array<Label | undefined> = [];
  const above: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (mayBeLabel(blocks, at)) {
      const { key, own } = withoutName(block, above);
      const isOverList = blocks[at + 1]?.kind === 'bullet';
      all.push({ at, text: own, isOverList, key, section: sectionOf(block.text) ?? sectionOf(own) });
    } else if (block.kind === 'heading') all.push(undefined);
    if (block.kind === 'heading' && above.push(block) > 3) above.shift();
  }
  const times = new Map<string, number>();
  for (const label of all) if (label) times.set(label.key, (times.get(label.key) ?? 0) + 1);
  const parts: Label[][] = [[]];
  for (const label of all)
    if (label && (times.get(label.key) ?? 0) >= 2) parts.at(-1)?.push(label);
    else parts.push([]);
  return parts;
}

/** A label without the name that it stands under: “What Kindness is not”, “Never (Kindness)”. */
function withoutName(
  { kind, depth, text }: Block,
  above: readonly Block[],
): { readonly key: string; readonly own: string } {
  const key = ` ${fold(text)} `;
  const name = above.findLast((heading) => {
    const own = fold(heading.text);
    const isAbove = kind !== 'heading' || heading.depth < depth;
    return isAbove && own !== '' && own !== fold(text) && key.includes(` ${own} `);
  })?.text;
  const rest = (name ? key.replace(` ${fold(name)} `, ' … ') : key).trim();
  const at = name ? text.toLowerCase().indexOf(name.toLowerCase()) : -1;
  const own = at < 0 || !name ? text : `${text.slice(0, at)} ${text.slice(at + name.length)}`;
  return {
    key: rest === '' ? text : rest,
    own: folded(own.replace(/[()[\]]|(?:^|\s)[:–—-](?=\s|$)/g, ' ')) || text,
  };
}

function mayBeLabel(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  const { kind, text } = block;
  const next = blocks[at + 1]?.kind ?? 'heading';
  if (block.isFrame || block.isOutside || block.isLink || block.isLevel || block.isName || block.section)
    return false;
  if (next === 'heading' || numberedLevel(text) || roleLevel(text)) return false;
  const words = text.split(' ').length;
  if (kind === 'heading') return words <= MOST_WORDS && !isOther(sectionOf(text), next);
  // A bullet over others that are nested in it may be a label too.
  const isOver = kind === 'paragraph' || (blocks[at + 1]?.depth ?? 0) > block.depth;
  return (
    isOver &&
    words <= MOST_PLAIN_WORDS &&
    next === 'bullet' &&
    !/[.;!?]$/.test(text) &&
    !isOther(sectionOf(text), next)
  );
}

/** “What it is” over a list is the other side of “What it isn’t”, and over a paragraph a summary. */
const isOther = (section: Section | undefined, next: Block['kind']): boolean =>
  section !== undefined &&
  section !== 'contrast' &&
  section !== 'indicators' &&
  !(section === 'summary' && next === 'bullet');
