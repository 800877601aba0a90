import type { Framework } from '../framework/model.ts';
import type { Claim } from '../judgement/evidence.ts';
import { nearest } from '../text/near.ts';
import type { EvidenceRule, Finding } from './rule.ts';
import { didYouMean, quoted, replaceBy, replaceScalar } from './wording.ts';

export const unknownCompetency: EvidenceRule = {
  code: 'unknown-competency',
  severity: 'error',
  group: 'References',
  about: 'The framework has no competency of this id or name.',
  *check({ framework, claims = [], tags }) {
    yield* unknownClaims(framework, claims);
    for (const { reference, start, key } of tags) {
      if (reference.kind !== 'unknown-competency') continue;
      const from = start + key.indexOf('/') + 1;
      const span = { start: from, end: from + reference.name.length };
      const suggestions = nearest(reference.name, idsOf(reference.framework));
      yield {
        span,
        message: message(reference.name, reference.framework, suggestions),
        fixes: () => replaceBy(span, suggestions),
      };
    }
  },
  *inPortfolio({ framework, claims }) {
    yield* unknownClaims(framework, claims);
  },
};

function* unknownClaims(framework: Framework | undefined, claims: readonly Claim[]): Generator<Finding> {
  for (const { at, competency, superseded, foreign, guess } of claims) {
    if (!framework || competency || superseded || foreign) continue;
    const suggestions = guess ? [guess.id] : nearest(at.text, idsOf(framework));
    const span = { start: at.start, end: at.end };
    yield {
      span,
      message: message(at.text, framework, suggestions),
      fixes: () => replaceScalar(span, suggestions),
    };
  }
}

const idsOf = (framework: Framework): string[] => framework.competencies.map(({ id }) => id);

const message = (name: string, framework: Framework, suggestions: readonly string[]): string =>
  `${framework.id} has no competency ${quoted(name)}; ${didYouMean(suggestions, `its competencies are ${idsOf(framework).join(', ')}.`)}`;
