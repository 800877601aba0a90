import type { Hover } from 'vscode-languageserver-types';
import { frontMatterSchema } from '../evidence/front-matter.ts';
import { STRUCTURES } from '../evidence/structure.ts';
import { levelById, levelByName } from '../framework/find.ts';
import { type Framework, frameworkTitle } from '../framework/model.ts';
import { coverageOf, levelToJudge } from '../judgement/coverage.ts';
import type { Evidence, ResolvedTag } from '../judgement/evidence.ts';
import { rules } from '../rules/index.ts';
import { rangeOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { schemaAt } from '../yaml/schema.ts';
import { rulePage } from './diagnostics.ts';
import { escaped, levelCard, sourceNote } from './level-card.ts';
import { competencyNamed, placeAt } from './place.ts';
import { progressLines } from './progress.ts';

/** What the editor says of the thing under the pointer; undefined where there is nothing to say. */
export function hover(evidence: Evidence, offset: number): Hover | undefined {
  const place = placeAt(evidence, offset);
  const answer = (value: string | undefined, span: Span): Hover | undefined =>
    value === undefined
      ? undefined
      : { contents: { kind: 'markdown', value }, range: rangeOf(evidence.document.lines, span) };
  switch (place.on) {
    case 'tag':
      return answer(tagCard(evidence, place.tag), place.tag);
    case 'heading':
      return answer(
        [progressOf(evidence, place.competency), headingCard(evidence, place.competency)]
          .filter(Boolean)
          .join('\n\n'),
        place.heading,
      );
    case 'key':
      return answer(keyCard(place.path), place.span);
    case 'value':
      return answer(valueCard(evidence, place.path, place.span), place.span);
    case 'nothing':
      return undefined;
  }
}

/** How far the answer about a competency is, in bold: `312 of 500 words · 4 of 7 indicators`. */
function progressOf(
  evidence: Evidence,
  competency: NonNullable<ReturnType<typeof competencyNamed>>,
): string | undefined {
  const line = progressLines(evidence).find((progress) => progress.competency === competency)?.line;
  return line && `**${line}**`;
}

function tagCard(evidence: Evidence, { reference }: ResolvedTag): string | undefined {
  if (reference.kind === 'found')
    return levelCard(
      evidence,
      reference.framework,
      reference.competency,
      reference.level ?? null,
      reference.indicator,
    );
  if (reference.kind === 'unknown-indicator')
    return levelCard(evidence, reference.framework, reference.competency, reference.level);
  if (reference.kind === 'superseded-name' && reference.now) return headingCard(evidence, reference.now);
  return undefined;
}

/** A competency at the document's level; at every level in brief where the document names none. */
function headingCard(
  evidence: Evidence,
  competency: NonNullable<ReturnType<typeof competencyNamed>>,
): string | undefined {
  const { framework } = evidence;
  if (!framework) return undefined;
  const level = levelToJudge(evidence, competency);
  if (level !== undefined) return levelCard(evidence, framework, competency, level);
  const levels = competency.levels.map(
    ({ level: id, headline, indicators }) =>
      `- **${escaped(levelById(framework, id ?? '')?.name ?? '')}**${headline ? ` – ${escaped(headline)}` : ''} (${indicators.length} indicators)`,
  );
  return [
    `**${escaped(competency.name)}**`,
    competency.summary && escaped(competency.summary),
    levels.join('\n'),
    sourceNote(framework),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function keyCard(path: readonly string[]): string | undefined {
  const description = schemaAt(frontMatterSchema, frontMatterSchema, path)?.description;
  return path[0] === 'rules' && path[1]
    ? ruleCard(path[1])
    : description && `**${path.at(-1)}** – ${escaped(description)}`;
}

function valueCard(evidence: Evidence, path: readonly string[], span: Span): string | undefined {
  const { framework, document } = evidence;
  const [key] = path;
  const written = document.text.slice(span.start, span.end).replace(/^["']|["']$/g, '');
  switch (key) {
    case 'framework':
      return framework && frameworkCard(framework);
    case 'level':
      return framework && levelOverview(evidence, framework, written);
    case 'competencies': {
      const competency = competencyNamed(evidence, span);
      return competency && headingCard(evidence, competency);
    }
    case 'structure':
      return structureCard(written) ?? keyCard(path);
    case 'question':
      return document.frontMatter?.question && `**Question:** ${escaped(document.frontMatter.question)}`;
    case 'rules':
      return path[1] ? ruleCard(path[1]) : keyCard(path);
    default:
      return keyCard(key === undefined ? path : [key]);
  }
}

function frameworkCard(framework: Framework): string {
  const { levels, competencies, publisher, coverage, cumulative, supersededBy, supersededOn } = framework;
  const policy =
    coverage === 'holistic'
      ? 'Indicators are examples, not a checklist.'
      : coverage === 'every'
        ? 'Every indicator is asked for.'
        : `At least ${coverage.atLeast} indicators are asked for.`;
  return [
    `**${escaped(frameworkTitle(framework))}**${publisher ? ` · ${escaped(publisher)}` : ''}`,
    supersededBy && `Replaced by ${escaped(supersededBy)}${supersededOn ? ` since ${supersededOn}` : ''}.`,
    levels
      .map(
        ({ id, name, roles }) =>
          `- **${escaped(id)}** ${escaped(name)}${roles.length > 0 ? ` – ${escaped(roles.join(', '))}` : ''}`,
      )
      .join('\n'),
    `Competencies: ${competencies.map(({ id, outline }) => (outline ? `${id} (name only)` : `**${id}**`)).join(', ')}.`,
    `${policy}${cumulative ? ' A higher level takes the lower ones for granted.' : ''}`,
    sourceNote(framework),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function levelOverview(evidence: Evidence, framework: Framework, written: string): string | undefined {
  const level = levelByName(framework, written);
  if (!level) return undefined;
  const asked = (
    evidence.claims?.flatMap(({ competency }) => competency ?? []) ??
    framework.competencies.filter(({ outline }) => !outline)
  ).flatMap((competency) => {
    const definition = competency.levels.find((candidate) => candidate.level === level.id);
    if (!definition) return [];
    const { evidenced, missing } = coverageOf(evidence, framework, competency, level.id);
    return `- **${escaped(competency.name)}**${definition.headline ? ` – ${escaped(definition.headline)}` : ''} (${evidenced.length} of ${evidenced.length + missing.length} tagged)`;
  });
  return [
    `**${escaped(level.name)}** · ${escaped(frameworkTitle(framework))}`,
    level.roles.length > 0 && `**For:** ${escaped(level.roles.join(', '))}`,
    asked.join('\n'),
    framework.cumulative && 'Levels are cumulative: this one takes the lower ones for granted.',
    sourceNote(framework),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const structureCard = (written: string): string | undefined => {
  const parts = STRUCTURES[written.trim().toUpperCase()];
  return (
    parts &&
    `**${written.trim().toUpperCase()}** – ${parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(', ')}`
  );
};

function ruleCard(code: string): string | undefined {
  const rule = rules.find((candidate) => candidate.code === code);
  return (
    rule && `**${rule.code}** (${rule.severity}) – ${escaped(rule.about)} [Read more](${rulePage(code)})`
  );
}
