import type { Token } from './analysis.ts';

/** Verbs whose past looks like their present. Where they have a subject in evidence, they tell what was done. */
const UNCHANGED = new Set([
  'bet',
  'broadcast',
  'cost',
  'cut',
  'hit',
  'hurt',
  'let',
  'put',
  'quit',
  'read',
  'set',
  'shut',
  'split',
  'spread',
]);

/** Whether a verb is in the past tense, or a past participle. */
export function isPast({ text, pos, lemma }: Token): boolean {
  if (pos !== 'VERB' && pos !== 'AUX') return false;
  const word = text.toLowerCase();
  return (
    UNCHANGED.has(word) ||
    (word !== lemma && !/(?:ing|s|['’]\w+)$/.test(word)) ||
    (/[^e]ed$/.test(word) && lemma !== word)
  );
}

/** Tokens sentence by sentence. */
export function* bySentence(
  tokens: readonly Token[],
  sentences: readonly { readonly end: number }[],
): Generator<readonly Token[]> {
  let from = 0;
  for (const { end } of sentences) {
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    if (to > from) yield tokens.slice(from, to);
    from = to;
  }
}
