import { folded } from '../block.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';
import type { Line } from './line.ts';

/** A level's label, a gap, and the paragraph that begins in the same line. */
const SPACED = /^(?<space>\s{0,8})(?<label>\p{Lu}\S*(?: \S+){0,3}?)(?:\t+ *|\s{2,})(?<rest>\p{Lu}\S* .*)$/u;

/**
 * “Foundation   Manages own time …” as printed pages set it: the label gets a colon, so that it is read as “Foundation: …”
 * is. It takes two levels, each of which comes twice; columns of a table have gaps too.
 */
export function withSpacedLabels(lines: readonly Line[]): readonly Line[] {
  const rows = rowsOf(lines);
  const labels = lines.map(({ text }, at) => (rows.has(at) ? undefined : labelOf(text)));
  const times = new Map<string, number>();
  for (const label of labels) if (label) times.set(label, (times.get(label) ?? 0) + 1);
  const levels = new Set([...times].filter(([, count]) => count >= 2).map(([label]) => label));
  if (levels.size < 2) return lines;
  return lines.map((line, at) => {
    const { space = '', label, rest } = SPACED.exec(line.text)?.groups ?? {};
    return label && levels.has(labels[at] ?? '') ? { ...line, text: `${space}${label}: ${rest}` } : line;
  });
}

/** The lines below the head of a table, “Level → What you do”, as far as no empty line parts them. */
function rowsOf(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  let isRow = false;
  for (const [at, { text }] of lines.entries()) {
    const [first = '', ...others] = text.split('\t').map(folded);
    isRow = (isRow && folded(text) !== '') || (others.length > 0 && sectionOf(first) === 'levels');
    if (isRow) rows.add(at);
  }
  return rows;
}

function labelOf(text: string): string | undefined {
  const { label = '', rest = '' } = SPACED.exec(text)?.groups ?? {};
  const isOne = label !== '' && !/[.:;,]$/.test(label) && !/\s{3,}|\t/.test(rest) && levelOf(label);
  return isOne && rest.split(' ').length >= 2 ? folded(label) : undefined;
}
