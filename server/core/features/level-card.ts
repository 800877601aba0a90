import { definitionAt, levelById } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import { type Competency, type Framework, frameworkTitle, type Indicator } from '../framework/model.ts';
import { coverageOf } from '../judgement/coverage.ts';
import type { Evidence, ResolvedTag } from '../judgement/evidence.ts';

/** How many lines of a summary a hover shows: the rest stands in the framework file. */
const SUMMARY = 280;

/**
 * What a competency asks at a level, as Markdown for a hover: the indicators with ticks on those that are tagged in this
 * document, then what the competency means, whom the level is for and where the official text stands.
 * @param focus the indicator that is asked about; it stands first, in bold
 */
export function levelCard(
  evidence: Evidence,
  framework: Framework,
  competency: Competency,
  level: string | null,
  focus?: Indicator,
): string {
  const definition = definitionAt(competency, level);
  const levelName = level === null ? undefined : (levelById(framework, level)?.name ?? level);
  const lines = [`**${escaped(competency.name)}**${levelName ? ` · ${escaped(levelName)}` : ''}`];
  if (definition?.headline) lines.push(`*${escaped(definition.headline)}*`);
  if (competency.outline || !definition) lines.push(outlineNote(competency));
  else lines.push(indicatorList(evidence, framework, competency, level, definition.indicators, focus));
  return [...lines, ...background(framework, competency, level)].join('\n\n');
}

const outlineNote = (competency: Competency): string =>
  competency.outline
    ? `Only the name of this ${competency.kind} is bundled, so nothing is checked against it. To have its text here, save the publisher's page and run *Import framework…* on it.`
    : 'The framework defines no indicators here.';

function indicatorList(
  evidence: Evidence,
  framework: Framework,
  competency: Competency,
  level: string | null,
  indicators: readonly Indicator[],
  focus: Indicator | undefined,
): string {
  const { tags, evidenced } = coverageOf(evidence, framework, competency, level);
  const tagged = new Set(evidenced);
  const items = indicators.map((indicator) => {
    const number = indicatorKey('', level, indicator.number).replace(/^\./, '');
    const text =
      indicator === focus
        ? `**${number} ${escaped(indicator.text)}**`
        : `${number} ${escaped(indicator.text)}`;
    return `- ${tagged.has(indicator) ? '✓' : '○'} ${text}${passageLinks(evidence, tags, indicator)}`;
  });
  const count = `${evidenced.length} of ${indicators.length} tagged in this document`;
  return `${items.join('\n')}\n\n${count}${evidence.policy === 'holistic' ? '; examples, not a checklist' : ''}.`;
}

/** Links to the passages that are tagged with an indicator, by line. */
function passageLinks({ document }: Evidence, tags: readonly ResolvedTag[], indicator: Indicator): string {
  const lines = tags
    .filter(({ reference }) => reference.kind === 'found' && reference.indicator === indicator)
    .map((tag) => document.lines.positionAt(tag.citation.start).line + 1);
  return [...new Set(lines)]
    .slice(0, 3)
    .map((line) => ` [line ${line}](${linkTarget(document.uri)}#L${line})`)
    .join(',');
}

function background(framework: Framework, competency: Competency, level: string | null): string[] {
  const roles = level === null ? [] : (levelById(framework, level)?.roles ?? []);
  const notes = [
    competency.summary && escaped(clipped(competency.summary)),
    competency.why && `**Why:** ${escaped(clipped(competency.why))}`,
    roles.length > 0 && `**For:** ${escaped(roles.join(', '))}`,
    sourceNote(framework),
  ].filter((note) => typeof note === 'string');
  return notes.length > 0 ? ['---', ...notes] : [];
}

/** Which framework this is, whose words these are, and where the official ones stand. */
export function sourceNote(framework: Framework): string {
  const { source, wording, publisher } = framework;
  const name = escaped(`${framework.id}, ${frameworkTitle(framework)}`);
  if (!source?.url) return name;
  const label =
    wording === 'restated'
      ? `official text: ${publisher ?? source.title ?? 'publisher'}`
      : (source.title ?? publisher ?? 'source');
  return `${name} · ${wording === 'restated' ? 'restated here; ' : ''}[${escaped(label)}](${linkTarget(source.url)})`;
}

const clipped = (text: string): string =>
  text.length <= SUMMARY
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', SUMMARY)).replace(/[\s,;:.]+$/, '')} …`;

/**
 * A text of a framework as Markdown shows it letter for letter: files come from anywhere, and none may smuggle in links,
 * be they ever so bare.
 */
export const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#!&@]|:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** An address as it stands in the round brackets of a link, which it must not close. */
const linkTarget = (url: string): string =>
  url.replace(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
