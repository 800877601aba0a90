import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import { indicatorKey } from '../framework/keys.ts';
import { claimed } from '../judgement/coverage.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { shortened } from '../rules/wording.ts';
import { fold } from '../text/fold.ts';
import { rangeOf } from '../text/lines.ts';
import { fileName } from '../text/uri.ts';
import { SYMBOL } from './lsp.ts';

/** The words of a query, as they are compared. */
export const queryWords = (query: string): string[] => fold(query).split(' ').filter(Boolean);

/** Whether all words occur in a text; parts of words do. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

const APOSTROPHES = /['’‘ʼ`´]/g;
/** Letters that may have accents; quotes, dashes and symbols have none. */
const MAY_HAVE_ACCENTS = /[\u00c0-\u1fff\u2c00-\uffff]/;

/** Whether a document may have a passage with all words: cheap, and wrong only by saying yes. */
export function mayHoldAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  if (words.every((word) => lower.includes(word))) return true;
  if (MAY_HAVE_ACCENTS.test(text)) return holdsAll(text, words);
  const bare = lower.replace(APOSTROPHES, '');
  return bare.length < lower.length && words.every((word) => bare.includes(word));
}

/** The tagged passages of a document that have all words, each by the words around these. */
export function passagesWith(evidence: Evidence, words: readonly string[]): WorkspaceSymbol[] {
  const { document, tags } = evidence;
  return tags.flatMap((tag): WorkspaceSymbol[] => {
    const claim = claimed(tag);
    const { reference, block, heading } = tag;
    const text = block?.block.prose.text ?? heading?.title ?? '';
    if (!claim || text === '') return [];
    const level = reference.kind === 'found' || reference.kind === 'superseded-name' ? reference.level : null;
    const indicator = reference.kind === 'found' ? reference.indicator?.number : undefined;
    const key = `[@${indicatorKey(claim.competency.id, level ?? null, indicator)}]`;
    if (!holdsAll(`${text} ${key}`, words)) return [];
    return [
      {
        name: `${around(text, words)} ${key}`,
        kind: SYMBOL.passage,
        containerName: fileName(document.uri),
        location: { uri: document.uri, range: rangeOf(document.lines, tag) },
      },
    ];
  });
}

/** So much of a passage is shown, and so much of it beside a word that stands further behind. */
const EXCERPT = 80;
const BESIDE = 24;

/** The beginning of a passage, and the places behind it where the words stand: editors show what has the query in its name. */
function around(text: string, words: readonly string[]): string {
  const beginning = shortened(text, EXCERPT);
  const lower = text.toLowerCase();
  const behind = words
    .filter((word) => !beginning.toLowerCase().includes(word))
    .map((word) => lower.indexOf(word))
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
  if (behind.length === 0) return beginning;
  const pieces: Array<{ readonly from: number; to: number }> = [];
  for (const at of behind) {
    const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - BESIDE)) + 1);
    const end = text.indexOf(' ', at + BESIDE);
    const to = end < 0 ? text.length : end;
    const last = pieces.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else pieces.push({ from, to });
  }
  const shown = pieces.map(({ from, to }) => `${text.slice(from, to)}${to < text.length ? '…' : ''}`);
  return `${shortened(text, BESIDE)} ${shown.join(' ')}`.replace(/\s+/g, ' ');
}
