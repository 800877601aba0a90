import type { PlacedBlock } from '../evidence/document.ts';
import { competencyById, definitionAt } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { Competency, Indicator } from '../framework/model.ts';
import { DEFAULT_THRESHOLD, type Suggestion } from '../hints/index.ts';
import type { Evidence } from './evidence.ts';
import type { HintEngine } from './hint-engine.ts';

/** What the settings say of hints; a document's front matter may switch them off too. */
export interface HintSettings {
  readonly isEnabled: boolean;
  /** The score, 0 to 1, from which on a hint is shown; undefined for the calibrated one. */
  readonly threshold: number | undefined;
}

/** An indicator that a passage may show, with its place in the framework. */
export interface Proposal {
  readonly key: string;
  readonly competency: Competency;
  readonly indicator: Indicator;
  readonly suggestion: Suggestion;
}

/** Shorter passages tell too little. */
const LEAST_WORDS = 10;

/** Whether a passage may get a hint: prose long enough, not yet tagged, and not the Situation, which shows nothing yet. */
export const mayBeHinted = (evidence: Evidence, placed: PlacedBlock): boolean =>
  placed.block.words >= LEAST_WORDS &&
  placed.block.citations.length === 0 &&
  evidence.document.frontMatter?.hints !== false &&
  !isSituation(evidence, placed) &&
  !isTaggedByHeading(evidence, placed);

/** Parts that say how things stood before the writer did anything. */
const SCENE: ReadonlySet<string> = new Set(['situation', 'challenge', 'problem']);

function isSituation({ sections }: Evidence, placed: PlacedBlock): boolean {
  const part = sections.flatMap(({ parts }) => parts).find(({ blocks }) => blocks.includes(placed));
  return part?.names.every((name) => SCENE.has(name)) ?? false;
}

const isTaggedByHeading = ({ tags }: Evidence, { start }: PlacedBlock): boolean =>
  tags.some(({ heading }) => heading !== undefined && heading.start <= start && start < heading.sectionEnd);

/** The likeliest indicators of a passage, best first; none while the framework is not learned yet. */
export function proposals(
  evidence: Evidence,
  engine: HintEngine,
  placed: PlacedBlock,
  most: number,
): Proposal[] {
  const { framework } = evidence;
  const suggestions = framework ? (engine.rank(evidence, placed)?.suggestions ?? []) : [];
  return suggestions.slice(0, most).flatMap((suggestion) => {
    const competency = framework && competencyById(framework, suggestion.competency);
    const indicator =
      competency && definitionAt(competency, suggestion.level)?.indicators[suggestion.number - 1];
    return indicator
      ? [
          {
            key: indicatorKey(competency.id, suggestion.level, indicator.number),
            competency,
            indicator,
            suggestion,
          },
        ]
      : [];
  });
}

/** Those that are sure enough to be shown unasked: the likeliest one, and the next where the two are close. */
export function hinted(
  evidence: Evidence,
  engine: HintEngine,
  placed: PlacedBlock,
  { isEnabled, threshold }: HintSettings,
): Proposal[] {
  if (!isEnabled || !mayBeHinted(evidence, placed)) return [];
  const [first, second] = proposals(evidence, engine, placed, 2);
  if (!first?.suggestion.shown || first.suggestion.score < (threshold ?? DEFAULT_THRESHOLD)) return [];
  return second && engine.rank(evidence, placed)?.close ? [first, second] : [first];
}

/** The passage that an offset stands in or at the end of. */
export const passageAt = ({ document }: Evidence, offset: number): PlacedBlock | undefined =>
  document.blocks.find(({ start, end }) => start <= offset && offset <= end);

/** Where a key is inserted to tag a passage: in the citation at its end if there is one, else behind the prose. */
export function tagEdit(
  { document }: Evidence,
  placed: PlacedBlock,
  key: string,
): { readonly offset: number; readonly newText: string } {
  const last = placed.block.citations.at(-1);
  if (last && placed.base + last.end === placed.end) return { offset: placed.end - 1, newText: `; @${key}` };
  if (placed.block.kind !== 'row') return { offset: placed.end, newText: ` [@${key}]` };
  // In a table the tag belongs into the last cell, before the line that closes it.
  const row = document.text.slice(placed.start, placed.end);
  return { offset: placed.start + row.replace(/\s*\|?\s*$/, '').length, newText: ` [@${key}]` };
}
