import type { Range } from 'vscode-languageserver-types';
import type { PlacedBlock } from '../evidence/document.ts';
import { rangeOf } from '../text/lines.ts';
import { claimed } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { keptShingles, type Shingles, shinglesOf } from './shingles.ts';

/** Shorter passages resemble each other by chance. */
const LEAST_WORDS = 20;

/** A passage as it is compared with others. */
export interface KnownPassage {
  readonly uri: string;
  readonly range: Range;
  /** Offset in its document. */
  readonly start: number;
  /** The competencies that it is claimed for, with their framework. */
  readonly competencies: ReadonlySet<string>;
  readonly shingles: Shingles;
}

/**
 * The passages of a document that are long enough to be compared.
 * @param isReadOnce whether the document was read once and is not kept, so that nothing need be kept for the next time
 */
export function knownPassages(evidence: Evidence, isReadOnce = false): readonly KnownPassage[] {
  if (isReadOnce) return passagesOf(evidence, ({ block }) => shinglesOf(block.prose.text));
  let passages = known.get(evidence);
  if (!passages) known.set(evidence, (passages = passagesOf(evidence, ({ block }) => keptShingles(block))));
  return passages;
}

const known = new WeakMap<Evidence, readonly KnownPassage[]>();

function passagesOf(evidence: Evidence, shinglesIn: (placed: PlacedBlock) => Shingles): KnownPassage[] {
  const { uri, lines, blocks } = evidence.document;
  const competencies = competenciesByBlock(evidence);
  const passages: KnownPassage[] = [];
  for (const placed of blocks) {
    if (placed.block.words < LEAST_WORDS) continue;
    const { start } = placed;
    const about = competencies.get(placed) ?? NONE;
    passages.push({
      uri,
      range: rangeOf(lines, placed),
      start,
      competencies: about,
      shingles: shinglesIn(placed),
    });
  }
  return passages;
}

const NONE: ReadonlySet<string> = new Set();

/** What each passage is claimed for: the competencies of its tags, else that of the section that it stands in. */
function competenciesByBlock({ tags, sections }: Evidence): ReadonlyMap<PlacedBlock, ReadonlySet<string>> {
  const byBlock = new Map<PlacedBlock, Set<string>>();
  for (const tag of tags) {
    const id = claimed(tag)?.competency.id;
    if (!tag.block || id === undefined) continue;
    const ids = byBlock.get(tag.block);
    if (ids) ids.add(id);
    else byBlock.set(tag.block, new Set([id]));
  }
  for (const { competency, blocks } of sections)
    for (const block of blocks)
      if (competency && !byBlock.has(block)) byBlock.set(block, new Set([competency.id]));
  return byBlock;
}

export const byPlace = (a: KnownPassage, b: KnownPassage): number =>
  a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start;
