import type { Block } from '../evidence/chunk.ts';
import type { Framework } from '../framework/model.ts';
import { firstFrom } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';
import { findPersonalData, type PersonalData } from './index.ts';

interface Known {
  readonly framework: Framework | undefined;
  readonly found: readonly PersonalData[];
}

const known = new WeakMap<Block, Known>();

/** The personal data in a block or heading, found once for as long as nobody edits it. */
export function personalDataIn(block: Block, framework: Framework | undefined): readonly PersonalData[] {
  const before = known.get(block);
  if (before && before.framework === framework) return before.found;
  const found = findPersonalData(block.prose.text, framework);
  known.set(block, { framework, found });
  return found;
}

/** Whether a stretch of a block's prose is personal data or part of it. */
export function isPersonal(block: Block, framework: Framework | undefined, { start, end }: Span): boolean {
  const found = personalDataIn(block, framework);
  const next = firstFrom(found, start);
  return (found[next]?.start ?? end) < end || (found[next - 1]?.end ?? start) > start;
}
