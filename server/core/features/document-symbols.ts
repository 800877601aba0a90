import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { PlacedBlock } from '../evidence/document.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Part, Section } from '../judgement/sections.ts';
import { shortened } from '../rules/wording.ts';
import { rangeOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { SYMBOL } from './lsp.ts';

/** The outline of an evidence document: competencies, their parts, and the passages in them. */
export function documentSymbols(evidence: Evidence): DocumentSymbol[] {
  return evidence.sections.map((section) => sectionSymbol(evidence, section));
}

function sectionSymbol(evidence: Evidence, section: Section): DocumentSymbol {
  const { document } = evidence;
  const inParts = new Set(section.parts.flatMap(({ blocks }) => blocks));
  const loose = section.blocks.filter((block) => !inParts.has(block));
  const words = section.blocks.reduce((sum, { block }) => sum + block.words, 0);
  const name = section.heading?.title || section.competency?.name || 'Evidence';
  const start =
    section.heading?.start ??
    Math.min(section.blocks[0]?.start ?? section.end, section.parts[0]?.start ?? section.end);
  const children = [
    ...loose.map((block) => passageSymbol(evidence, block)),
    ...section.parts.map((part) => partSymbol(evidence, part)),
  ];
  return symbol(
    document.lines,
    name,
    `${words} words`,
    SYMBOL.competency,
    { start, end: section.end },
    section.heading ?? { start, end: start },
    children,
  );
}

function partSymbol(evidence: Evidence, part: Part): DocumentSymbol {
  const children = part.blocks.map((block) => passageSymbol(evidence, block));
  return symbol(
    evidence.document.lines,
    part.title.text.replace(/[:.]$/, ''),
    '',
    SYMBOL.part,
    part,
    part.title,
    children,
  );
}

function passageSymbol(evidence: Evidence, placed: PlacedBlock): DocumentSymbol {
  const keys = placed.block.citations.flatMap(({ tags }) => tags.map(({ key }) => key));
  return symbol(
    evidence.document.lines,
    shortened(placed.block.prose.text || '(no prose)', 60),
    keys.join(', '),
    SYMBOL.passage,
    placed,
    placed,
    [],
  );
}

function symbol(
  lines: Evidence['document']['lines'],
  name: string,
  detail: string,
  kind: DocumentSymbol['kind'],
  span: Span,
  selection: Span,
  children: DocumentSymbol[],
): DocumentSymbol {
  const sorted = children.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  return {
    name,
    detail,
    kind,
    range: rangeOf(lines, span),
    selectionRange: rangeOf(lines, { start: selection.start, end: Math.min(selection.end, span.end) }),
    children: sorted,
  };
}
