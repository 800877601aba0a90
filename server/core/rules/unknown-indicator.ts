import { definitionAt } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import { nearest } from '../text/near.ts';
import type { EvidenceRule } from './rule.ts';
import { quoted, replaceBy } from './wording.ts';

export const unknownIndicator: EvidenceRule = {
  code: 'unknown-indicator',
  severity: 'error',
  group: 'References',
  about: 'The level has no indicator of this number or id.',
  *check({ tags }) {
    for (const { reference, end } of tags) {
      if (reference.kind !== 'unknown-indicator') continue;
      const { competency, level, name } = reference;
      const span = { start: end - name.length, end };
      const indicators = definitionAt(competency, level)?.indicators ?? [];
      const numbers = indicators.map(({ number }) => String(number));
      const ids = indicators.flatMap(({ id }) => id ?? []);
      const count =
        indicators.length === 1
          ? 'one indicator, 1'
          : `${indicators.length} indicators, 1 to ${indicators.length}`;
      const suggestions = nearestIndicators(name, numbers, ids);
      yield {
        span,
        message: `${quoted(indicatorKey(competency.id, level))} has no indicator ${quoted(name)}; ${indicators.length === 0 ? 'none is defined there.' : `it has ${count}${ids.length > 0 ? ` (or ${ids.join(', ')})` : ''}.`}`,
        fixes: () => replaceBy(span, suggestions),
      };
    }
  },
};

/** For a number the numbers next to it; for a word the ids that resemble it. */
function nearestIndicators(name: string, numbers: readonly string[], ids: readonly string[]): string[] {
  if (!/^\d+$/.test(name)) return nearest(name, [...ids, ...numbers]);
  const wanted = Number(name);
  return [...numbers].sort((a, b) => Math.abs(Number(a) - wanted) - Math.abs(Number(b) - wanted)).slice(0, 3);
}
