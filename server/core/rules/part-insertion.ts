import type { EvidenceDocument } from '../evidence/document.ts';
import { type PartName, partsNamed } from '../evidence/structure.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { headingAt } from '../judgement/parts.ts';
import type { Part, Section } from '../judgement/sections.ts';
import type { Fix } from './rule.ts';

/**
 * A fix that gives a part its heading, where it belongs in the order of the structure, in the manner of its neighbour: a
 * heading of the same rank, or a bold label. It brings no prose.
 * @param structure the parts of the answer, in order
 */
export function insertPart(
  { document }: Evidence,
  section: Section,
  structure: readonly PartName[],
  part: PartName,
  name: string,
): Fix {
  const place = structure.indexOf(part);
  const next = section.parts.find((candidate) => placeOf(candidate, structure) > place);
  const last = section.parts.at(-1);
  if (next) return before(document, next, name);
  if (last) return behind(document, last, name);
  return withoutNeighbour(document, section, name, place === 0);
}

/** The place of a part in the structure; -1 where it does not belong to it. */
const placeOf = ({ names }: Part, structure: readonly PartName[]): number =>
  structure.findIndex(
    (part) => names.includes(part) || partsNamed(part).some((name) => names.includes(name)),
  );

function before(document: EvidenceDocument, neighbour: Part, name: string): Fix {
  const heading = headingAt(document, neighbour.title.start);
  const { start, prefix } = lineOf(document, neighbour.title.start);
  const eol = lineEnd(document);
  if (heading) return insertion(name, 'heading', start, `${'#'.repeat(heading.depth)} ${name}${eol}${eol}`);
  return insertion(
    name,
    'label',
    start,
    `${prefix}**${name}:**${eol}${isBullet(prefix) ? '' : `${prefix.trimEnd()}${eol}`}`,
  );
}

function behind(document: EvidenceDocument, neighbour: Part, name: string): Fix {
  const heading = headingAt(document, neighbour.title.start);
  const { prefix } = lineOf(document, neighbour.title.start);
  const eol = lineEnd(document);
  const end = document.text.slice(0, neighbour.end).trimEnd().length;
  if (heading) return insertion(name, 'heading', end, `${eol}${eol}${'#'.repeat(heading.depth)} ${name}`);
  return insertion(
    name,
    'label',
    end,
    `${eol}${isBullet(prefix) ? '' : `${prefix.trimEnd()}${eol}`}${prefix}**${name}:**`,
  );
}

/** The first part goes before all that is written, any other behind it. */
function withoutNeighbour(
  document: EvidenceDocument,
  { heading, blocks, end }: Section,
  name: string,
  isFirst: boolean,
): Fix {
  const eol = lineEnd(document);
  const text = `${'#'.repeat(Math.min(6, (heading?.depth ?? 1) + 1))} ${name}`;
  const first = blocks[0];
  if (isFirst && first)
    return insertion(name, 'heading', lineOf(document, first.start).start, `${text}${eol}${eol}`);
  const last = blocks.at(-1);
  return insertion(
    name,
    'heading',
    document.text.slice(0, last ? Math.max(last.end, 0) : end).trimEnd().length,
    `${eol}${eol}${text}`,
  );
}

const insertion = (name: string, kind: string, at: number, newText: string): Fix => ({
  title: `Insert a ${kind} for ${name}`,
  edits: [{ span: { start: at, end: at }, newText }],
});

/** The beginning of a line, and what stands on it before an offset: a bullet, or the mark of a quotation. */
function lineOf(
  { text }: EvidenceDocument,
  offset: number,
): { readonly start: number; readonly prefix: string } {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { start, prefix: text.slice(start, offset) };
}

const isBullet = (prefix: string): boolean => /[-*+)0-9.]\s*$/.test(prefix);

const lineEnd = ({ text }: EvidenceDocument): string => (text.includes('\r\n') ? '\r\n' : '\n');
