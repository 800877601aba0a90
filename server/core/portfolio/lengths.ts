import type { PlacedBlock } from '../evidence/document.ts';
import type { Evidence } from '../judgement/evidence.ts';
import {
  type Amount,
  competencyStretches,
  type Limits,
  lengthIn,
  limitsOf,
  UNITS,
  type Unit,
} from '../judgement/length.ts';

/** How long an answer is in the unit of a limit, and what the limit is. */
export interface LimitedLength {
  /** The competency that the limit is about; undefined for the document as a whole. */
  readonly competency: string | undefined;
  readonly unit: Unit;
  readonly length: number;
  readonly limit: Amount;
}

/** A document's lengths against its limits, as `over-limit` and `under-limit` measure them; what is still empty is left out. */
export function limitedLengths(evidence: Evidence): LimitedLength[] {
  const limits = limitsOf(evidence);
  const isAny = (some: Limits) => UNITS.some((unit) => some[unit]);
  const stretches = isAny(limits.competency) ? competencyStretches(evidence) : [];
  return [
    ...stretches.flatMap(({ competency, blocks }) =>
      against(evidence, blocks, limits.competency, competency?.id),
    ),
    ...(isAny(limits.document)
      ? against(evidence, evidence.document.blocks, limits.document, undefined)
      : []),
  ];
}

function against(
  { document }: Evidence,
  blocks: readonly PlacedBlock[],
  limits: Limits,
  competency: string | undefined,
): LimitedLength[] {
  if (blocks.every(({ block }) => block.words === 0)) return [];
  return UNITS.flatMap((unit) => {
    const limit = limits[unit];
    return limit ? [{ competency, unit, length: lengthIn(unit, document, blocks), limit }] : [];
  });
}

/** How much too long (above 0) or too short (below 0) something is; 0 where it fits. A limit without a minimum asks for none. */
export function excess({ length, limit: { min, max } }: LimitedLength): number {
  if (max !== undefined && length > max) return length - max;
  return min !== undefined && length < min ? length - min : 0;
}
