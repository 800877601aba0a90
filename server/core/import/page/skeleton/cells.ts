import type { Line, WholeLine } from '../text/line.ts';
import { mayBeHeading } from '../text/line-heading.ts';
import { wholeLines } from '../text/whole-lines.ts';
import { columnWidth } from '../text/wrapping.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import type { Row } from './row.ts';

/** A line as it was before it was parted, with whether an empty line stands above it. */
export interface Whole extends WholeLine {
  readonly isApart: boolean;
}

/** The rows of one part, wrapped lines joined. */
export function wholeRows(rows: readonly Row[], width: number): Whole[] {
  const chunks: Line[][] = [];
  let isNotice = false;
  for (const { source, isApart, isMarked, text } of rows) {
    const chunk = chunks.at(-1);
    const isNew = isApart || isNotice;
    isNotice = !isMarked && /^\p{Lu}/u.test(text) && isBoilerplate(text);
    if (chunk && !isNew && !isNotice) chunk.push(source);
    else chunks.push([source]);
  }
  const whole: Whole[] = [];
  for (const lines of chunks)
    for (const [index, line] of wholeLines(lines, columnWidth(lines, width)).entries()) {
      const last = whole.at(-1);
      // A page ends in the middle of a bullet.
      const goesOn =
        index === 0 && last?.mark && !line.mark && /^\p{Ll}/u.test(line.text) && !/[.!?:;]$/.test(last.text);
      if (goesOn) whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}` };
      else whole.push({ ...line, isApart: index === 0 });
    }
  return whole;
}

/** How the statements of a text are set. */
export interface Style {
  /** Whether they begin with signs or numbers. */
  readonly isMarked: boolean;
  /** Whether most of those signs are numbers. */
  readonly isNumbered: boolean;
  /** Whether empty lines stand between them. */
  readonly isSpaced: boolean;
  /** How many there are in the largest part. */
  readonly most: number;
}

/** Told by parts of which it is known where they end. */
export function styleOf(parts: ReadonlyArray<readonly Whole[]>): Style {
  const all = parts.flat();
  const marked = all.filter(({ mark }) => mark !== undefined).length;
  const behind = parts.flatMap((part) => part.slice(1));
  return {
    isMarked: marked >= all.length * 0.5,
    isNumbered: all.filter(({ mark }) => mark === 'number').length >= marked * 0.5,
    isSpaced: behind.filter(({ isApart }) => isApart).length >= behind.length * 0.5,
    most: Math.max(1, ...parts.map((part) => part.length)),
  };
}

/** How many lines of a part are its own, where nothing tells its end but what its lines look like. */
export function endOfPart(part: readonly Whole[], { isMarked, isNumbered, isSpaced, most }: Style): number {
  const first = isMarked ? part.findIndex(({ mark }) => mark !== undefined) : 0;
  if (first < 0) return 0;
  for (let at = first + 1; at < part.length; at++) {
    const line = part[at];
    if (!line) break;
    if (isMarked ? line.mark === undefined : line.isApart && !isSpaced) return at;
    // A number among other signs is that of the next heading.
    if (isMarked && !isNumbered && line.mark === 'number' && line.isApart) return at;
    if (!isMarked && isSpaced && mayBeHeading(line.text) && line.text.split(' ').length <= 6) return at;
    if (!isMarked && at >= most * 2) return at;
  }
  return part.length;
}
