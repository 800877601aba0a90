import type { PlacedBlock } from '../evidence/document.ts';
import { rangeOf } from '../text/lines.ts';
import { claimed } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { type PackedPassages, PassagePacker } from './packed-passages.ts';
import type { KnownPassage, PassagePlace } from './passage.ts';
import { keptShingles } from './shingles.ts';

/** Shorter passages resemble each other by chance. */
const LEAST_WORDS = 20;

/** The passages of an open document that are long enough to be compared. */
export function knownPassages(evidence: Evidence): readonly KnownPassage[] {
  let passages = known.get(evidence);
  if (!passages) {
    const { uri } = evidence.document;
    passages = passagesOf(evidence, (place, { block }) => ({ uri, ...place, shingles: keptShingles(block) }));
    known.set(evidence, passages);
  }
  return passages;
}

const known = new WeakMap<Evidence, readonly KnownPassage[]>();

/** The same of a document that is read once and not kept, packed. */
export function packedPassages(evidence: Evidence): PackedPassages {
  packing.clear();
  passagesOf(evidence, (place, { block }) => packing.add(place, block.prose.text));
  return packing.take(evidence.document.uri);
}

const packing = new PassagePacker();

function passagesOf<T>(evidence: Evidence, take: (place: PassagePlace, placed: PlacedBlock) => T): T[] {
  const { lines, blocks } = evidence.document;
  const competencies = competenciesByBlock(evidence);
  const passages: T[] = [];
  for (const placed of blocks) {
    if (placed.block.words < LEAST_WORDS) continue;
    const { start } = placed;
    const about = competencies.get(placed) ?? NONE;
    passages.push(take({ range: rangeOf(lines, placed), start, competencies: about }, placed));
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
