import type { Framework } from '../framework/model.ts';
import type { Target } from './points.ts';

/** Which indicators come into question, as `suggest` has it: all that is not said. */
export interface Candidates {
  /** With a competency, only its indicators. */
  readonly competency?: string;
  /** With a level, that level and, in a cumulative framework, those below it; values have no level and stay. */
  readonly level?: string;
  /** What the document claims: likelier than the rest, which stays possible. */
  readonly claimed?: readonly Claim[];
}

/** A competency that a document claims, at its target level where it has one. */
export interface Claim {
  readonly competency: string;
  readonly level?: string;
}

/** Whether an indicator comes into question. */
export function admits(framework: Framework, { competency, level }: Candidates): (target: Target) => boolean {
  const within = level === undefined ? undefined : withinLevel(framework, level);
  return (target) =>
    (competency === undefined || target.competency === competency) &&
    (within === undefined || within(target.level));
}

/** Whether an indicator is of a claimed competency, at the target level or below it. */
export function isClaimed(framework: Framework, claimed: readonly Claim[]): (target: Target) => boolean {
  const claims = claimed.map(({ competency, level }) => ({
    competency,
    within: level === undefined ? () => true : withinLevel({ ...framework, cumulative: true }, level),
  }));
  return (target) =>
    claims.some(({ competency, within }) => competency === target.competency && within(target.level));
}

function withinLevel({ levels, cumulative }: Framework, level: string): (of: string | null) => boolean {
  const rank = new Map(levels.map(({ id }, at) => [id, at]));
  const highest = rank.get(level) ?? -1;
  return (of) =>
    of === null || of === level || (cumulative && (rank.get(of) ?? Number.POSITIVE_INFINITY) < highest);
}
