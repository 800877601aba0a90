import type { Severity } from '../framework/model.ts';
import type { FrameworkFile } from '../framework/parse.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { ResolvedPortfolio } from '../judgement/portfolio.ts';
import { readIgnores } from './ignore.ts';
import { evidenceRules, frameworkRules, passageRules, portfolioRules } from './index.ts';
import { passageReader } from './passages.ts';
import type {
  EvidenceRule,
  Finding,
  FrameworkContext,
  PassageRule,
  PortfolioContext,
  Rule,
  RuleContext,
} from './rule.ts';
import { severityInEvidence, severityOf } from './severity.ts';

/** A finding as it is shown: with its code and the severity that holds here. */
export interface Judged extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/** Every finding of an evidence document, by position. One rule that fails does not take the others with it. */
export function checkEvidence(
  evidence: Evidence,
  context: RuleContext,
  onError: (rule: Rule, error: unknown) => void = rethrow,
): Judged[] {
  const isIgnored = readIgnores(evidence.document);
  const inPassages = passageReader(evidence, context);
  const severity = (rule: EvidenceRule | PassageRule, finding: Finding) =>
    isIgnored(rule.code, finding.span) ? undefined : severityInEvidence(rule, finding, evidence, context);
  const found = [
    ...collect(evidenceRules, (rule) => rule.check(evidence, context), onError, severity),
    ...collect(passageRules, inPassages, onError, severity),
  ];
  return found.sort(byPosition);
}

/** Every finding of a framework file, by position. */
export function checkFramework(
  file: FrameworkFile,
  context: FrameworkContext,
  onError: (rule: Rule, error: unknown) => void = rethrow,
): Judged[] {
  return collect(
    frameworkRules,
    (rule) => rule.check(file, context),
    onError,
    (rule, finding) => severityOf(rule, finding, [context.rules]),
  );
}

/** Every finding of a portfolio file, by position. */
export function checkPortfolio(
  portfolio: ResolvedPortfolio,
  context: PortfolioContext,
  onError: (rule: Rule, error: unknown) => void = rethrow,
): Judged[] {
  const { framework } = portfolio;
  const looking = [...portfolioRules, ...evidenceRules].filter((rule) => rule.inPortfolio);
  return collect(
    looking,
    (rule) => rule.inPortfolio?.(portfolio, context) ?? [],
    onError,
    (rule, finding) => severityOf(rule, finding, [framework?.rules, context.rules, portfolio.rules]),
  );
}

function collect<R extends Rule>(
  rules: readonly R[],
  check: (rule: R) => Iterable<Finding>,
  onError: (rule: Rule, error: unknown) => void,
  severity: (rule: R, finding: Finding) => Severity | undefined,
): Judged[] {
  const found: Judged[] = [];
  for (const rule of rules) {
    try {
      for (const finding of check(rule)) {
        const holds = severity(rule, finding);
        if (holds) found.push({ ...finding, code: rule.code, severity: holds });
      }
    } catch (error) {
      onError(rule, error);
    }
  }
  return found.sort(byPosition);
}

const byPosition = (a: Judged, b: Judged): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

function rethrow(_rule: Rule, error: unknown): never {
  throw error;
}
