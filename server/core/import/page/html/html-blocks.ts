import type { Block } from '../block.ts';
import { withBoldSentences } from './bold-sentences.ts';
import { withPills } from './pills.ts';
import { withSameRanks } from './same-ranks.ts';
import { withoutTicks } from './ticked-statements.ts';
import { withWholeNames } from './whole-names.ts';

/** The blocks of a page of HTML with what its looks, and not its tags, say of them. */
export const withLooks = (blocks: readonly Block[]): readonly Block[] =>
  withWholeNames(withSameRanks(withPills(withBoldSentences(withoutTicks(blocks)))));
