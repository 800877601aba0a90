import { STRUCTURES } from '../../evidence/structure.ts';
import type { Competency } from '../../framework/model.ts';
import type { Evidence } from '../../judgement/evidence.ts';
import type { Span } from '../../text/span.ts';
import { KIND } from '../lsp.ts';
import type { Option } from './item.ts';

const WORD_ALONE = /^[ \t]*([A-Za-z]*)$/;

/** A word that stands alone at the beginning of a line, where a section may begin. */
export function lineStartAround(text: string, offset: number): Span | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (offset - lineStart > 40) return undefined;
  const word = WORD_ALONE.exec(text.slice(lineStart, offset))?.[1];
  const rest = text.slice(offset, offset + 2);
  return word === undefined || !/^(?:[\r\n]|$)/.test(rest)
    ? undefined
    : { start: offset - word.length, end: offset };
}

/** Snippets for a whole section: a heading for each claimed competency that has none, and one for the parts alone. */
export function sectionOptions(evidence: Evidence): Option[] {
  const { claims, framework, sections, document, portfolio } = evidence;
  const headed = new Set(sections.flatMap(({ heading, competency }) => (heading ? (competency ?? []) : [])));
  const competencies = (
    claims?.flatMap(({ competency }) => competency ?? []) ??
    framework?.competencies.filter(({ outline }) => !outline) ??
    []
  ).filter((competency) => !headed.has(competency));
  const named = document.frontMatter?.structure ?? portfolio?.structure ?? 'STAR';
  const name = typeof named === 'string' ? named.toUpperCase() : 'section';
  const parts = typeof named === 'string' ? (STRUCTURES[name] ?? []) : named;
  const whole = (competency: Competency): Option => ({
    label: `${name} ${competency.name}`,
    detail: `A section for ${competency.id}`,
    kind: KIND.snippet,
    insert: `## ${snippetText(competency.name)}\n\n${partsSnippet(parts)}`,
    isSnippet: true,
  });
  return [
    ...competencies.map(whole),
    {
      label: name,
      detail: `The parts of ${name === 'section' ? 'your structure' : name}`,
      kind: KIND.snippet,
      insert: partsSnippet(parts),
      isSnippet: true,
    },
  ];
}

/** Headings for the parts with an empty stop below each: the writer writes, not the tool. */
export function partsSnippet(parts: readonly string[], firstStop = 1): string {
  if (parts.length === 0) return `\${${firstStop}}\n\n$0`;
  const sections = parts.map(
    (part, index) =>
      `### ${snippetText(part.charAt(0).toUpperCase() + part.slice(1))}\n\n\${${firstStop + index}}`,
  );
  return `${sections.join('\n\n')}\n\n$0`;
}

/** A text in which nothing is read as snippet syntax. */
export const snippetText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
