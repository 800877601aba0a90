import { indicatorKey } from '../framework/keys.ts';
import { fold } from '../text/fold.ts';
import type { FrameworkRule } from './rule.ts';

export const duplicateIndicator: FrameworkRule = {
  code: 'duplicate-indicator',
  severity: 'info',
  group: 'Framework and portfolio files',
  about: 'Two indicators have the same text.',
  *check({ framework, lines, text }) {
    const seen = new Map<string, string>();
    for (const competency of framework?.competencies ?? [])
      for (const { level, indicators } of competency.levels)
        for (const indicator of indicators) {
          const key = indicatorKey(competency.id, level, indicator.number);
          const folded = fold(indicator.text);
          const first = seen.get(folded);
          if (first === undefined) seen.set(folded, key);
          else {
            const start = lines.offsetAt(indicator.at);
            const lineEnd = text.indexOf('\n', start);
            yield {
              span: { start, end: lineEnd < 0 ? text.length : lineEnd },
              message: `This says the same as ${first}; a passage can hardly show one and not the other.`,
            };
          }
        }
  },
};
