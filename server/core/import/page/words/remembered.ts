/** Longer texts are asked about but once. */
const LONGEST = 160;
/** So many answers are kept, and then all are forgotten. */
const MOST = 150_000;

const all = new Set<Map<string, unknown>>();

/**
 * A pure function of a text that keeps its answers while a page is read: the same short lines are asked about again and again, by
 * one step after the other. It gives the same object each time, so answers must not be changed.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T } | undefined>();
  all.add(known);
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const kept = known.get(text);
    if (kept) return kept.value;
    const value = answer(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { value });
    return value;
  };
}

/** Forgets what was kept, so that no page stays in memory. */
export function forget(): void {
  for (const known of all) known.clear();
}
