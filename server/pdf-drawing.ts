// What a PDF's operators draw, as boxes: enough to know its rules, filled cells and marks of lists. Nothing is painted.

import type { PdfBox } from './core/import/page/pdf/pdf-shapes.ts';

/** The operators' numbers, by the names that pdf.js gives them. */
export type Operators = Readonly<Record<string, number>>;

export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];

/** A page that draws more is a picture, and its shapes are no rules. */
const MOST_BOXES = 20_000;
const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];

/** The boxes around what is painted on a page, in points from its lower left corner. */
export function boxesOf({ fnArray, argsArray }: Drawing, operators: Operators): PdfBox[] {
  const boxes: PdfBox[] = [];
  const saved: Matrix[] = [];
  let matrix = PLAIN;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    switch (operator) {
      case operators['save']:
        saved.push(matrix);
        break;
      case operators['paintFormXObjectBegin']:
        saved.push(matrix);
        if (Array.isArray(args) && Array.isArray(args[0]))
          matrix = product(matrix, args[0] as unknown as Matrix);
        break;
      case operators['restore']:
      case operators['paintFormXObjectEnd']:
        matrix = saved.pop() ?? PLAIN;
        break;
      case operators['transform']:
        if (Array.isArray(args)) matrix = product(matrix, args as unknown as Matrix);
        break;
      case operators['constructPath']: {
        const box = boxOf(args, matrix, operators);
        if (box) boxes.push(box);
        if (boxes.length > MOST_BOXES) return [];
        break;
      }
    }
  }
  return boxes;
}

/** A path's own bounds come with it, behind what is done with it: a path that is not painted cuts out others. */
function boxOf(args: unknown, matrix: Matrix, operators: Operators): PdfBox | undefined {
  if (!Array.isArray(args) || args[0] === operators['endPath']) return undefined;
  const bounds = args[2] as ArrayLike<number> | null | undefined;
  if (!bounds || bounds.length < 4) return undefined;
  const [a, b] = [
    applied(matrix, bounds[0] ?? 0, bounds[1] ?? 0),
    applied(matrix, bounds[2] ?? 0, bounds[3] ?? 0),
  ];
  const box = {
    left: Math.min(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    top: Math.max(a.y, b.y),
  };
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}

const applied = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
