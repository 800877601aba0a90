import type { Span } from '../text/span.ts';
import { segmentsOf } from './segments.ts';

/** Abbreviations behind which a capital begins no sentence: the segmenter takes "Sgt. Ames" for two. */
const TITLES =
  /(?:^|[\s(“"‘'[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|St|Sgt|Insp|Supt|Cpl|Capt|Cmdr|Comdr|Lt|Col|Maj|Gen|Hon|Jr|Sr|No|Nos|vs|approx|e\.g|i\.e|cf|viz)\.$/i;
/** The longest of them, with the mark before it: no more has to be looked at. */
const LONGEST_TITLE = 10;

/** The sentences of a passage, in order, without the white space around them. */
export function sentencesOf(prose: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { index, segment } of segmentsOf(prose)) {
    const end = index + segment.trimEnd().length;
    if (
      TITLES.test(prose.slice(Math.max(start, end - LONGEST_TITLE), end)) &&
      index + segment.length < prose.length
    )
      continue;
    if (end > start) sentences.push({ start, end });
    start = index + segment.length;
  }
  return sentences;
}
