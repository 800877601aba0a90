import type { EvidenceRule } from './rule.ts';
import { quoted, replaceBy, shortened } from './wording.ts';

/** A tag whose own fit is below this, beside one above the other, is probably a slip. */
const POOR = 0.08;
const GOOD = 0.6;

export const betterIndicator: EvidenceRule = {
  code: 'better-indicator',
  severity: 'off',
  group: 'Voice and substance',
  about: 'A tag fits its passage poorly where another indicator fits it well.',
  *check({ tags, framework }, { rank }) {
    if (!rank) return;
    for (const { block, reference, start, end } of tags) {
      if (!block || reference.kind !== 'found' || reference.framework !== framework || !reference.indicator)
        continue;
      const likeliest = rank(block);
      const [best] = likeliest;
      const own = likeliest.find(({ indicator }) => indicator === reference.indicator);
      if (
        !best ||
        best.indicator === reference.indicator ||
        best.suggestion.score < GOOD ||
        (own?.suggestion.score ?? 0) > POOR
      )
        continue;
      const span = { start, end };
      yield {
        span,
        severity: 'hint',
        message: `This passage seems to show ${quoted(best.key)} (${shortened(best.indicator.text.replace(/\.$/, ''), 60)}) rather than what it is tagged with; keep the tag if you know better.`,
        fixes: () => replaceBy(span, [best.key]),
      };
    }
  },
};
