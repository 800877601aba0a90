import type { Position } from 'vscode-languageserver-types';
import { indicatorKey } from '../framework/keys.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { roleOf } from '../judgement/parts.ts';
import { type Found, resolveKey } from '../judgement/references.ts';
import type { Section } from '../judgement/sections.ts';
import { questionFor } from '../rules/wording.ts';
import { snippetText } from './completion/snippets.ts';

/** Where a new passage begins, and the snippet for it: a question in a comment, a stop for the words, and the tag. */
export interface WritePlace {
  readonly position: Position;
  readonly snippet: string;
}

/** The rank of a competency's new heading where no other tells one. */
const USUAL_DEPTH = 2;

/**
 * *Write evidence for this*: the place for a passage that shows an indicator, in the Action of its competency's section,
 * else at the end of the section; under a new heading where there is none. It brings no prose.
 * @param key the indicator with its framework, `cvf-2024/collaborate.2.3`
 * @returns undefined where the document follows another framework, or there is no such indicator
 */
export function placeForEvidence(evidence: Evidence, key: string): WritePlace | undefined {
  const { framework, catalogue, document, sections } = evidence;
  const reference = framework && resolveKey(key, framework, catalogue);
  if (reference?.kind !== 'found' || reference.framework !== framework) return undefined;
  const { competency } = reference;
  const section = sections.find((candidate) => candidate.competency === competency);
  if (section) return placed(evidence, endOfAnswer(evidence, section), passage(reference));
  const depth = sections.find(({ heading }) => heading)?.heading?.depth ?? USUAL_DEPTH;
  const heading = `${'#'.repeat(depth)} ${snippetText(competency.name)}`;
  return placed(evidence, document.text.trimEnd().length, `${heading}\n\n${passage(reference)}`);
}

/** Behind what was done, for that is what an indicator shows; else behind all that is written. */
function endOfAnswer({ document }: Evidence, { parts, blocks, heading, start }: Section): number {
  const action = parts.find((part) => roleOf(part) === 'action');
  if (action) return document.text.slice(0, Math.max(action.title.end, action.end)).trimEnd().length;
  return blocks.at(-1)?.end ?? heading?.end ?? start;
}

function passage({ competency, level, indicator }: Found): string {
  const question = indicator ? `<!-- ${snippetText(questionFor(indicator))} -->\n\n` : '';
  return `${question}$1 [@${indicatorKey(competency.id, level ?? null, indicator?.number)}]$0`;
}

/** At the beginning of a line, for editors indent the lines of a snippet like the line that it begins in. */
function placed({ document: { text, lines } }: Evidence, end: number, snippet: string): WritePlace {
  const lineEnd = text.indexOf('\n', end);
  if (lineEnd < 0) return { position: lines.positionAt(text.length), snippet: `\n\n${snippet}` };
  const isLast = text.slice(lineEnd).trim() === '';
  return {
    position: lines.positionAt(isLast ? text.length : lineEnd + 1),
    snippet: `\n${snippet}${isLast ? '' : '\n'}`,
  };
}
