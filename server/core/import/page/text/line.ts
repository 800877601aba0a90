/** A line of text, from a file, a PDF or a part of a page. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** The rank that its looks give it, where they make it a heading. */
  readonly heading?: number;
  /** Whether its looks alone say so. */
  readonly isWeak?: boolean;
  /** Whether it is known to be of a page's frame. */
  readonly isFrame?: boolean;
  /** Whether nobody can tell what it is a part of, though it is of the text; then it counts as the frame does. */
  readonly isListed?: boolean;
}

/** What was one line, or one bullet, before it was parted into several. */
export interface WholeLine extends Line {
  /** The sign or number before a bullet; undefined for what has none. */
  readonly mark?: 'sign' | 'number';
  /** Of what sort the number is: “1.”, “1.1” or “a)”. */
  readonly numbering?: 'whole' | 'parts' | 'letters';
  /** Whether a bracket stands behind the number. */
  readonly isBracketed?: boolean;
  /** Whether the sign is a cross. */
  readonly isCross?: boolean;
  /** Within how many lists the sign is a usual one, where it is. */
  readonly inner?: 1 | 2;
  /** How far it is moved in, in columns. */
  readonly indent: number;
}
