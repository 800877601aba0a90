import type { PlacedTag } from '../evidence/document.ts';
import { parseKey } from '../framework/keys.ts';
import { claimed } from '../judgement/coverage.ts';
import type { ResolvedTag } from '../judgement/evidence.ts';
import type { EvidenceRule, Finding } from './rule.ts';

/** A passage that is tagged for more than this many competencies seldom shows each of them well. */
const MOST = 4;

export const tooManyCompetencies: EvidenceRule = {
  code: 'too-many-competencies',
  severity: 'info',
  group: 'Structure and length',
  about: `More than ${MOST} competencies are tagged on one passage.`,
  *check({ tags }) {
    // The tags of a passage stand together, in the order of the document, and so do those of a heading.
    let run: ResolvedTag[] = [];
    for (const tag of tags) {
      if (run[0] && holder(run[0]) !== holder(tag)) {
        yield* inRun(run);
        run = [];
      }
      run.push(tag);
    }
    yield* inRun(run);
  },
};

const holder = ({ block, heading }: PlacedTag): unknown => block ?? heading;

function* inRun(tags: readonly ResolvedTag[]): Generator<Finding> {
  if (tags.length <= MOST) return;
  const [first] = tags;
  const competencies = new Set(tags.flatMap((tag) => competencyOf(tag) ?? []));
  if (!first || competencies.size <= MOST) return;
  yield {
    span: first.citation,
    message: `This passage is tagged for ${competencies.size} competencies; keep the ${MOST} or fewer that it shows best, so that each is plain to see.`,
  };
}

/** The competency that a tag claims; what the key says, where the framework is not known. Slips claim nothing. */
function competencyOf(tag: ResolvedTag): unknown {
  if (tag.reference.kind !== 'unchecked') return claimed(tag)?.competency;
  return parseKey(tag.key).competency;
}
