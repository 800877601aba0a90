const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What the segmenter is given at a time, in characters: each of its steps costs as much as the whole text that it was given. */
const STRETCH = 1_000;
/** Behind a full stop it looks as far as the next of these, to see whether a sentence goes on. */
const DECIDES = /[\p{L}.?!…\n]/u;

/**
 * A text divided into sentences, the white space behind each included, as the segmenter divides it; in time that grows with
 * the text, where the segmenter's own grows with its square.
 * @param most how many characters the segmenter is given at a time
 */
export function* segmentsOf(
  text: string,
  most = STRETCH,
): Generator<{ readonly index: number; readonly segment: string }> {
  let at = 0;
  for (let length = most; at < text.length; ) {
    const stretch = text.slice(at, at + length);
    const segments = [...segmenter.segment(stretch)];
    const isLast = at + length >= text.length;
    const sure = isLast ? segments.length : segments.findLastIndex(({ segment }) => DECIDES.test(segment));
    for (const { index, segment } of segments.slice(0, Math.max(0, sure)))
      yield { index: at + index, segment };
    if (isLast) return;
    at += sure > 0 ? (segments[sure]?.index ?? 0) : 0;
    // A sentence that is longer than the stretch is looked at again with more behind it.
    length = sure > 0 ? most : length * 2;
  }
}
