/** A stretch of a document's text: UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset lies in a span or at one of its ends, where a cursor still touches it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Whether two spans share at least one position; an empty span shares the position that it stands at. */
export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

export const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
