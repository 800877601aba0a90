import type { ImportProblem } from '../../imported.ts';
import type { PdfBox } from './pdf-shapes.ts';

/** A piece of text as a PDF has it. */
export interface PdfText {
  readonly text: string;
  /** From the left and from the bottom, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its letters, in points. */
  readonly size: number;
  readonly isBold: boolean;
}

export interface PdfContent {
  readonly pages: ReadonlyArray<readonly PdfText[]>;
  /** What is drawn on each page: rules, cells that are filled, marks of lists. */
  readonly drawn?: ReadonlyArray<readonly PdfBox[]>;
  readonly title?: string;
}

export type ReadPdf = (bytes: Uint8Array) => Promise<PdfContent | ImportProblem>;
