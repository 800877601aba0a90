import type { Section } from './words/section-label.ts';

/**
 * A piece of a page, whatever the page was: what HTML, Markdown, plain text and PDF have in common. One recogniser reads
 * streams of these.
 */
export interface Block {
  readonly kind: 'heading' | 'bullet' | 'paragraph';
  /** Of a heading its rank from 1; of a bullet how deep it is nested, from 1; of a paragraph 0. */
  readonly depth: number;
  /** White space folded, no-break spaces too. */
  readonly text: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** A heading that is one by its looks alone: bold print, a cell, a short line that stands by itself. */
  readonly isWeak?: boolean;
  /** A bullet with a number or letter for a mark, or a heading of plain text that has a number. */
  readonly isNumbered?: boolean;
  /** Of what sort the number of such a bullet is: “1.”, “1.1” or “a)”. */
  readonly numbering?: 'whole' | 'parts' | 'letters';
  /** A bullet whose number has a bracket behind it, and no stop: it is of another list than one with a stop. */
  readonly isBracketed?: boolean;
  /** A bullet that is told by the lines around it: its mark was lost. */
  readonly isUnmarked?: boolean;
  /** A heading that was the first words of a paragraph. */
  readonly isRunIn?: boolean;
  /** The words in bold print that a paragraph begins with and goes on behind, with their stop. */
  readonly label?: string;
  /** Nothing but a link. */
  readonly isLink?: boolean;
  /** A heading whose place in a table says that it names a level, whatever it is called. */
  readonly isLevel?: boolean;
  /** A heading whose place in a table says that it names a competency, whatever it says. */
  readonly isName?: boolean;
  /** What a heading is known to announce, whatever it is called. */
  readonly section?: Section;
  /** A bullet with a cross for its sign: what is not wanted. */
  readonly isContrast?: boolean;
  /** No part of the text: code, the fields at the head of a file, numbers in a table. It is listed and never placed. */
  readonly isOutside?: boolean;
  /** Whether it lost what it belongs to when it was copied. */
  readonly isLost?: boolean;
  /** The frame of a page: a menu, a cookie notice, a footer. It is counted and never placed. */
  readonly isFrame?: boolean;
}

/** The rank of a line that is a heading only if what follows makes it one. */
export const MAYBE = 9;

/** White space of every sort as one space; invisible characters and control characters are left out. */
export const folded = (text: string): string =>
  ODD.test(text)
    ? text
        .replace(/[\s\u0085]+/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/ {2,}/g, ' ')
        .trim()
    : text;

/** Most texts are in order already, and pages have many. */
const ODD = /[^ -\u00AC\u00AE-\u024F‐-’“-”•…]| {2}|^ | $|\u00A0|[\u007F-\u009F]/;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
