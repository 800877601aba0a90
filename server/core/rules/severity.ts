import type { RuleSettings, Severity } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { EvidenceRule, Finding, PassageRule, Rule, RuleContext } from './rule.ts';

/** The severity of a finding, or undefined where the rule is off. Later layers win (rules.md). */
export function severityOf(
  rule: Rule,
  finding: Finding,
  layers: ReadonlyArray<RuleSettings | undefined>,
): Severity | undefined {
  // A rule that is off stays off, whatever weight its findings would have.
  const own = rule.severity === 'off' ? 'off' : (finding.severity ?? rule.severity);
  const setting = layers.map((layer) => layer?.[rule.code]).findLast((value) => value !== undefined);
  switch (setting) {
    case undefined:
      return own === 'off' ? undefined : own;
    case 'off':
      return undefined;
    case 'on':
      return own === 'off' ? (finding.severity ?? 'hint') : own;
    default:
      return setting;
  }
}

/** The same for a finding in an evidence document, where a draft turns what is merely unfinished into hints. */
export function severityInEvidence(
  rule: EvidenceRule | PassageRule,
  finding: Finding,
  evidence: Evidence,
  context: RuleContext,
): Severity | undefined {
  const { framework, portfolio, document } = evidence;
  const severity = severityOf(rule, finding, [
    framework?.rules,
    context.rules,
    portfolio?.rules,
    document.frontMatter?.rules,
  ]);
  const isDraft = document.frontMatter?.status === 'draft';
  // What the document itself says of a rule is meant, draft or not.
  const own = document.frontMatter?.rules[rule.code];
  const isMeant = own !== undefined && own !== 'on';
  return severity && rule.isUnfinished && isDraft && !isMeant ? 'hint' : severity;
}
