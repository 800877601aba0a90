import { definitionAt } from '../framework/find.ts';
import type { CoveragePolicy } from '../framework/model.ts';
import { canBeEvidenced } from '../judgement/coverage.ts';
import type { MatrixRow } from '../portfolio/matrix.ts';
import type { ReportCompetency } from './model.ts';
import { count } from './words.ts';

export const policyName = (policy: CoveragePolicy): string =>
  typeof policy === 'object' ? `at least ${policy.atLeast}` : policy;

/** What a policy asks for, in a sentence. */
export function policySentence({ row, asked }: ReportCompetency): string {
  const { policy, evidenced, missing } = row;
  if (evidenced.length + missing.length === 0) return withoutIndicators(row);
  if (policy === 'holistic')
    return 'Holistic: the indicators are examples and no checklist; one tagged passage at this level is enough.';
  if (policy === 'every') return 'Every indicator of this level is asked for.';
  return `At least ${count(asked, 'different indicator is', 'different indicators are')} asked for.`;
}

/** What is asked for where the target level has no indicators. */
function withoutIndicators({ framework, competency, level }: MatrixRow): string {
  if (competency.outline && competency.levels.length === 0)
    return 'Only its name is known here and no indicators, so one tagged passage is enough.';
  if (definitionAt(competency, level))
    return 'No indicators are defined at this level, so one tagged passage is enough.';
  if (canBeEvidenced(framework, competency, level))
    return 'It is not defined at this level, so one passage that is tagged at a higher level is enough.';
  return 'It is not defined at this level, so nothing can be tagged for it here.';
}
