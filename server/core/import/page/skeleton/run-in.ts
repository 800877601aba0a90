import { fold } from '../../../text/fold.ts';
import type { Line } from '../text/line.ts';
import { numberedLevel } from '../words/level-label.ts';

const RUN_IN =
  /^(?<sign>\s*(?:[^\p{L}\p{N}\s"'“‘([]\s+)?)(?<label>\p{Lu}[^:.;!?]{1,50}?)\s*(?::|\s[–—-])\s+(?<rest>\S.*)$/u;
const MOST_WORDS = 6;
/** What tells for whom a part is, and no part. */
const TELLS =
  /^(?:for|who|note|notes|roles?|ranks?|grades?|audience|applies to|examples?|see(?: also)?|source|contact|e-?mail|tel(?:ephone)?|phone|version|date|owner|status|reference)$/i;
/** What follows a label is more than a title. */
const FEWEST_WORDS = 4;

/** A row of a copied table that has a label and one text. */
const ROW = /^(?<label>[^\t]{2,50}?)\s*\t\s*(?<rest>\S[^\t]*)$/u;

interface Parts {
  readonly sign: string;
  readonly label: string;
  readonly rest: string;
}

function partsOf(text: string): Parts | undefined {
  const row = text.includes('\t') ? ROW.exec(text)?.groups : undefined;
  const { sign = '', label = '', rest = '' } = row ?? RUN_IN.exec(text)?.groups ?? {};
  const isShort = label.split(' ').length <= MOST_WORDS && rest.split(' ').length >= FEWEST_WORDS;
  // Levels with their text behind them are known by their numbers.
  return isShort && !TELLS.test(label) && (row || !numberedLevel(label)) && /\p{L}/u.test(label)
    ? { sign, label, rest }
    : undefined;
}

/** Lines with labels that return at the beginning of others: “Impact: They deliver …” is parted into the label and its text. */
export function withOwnLabels(lines: readonly Line[]): readonly Line[] {
  const parted = lines.map(({ text }) => partsOf(text));
  const times = new Map<string, number>();
  for (const one of parted) if (one) times.set(fold(one.label), (times.get(fold(one.label)) ?? 0) + 1);
  // “All staff” alone in a line above counts too; further down it is what the levels are explained with.
  const first = new Map<string, number>();
  for (const [at, one] of parted.entries())
    if (one && !first.has(fold(one.label))) first.set(fold(one.label), at);
  for (const [at, { text }] of lines.entries()) {
    const label = fold(text);
    if (at < (first.get(label) ?? 0)) times.set(label, (times.get(label) ?? 0) + 1);
  }
  if (![...times.values()].some((count) => count >= 2)) return lines;
  return lines.flatMap((line, at): Line[] => {
    const one = parted[at];
    return one && (times.get(fold(one.label)) ?? 0) >= 2
      ? [
          { ...line, text: '' },
          { ...line, text: one.label },
          { ...line, text: `${one.sign}${one.rest}` },
        ]
      : [line];
  });
}
