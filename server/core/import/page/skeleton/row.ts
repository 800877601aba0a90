import { fold } from '../../../text/fold.ts';
import { folded } from '../block.ts';
import type { Line } from '../text/line.ts';
import { numberedLevel } from '../words/level-label.ts';

/** A line of a text that is not empty. */
export interface Row {
  readonly text: string;
  readonly line: number;
  readonly source: Line;
  /** Whether an empty line stands above it. */
  readonly isApart: boolean;
  /** Whether it begins with the sign of a bullet. */
  readonly isMarked: boolean;
  /** What makes it the same as another line, wherever it stands; empty for what is no label. */
  readonly key: string;
}

const SIGN = /^\s*(?:[^\p{L}\p{N}\s"'“‘([&]|o\s)\s*/u;
/** “3.1 Foundation” is the same as “4.1 Foundation”. */
export const OUTLINE = /^(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[A-Z][.)])\s+(?=\p{L})/u;
/** A label has no more words. */
const MOST_WORDS = 14;
/** What stands beside a level's number is a name or a few roles. */
const MOST_BESIDE = 9;

/** The lines of a text that are not empty. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let isApart = true;
  for (const line of lines) {
    const text = folded(line.text);
    if (text === '') {
      isApart = true;
      continue;
    }
    const isMarked = SIGN.test(line.text);
    rows.push({
      text,
      line: line.line,
      source: line,
      isApart,
      isMarked,
      key: isMarked || line.text.includes('\t') ? '' : keyOf(text),
    });
    isApart = false;
  }
  return rows;
}

function keyOf(text: string): string {
  const level = numberedLevel(text);
  // “Level 1 – Baking: weighs the flour.” is a level with its text, and no label.
  if (level)
    return level.beside.split(' ').length > MOST_BESIDE || /[.;,]$/.test(text)
      ? ''
      : `${level.scheme} ${level.id ?? ''}`;
  const bare = text.replace(OUTLINE, '').replace(/\s*:$/, '');
  return bare.length > 110 ||
    bare.split(' ').length > MOST_WORDS ||
    /[.;,]$/.test(bare) ||
    !/\p{L}/u.test(bare)
    ? ''
    : fold(bare);
}
