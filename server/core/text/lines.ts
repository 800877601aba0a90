import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { LineStarts } from './line-starts.ts';
import type { Span } from './span.ts';

/** Turns UTF-16 offsets of one text into LSP positions and back. */
export type Lines = Pick<TextDocument, 'positionAt' | 'offsetAt' | 'lineCount'>;

/** The line index of a text that is not an open document. */
export const linesOf = (text: string): Lines =>
  text.includes('\r') ? TextDocument.create('memory:', 'plaintext', 0, text) : new LineStarts(text);

export const rangeOf = (lines: Lines, span: Span): Range => ({
  start: lines.positionAt(span.start),
  end: lines.positionAt(span.end),
});

export const positionOf = (lines: Lines, offset: number): Position => lines.positionAt(offset);
