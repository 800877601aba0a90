import { distance } from 'fastest-levenshtein';

/** How many edits still count as a slip of the pen, by the length of what was written. */
const slips = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3);

/** Whether `written` is probably meant for `known`: a few edits apart, whatever the case. */
export const isNear = (written: string, known: string): boolean => {
  const [a, b] = [written.toLowerCase(), known.toLowerCase()];
  return Math.abs(a.length - b.length) <= 3 && distance(a, b) <= Math.min(slips(a.length), slips(b.length));
};

/** The known words that `written` may be meant for, the likeliest first; at most `most` of them. */
export function nearest(written: string, known: Iterable<string>, most = 3): string[] {
  const lower = written.toLowerCase();
  return [...new Set(known)]
    .map((word) => ({ word, cost: likeness(lower, word.toLowerCase()) }))
    .filter(({ cost }) => cost < 1)
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}

/** 0 for the same word, 1 or more where the two have little in common; a shared beginning counts as half a match. */
function likeness(written: string, known: string): number {
  const whole = distance(written, known) / Math.max(3, Math.min(written.length, known.length) / 1.6);
  const isPart = written.length >= 3 && (known.startsWith(written) || known.split(/[-.]/).includes(written));
  return isPart ? Math.min(whole, 0.5) : whole;
}
