import { knownPassages } from '../judgement/known-passages.ts';
import { byPlace, type KnownPassage } from '../judgement/passage.ts';
import { pathFrom } from '../text/uri.ts';
import type { EvidenceRule } from './rule.ts';

export const reusedPassage: EvidenceRule = {
  code: 'reused-passage',
  severity: 'warning',
  group: 'Voice and substance',
  about: 'The same or nearly the same passage stands for two competencies or in two documents.',
  *check(evidence, { passages }) {
    if (!passages) return;
    const { document } = evidence;
    for (const passage of knownPassages(evidence)) {
      const earlier = passages
        .like(passage)
        .find((other) => byPlace(other, passage) < 0 && isReuse(other, passage));
      if (!earlier) continue;
      const isHere = earlier.uri === document.uri;
      const where = isHere
        ? `above, in line ${earlier.range.start.line + 1}`
        : `in ${pathFrom(document.uri, earlier.uri)}, line ${earlier.range.start.line + 1}`;
      yield {
        span: { start: passage.start, end: document.lines.offsetAt(passage.range.end) },
        message: `Nearly the same passage stands ${where}; assessors count an example once, so tell another one here.`,
        related: [{ uri: earlier.uri, range: earlier.range, message: 'The earlier passage.' }],
      };
    }
  },
};

/** Within one document a repetition counts where it is to show another competency; in another document always. */
function isReuse(earlier: KnownPassage, later: KnownPassage): boolean {
  if (earlier.uri !== later.uri) return true;
  return [...later.competencies].some((competency) => !earlier.competencies.has(competency));
}
