import { partsNamed, STRUCTURES } from '../../evidence/structure.ts';
import type { Evidence } from '../../judgement/evidence.ts';
import type { Span } from '../../text/span.ts';
import { KIND } from '../lsp.ts';
import type { Option } from './item.ts';

const HEADING_LINE = /^(#{1,6})[ \t]+(.*)$/;

/** A heading that is being written: its marks and the text behind them, up to the end of the line. */
export function headingAround(
  text: string,
  offset: number,
): { readonly depth: number; readonly span: Span } | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.slice(lineStart).search(/[\r\n]|$/) + lineStart;
  if (lineEnd - lineStart > 200) return undefined;
  const match = HEADING_LINE.exec(text.slice(lineStart, lineEnd));
  const start = lineEnd - (match?.[2]?.length ?? 0);
  return match && offset >= start
    ? { depth: match[1]?.length ?? 1, span: { start, end: lineEnd } }
    : undefined;
}

/** Names of competencies that have no heading yet, and of parts that the section around the cursor still lacks. */
export function headingOptions(evidence: Evidence, offset: number): Option[] {
  const { framework, claims, sections } = evidence;
  const section = sections.findLast(
    ({ heading, start, end }) => heading && start < offset && offset <= end && !isOn(heading, offset),
  );
  const headed = new Set(
    sections.flatMap(({ heading, competency }) => (heading && !isOn(heading, offset) ? competency : [])),
  );
  const competencies = (
    claims?.flatMap(({ competency }) => competency ?? []) ??
    framework?.competencies ??
    []
  ).filter((competency) => !headed.has(competency));
  const names = competencies.map(
    ({ name, id }): Option => ({
      label: name,
      detail: id,
      kind: KIND.class,
      data: { uri: evidence.document.uri, ...(framework ? { framework: framework.id } : {}), key: id },
    }),
  );
  const parts = partsMissing(
    evidence,
    section?.parts.flatMap((part) => (isOn(part.title, offset) ? [] : part.names)) ?? [],
  );
  return section ? [...parts, ...names] : [...names, ...parts];
}

const isOn = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

function partsMissing({ document, portfolio }: Evidence, present: readonly string[]): Option[] {
  const structure = document.frontMatter?.structure ?? portfolio?.structure ?? 'STAR';
  const parts = typeof structure === 'string' ? STRUCTURES[structure.toUpperCase()] : structure;
  const name = typeof structure === 'string' ? structure.toUpperCase() : 'own structure';
  return (parts ?? [])
    .filter((part) => !partsNamed(part).some((known) => present.includes(known)))
    .map((part) => ({
      label: part.charAt(0).toUpperCase() + part.slice(1),
      detail: `Part of ${name}`,
      kind: KIND.value,
    }));
}
