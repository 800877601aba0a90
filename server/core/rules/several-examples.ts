import type { Evidence } from '../judgement/evidence.ts';
import { nextExample } from '../judgement/examples.ts';
import type { Section } from '../judgement/sections.ts';
import { isEnglish } from '../language/english.ts';
import type { EvidenceRule } from './rule.ts';

/** A question that asks for several examples itself. */
const ASKS_FOR_SEVERAL = /\bexamples\b/i;

export const severalExamples: EvidenceRule = {
  code: 'several-examples',
  severity: 'info',
  group: 'Structure and length',
  about: 'One section tells several examples where one is asked for.',
  *check(evidence) {
    if (ASKS_FOR_SEVERAL.test(evidence.document.frontMatter?.question ?? '')) return;
    const stretches = stretchesOf(evidence);
    for (const [index, section] of stretches.entries()) {
      const end = Math.min(section.end, stretches[index + 1]?.start ?? section.end);
      const span = nextExample(evidence.document, { ...section, end }, isEnglish(evidence));
      if (span)
        yield {
          span,
          message:
            'Another example begins here; one that is told in full shows more than several in brief, so keep the strongest.',
        };
    }
  },
};

/** The sections; the whole body where nothing is claimed yet, for then it is one answer. */
function stretchesOf({ document, sections, claims, tags }: Evidence): readonly Section[] {
  if (sections.length > 0 || (claims?.length ?? 0) + tags.length > 0) return sections;
  return [
    {
      start: document.frontMatter?.span.bodyStart ?? 0,
      end: document.text.length,
      parts: [],
      blocks: document.blocks,
    },
  ];
}
