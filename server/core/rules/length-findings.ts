import type { Evidence } from '../judgement/evidence.ts';
import {
  type Amount,
  competencyStretches,
  type Limits,
  lengthIn,
  lengthSpan,
  limitsOf,
  type Stretch,
  UNITS,
  type Unit,
} from '../judgement/length.ts';
import type { Span } from '../text/span.ts';
import { quoted } from './wording.ts';

/** A stretch measured against the amount that is asked for. */
export interface Measured {
  /** How a message names the stretch. */
  readonly name: string;
  readonly unit: Unit;
  readonly length: number;
  readonly amount: Amount;
  readonly span: Span;
}

/** Everything in a document that a limit holds for. What holds no prose yet is not measured: other rules speak of that. */
export function* measured(evidence: Evidence): Generator<Measured> {
  const limits = limitsOf(evidence);
  if (Object.keys(limits.competency).length > 0)
    for (const stretch of competencyStretches(evidence))
      yield* inStretch(evidence, stretch, limits.competency, nameOf(stretch), ['limit']);
  yield* inStretch(evidence, { blocks: evidence.document.blocks }, limits.document, 'This document', [
    'limit',
    'document',
  ]);
}

function* inStretch(
  evidence: Evidence,
  { heading, blocks }: Stretch,
  limits: Limits,
  name: string,
  path: readonly string[],
): Generator<Measured> {
  const { document } = evidence;
  if (blocks.every(({ block }) => block.words === 0)) return;
  for (const unit of UNITS) {
    const amount = limits[unit];
    if (amount)
      yield {
        name,
        unit,
        amount,
        length: lengthIn(unit, document, blocks),
        span: lengthSpan(evidence, heading, [...path, unit]),
      };
  }
}

const nameOf = ({ heading, competency }: Stretch): string =>
  heading ? quoted(heading.title) : competency ? quoted(competency.name) : 'This answer';
