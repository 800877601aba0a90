import type { Catalogue } from '../framework/catalogue.ts';
import { levelByName } from '../framework/find.ts';
import type { Framework, RuleSettings } from '../framework/model.ts';
import type { Portfolio, PortfolioFile } from '../portfolio/portfolio.ts';
import { type Claim, resolveClaim, type Target } from './evidence.ts';

/** A portfolio file read in the light of its framework: what the rules and features for it look at. */
export interface ResolvedPortfolio {
  readonly file: PortfolioFile;
  readonly catalogue: Catalogue;
  readonly framework?: Framework;
  readonly target: Target;
  /** Severities, those of portfolios around it included. */
  readonly rules: RuleSettings;
  /** The competencies that the portfolio as a whole has to show. */
  readonly claims: readonly Claim[];
}

/**
 * Finds out what a portfolio's framework, level and competencies refer to.
 * @param inherited the portfolio with what it leaves open taken from those around it
 */
export function resolvePortfolio(
  file: PortfolioFile,
  catalogue: Catalogue,
  inherited: Pick<Portfolio, 'framework' | 'level' | 'rules'> = file.portfolio,
): ResolvedPortfolio {
  const { framework: name, level, rules } = inherited;
  const framework = catalogue.frameworks.get(name ?? '');
  const claims = framework
    ? file.portfolio.competencies.map((at) => {
        const claim = resolveClaim(at, framework, catalogue);
        // A portfolio is judged by one framework, so it cannot require what belongs to another.
        return claim.foreign ? { at } : claim;
      })
    : [];
  return {
    file,
    catalogue,
    target: targetOf(level, framework),
    claims,
    rules,
    ...(framework ? { framework } : {}),
  };
}

function targetOf(name: string | undefined, framework: Framework | undefined): Target {
  if (name === undefined || !framework) return { kind: 'none' };
  const level = levelByName(framework, name);
  return level ? { kind: 'level', level } : { kind: 'unknown', name };
}
