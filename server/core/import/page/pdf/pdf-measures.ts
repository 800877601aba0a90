import type { Looks } from './pdf-headings.ts';
import type { Segment } from './pdf-segments.ts';

/** From line to line within a paragraph, in heights of letters: the smallest distance that is a usual one. */
export function leadingOf(pages: ReadonlyArray<readonly Segment[]>, { body }: Looks): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const page of pages)
    for (const [at, segment] of page.entries()) {
      const next = page
        .slice(at + 1, at + 12)
        .find(({ left, right, y }) => left < segment.right && right > segment.left && y < segment.y - 1);
      if (!next || Math.abs(next.size - body) > 0.6 || Math.abs(segment.size - body) > 0.6) continue;
      const gap = Math.round(((segment.y - next.y) / next.size) * 40) / 40;
      if (gap > 2.5) continue;
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
      all++;
    }
  const usual = [...counts].filter(([, count]) => count >= all * 0.12).map(([gap]) => gap);
  return usual.length > 0 ? Math.min(...usual) : 1.2;
}

const ofBody = (segments: readonly Segment[], { body }: Looks): Segment[] =>
  segments.filter(({ size }) => Math.abs(size - body) < 0.8);

/** How far most lines reach. */
export function rightOf(segments: readonly Segment[], looks: Looks): number {
  const rights = ofBody(segments, looks)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.98)] ?? 0;
}

/** Where most lines begin. */
export function leftOf(segments: readonly Segment[], looks: Looks): number {
  const own = ofBody(segments, looks);
  const lefts = new Map<number, number>();
  for (const { left } of own)
    lefts.set(Math.round(left / 4) * 4, (lefts.get(Math.round(left / 4) * 4) ?? 0) + 1);
  const common = [...lefts].filter(([, count]) => count >= own.length * 0.1).map(([left]) => left);
  return Math.min(...common, Number.MAX_VALUE);
}
