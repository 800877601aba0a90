import type { Span } from '../text/span.ts';

/** Longer stretches between two single quotation marks are a coincidence of apostrophes. */
const LONGEST_SINGLE = 400;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /["“”‘’']/g;

/**
 * What stands in quotation marks, in order, marks included. An apostrophe is none, nor is a mark that nothing closes; time
 * is linear, for each mark is looked at once.
 */
export function quotationsIn(prose: string): Span[] {
  const found: Span[] = [];
  let double: number | undefined;
  let single: number | undefined;
  for (const { 0: mark, index } of prose.matchAll(MARK)) {
    switch (mark) {
      case '“':
        double = index;
        break;
      case '”':
      case '"':
        if (double !== undefined) {
          found.push({ start: double, end: index + 1 });
          double = undefined;
        } else if (mark === '"' && !/\d/.test(prose[index - 1] ?? '')) double = index;
        break;
      default:
        if (single !== undefined && closes(prose, index) && mark !== '‘') {
          if (index - single <= LONGEST_SINGLE) found.push({ start: single, end: index + 1 });
          single = undefined;
        } else if (mark !== '’' && opens(prose, index)) single = index;
    }
  }
  return merged(found);
}

const opens = (prose: string, index: number): boolean =>
  !LETTER_OR_DIGIT.test(prose[index - 1] ?? ' ') &&
  LETTER_OR_DIGIT.test(prose[index + 1] ?? ' ') &&
  !/^(?:em|til|tis|twas|cause|\d)\b/i.test(prose.slice(index + 1, index + 8));

const closes = (prose: string, index: number): boolean =>
  !LETTER_OR_DIGIT.test(prose[index + 1] ?? ' ') && (prose[index - 1] ?? ' ') !== ' ';

/** In order, those inside of others left out. */
function merged(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start);
  const outer: Span[] = [];
  for (const span of spans) if (span.end > (outer.at(-1)?.end ?? 0)) outer.push(span);
  return outer;
}

/** Tells of offsets that are asked for in ascending order whether they lie in one of some spans. */
export function insideOf(spans: readonly Span[]): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
