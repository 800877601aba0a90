import type { Competency } from '../framework/model.ts';
import { coverageOf, levelToJudge } from '../judgement/coverage.ts';
import type { Evidence } from '../judgement/evidence.ts';
import {
  type Amount,
  competencyStretches,
  lengthIn,
  limitsOf,
  type Stretch,
  UNITS,
  type Unit,
} from '../judgement/length.ts';

/** The stretches of a document that are about a competency, each with a line such as `312 of 500 words · 4 of 7 indicators`. */
export function progressLines(
  evidence: Evidence,
): Array<{ readonly stretch: Stretch; readonly competency: Competency; readonly line: string }> {
  const limits = limitsOf(evidence).competency;
  return competencyStretches(evidence).flatMap((stretch) => {
    const { competency, blocks } = stretch;
    if (!competency) return [];
    const units = UNITS.filter((unit) => limits[unit] || unit === 'words');
    const lengths = units.map((unit) =>
      lengthLine(lengthIn(unit, evidence.document, blocks), unit, limits[unit]),
    );
    return [{ stretch, competency, line: [...lengths, ...indicatorCount(evidence, competency)].join(' · ') }];
  });
}

/** `312 of 500 words`, `312 words, at least 350`, `312 words`. */
function lengthLine(length: number, unit: Unit, { min, max }: Amount = {}): string {
  if (max !== undefined) return `${length} of ${max} ${unit}`;
  return `${length} ${length === 1 ? unit.slice(0, -1) : unit}${min === undefined ? '' : `, at least ${min}`}`;
}

function indicatorCount(evidence: Evidence, competency: Competency): string[] {
  const level = levelToJudge(evidence, competency);
  if (level === undefined || !evidence.framework) return [];
  const { evidenced, missing } = coverageOf(evidence, evidence.framework, competency, level);
  const all = evidenced.length + missing.length;
  return all === 0 ? [] : [`${evidenced.length} of ${all} ${all === 1 ? 'indicator' : 'indicators'}`];
}
