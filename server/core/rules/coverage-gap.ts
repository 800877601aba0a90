import { indicatorKey } from '../framework/keys.ts';
import type { Indicator } from '../framework/model.ts';
import { askedFor, type Coverage, documentCoverage } from '../judgement/coverage.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Span } from '../text/span.ts';
import type { EvidenceRule, Finding, Fix } from './rule.ts';
import { indicatorLabel, questionFor, quoted } from './wording.ts';

export const coverageGap: EvidenceRule = {
  code: 'coverage-gap',
  severity: 'warning',
  group: 'Coverage',
  isUnfinished: true,
  about:
    'Indicators of the target level that no passage is tagged for: ideas under a holistic policy, gaps under a strict one.',
  *check(evidence) {
    if (evidence.target.kind === 'unknown') return;
    for (const coverage of documentCoverage(evidence)) {
      // With nothing tagged at all, no-evidence has said so; and under a holistic policy nothing is missing then.
      if (coverage.missing.length === 0 || coverage.tags.length === 0) continue;
      if (coverage.policy === 'holistic')
        yield { ...located(evidence, coverage), severity: 'info', message: asIdeas(coverage) };
      else if (!coverage.satisfied) yield { ...located(evidence, coverage), message: asGap(coverage) };
    }
  },
};

const count = ({ evidenced, missing }: Coverage): string =>
  `${evidenced.length} of ${evidenced.length + missing.length}`;
const named = ({ level, missing }: Coverage): string =>
  missing.map((indicator) => indicatorLabel(level, indicator)).join('; ');

function asIdeas(coverage: Coverage): string {
  const { competency, evidenced, missing } = coverage;
  const isOne = missing.length === 1;
  const tagged =
    evidenced.length === 0
      ? `${taggedBeside(coverage)}; indicators are examples and no checklist (holistic), so take ${isOne ? 'this as an idea' : 'these as ideas'}`
      : `${count(coverage)} indicators ${evidenced.length === 1 ? 'is' : 'are'} tagged; they are examples and no checklist (holistic), so take the other ${isOne ? 'one as an idea' : `${missing.length} as ideas`}`;
  return `${quoted(competency.name)}: ${tagged}: ${named(coverage)}.`;
}

/** What is tagged where none of the level's indicators is. */
function taggedBeside({ level, tags }: Coverage): string {
  const found = tags.flatMap(({ reference }) => (reference.kind === 'found' ? reference : []));
  const what = level === null ? 'value' : 'level';
  if (found.some((reference) => reference.level === level)) return `the ${what} as a whole is tagged`;
  if (found.length > 0) return 'a higher level is tagged, which counts for this one';
  return `a name of an older edition is tagged, which counts for the ${what} as a whole`;
}

function asGap(coverage: Coverage): string {
  const { policy, competency, evidenced, missing, counted } = coverage;
  const asked = askedFor(policy, evidenced.length + missing.length);
  // Under “every” what is tagged above does not stand for an indicator of this level.
  const above = policy === 'every' ? 0 : counted - evidenced.length;
  const tagged = `${count(coverage)} tagged${above > 0 ? ` and ${above} of a higher level` : ''}`;
  const name = policy === 'every' ? 'every' : 'at least';
  return `${quoted(competency.name)}: ${tagged}, ${asked} asked for (${name}); tag passages for: ${named(coverage)}.`;
}

function located(evidence: Evidence, coverage: Coverage): Pick<Finding, 'span' | 'fixes'> {
  const { competency } = coverage;
  const heading = evidence.sections.find((section) => section.competency === competency)?.heading;
  const claim = evidence.claims?.find((item) => item.competency === competency)?.at;
  const span: Span | undefined = heading ?? claim ?? coverage.tags[0]?.citation;
  const { start, end } = span ?? { start: 0, end: 0 };
  return {
    span: { start, end },
    fixes: () => coverage.missing.map((indicator) => prompt(evidence, coverage, indicator)),
  };
}

/** A question in a comment at the end of the section: what to think of, never a sentence to keep. */
function prompt(
  { document, sections }: Evidence,
  { competency, level }: Coverage,
  indicator: Indicator,
): Fix {
  const section = sections.find((candidate) => candidate.competency === competency);
  const end = section?.blocks.at(-1)?.end ?? document.text.trimEnd().length;
  const key = indicatorKey(competency.id, level, indicator.number);
  const newText = `\n\n<!-- ${questionFor(indicator)} Tag the passage [@${key}]. -->`;
  return {
    title: `Insert a prompt for ${indicatorLabel(level, indicator)}`,
    edits: [{ span: { start: end, end }, newText }],
  };
}
