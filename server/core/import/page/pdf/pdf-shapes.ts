/** What a PDF draws apart from text: a rectangle around it, from the left and from the bottom, in points. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A straight line: at one height from one place to another, or at one place from one height to another. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Shapes {
  /** Small round or square shapes, such as the marks of lists. */
  readonly dots: readonly PdfBox[];
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** A rule is no thicker. */
const THICKEST = 3;
const SHORTEST = 8;
const SMALLEST_DOT = 1.2;
const LARGEST_DOT = 8;

/** Tells marks of lists from rules; the edges of filled cells are rules too. */
export function shapesIn(boxes: readonly PdfBox[]): Shapes {
  const dots: PdfBox[] = [];
  const level: Rule[] = [];
  const upright: Rule[] = [];
  for (const box of boxes) {
    const { left, bottom, right, top } = box;
    const [width, height] = [right - left, top - bottom];
    if (height <= THICKEST && width >= SHORTEST)
      level.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (width <= THICKEST && height >= SHORTEST)
      upright.push({ at: (left + right) / 2, from: bottom, to: top });
    else if (
      Math.min(width, height) >= SMALLEST_DOT &&
      Math.max(width, height) <= LARGEST_DOT &&
      Math.abs(width - height) <= 1
    )
      dots.push(box);
    else if (width >= 2 * SHORTEST && height >= SHORTEST) {
      level.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right });
      upright.push({ at: left, from: bottom, to: top }, { at: right, from: bottom, to: top });
    }
  }
  return { dots, level, upright };
}
