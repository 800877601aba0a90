import { folded } from '../block.ts';

/** The words of a whole document, which say how lines go together. */
export interface Words {
  /** All of them, small. */
  readonly known: ReadonlySet<string>;
  /** Those that are written with a capital in the middle of a sentence: names. */
  readonly names: ReadonlySet<string>;
}

const WORD = /\p{L}+(?:[‐-]\p{L}+)*/gu;
const NAME = /[\p{Ll}\p{N},’'] (?<name>\p{Lu}\p{L}+)/gu;

export function wordsIn(texts: readonly string[]): Words {
  const known = new Set<string>();
  const names = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) known.add(word.toLowerCase().replaceAll('‐', '-'));
    for (const { groups } of text.matchAll(NAME)) names.add(groups?.['name'] ?? '');
  }
  return { known, names };
}

const PARTED = /(?<begin>\p{L}{2,})(?<mark>\u00AD|[‐-])$/u;
/** Longer ones are no words. */
const LONGEST_WORD = 60;
const GOES_ON = /^(?!(?:and|or|to)\b)(?<end>\p{Ll}+)/u;

/** Lines as one text. A word that was parted at the end of one is whole, if the document has it without a hyphen. */
export function joinedLines(lines: readonly string[], { known }: Words): string {
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    const { begin = '', mark } = PARTED.exec(last?.slice(-LONGEST_WORD) ?? '')?.groups ?? {};
    const end = GOES_ON.exec(line)?.groups?.['end'];
    if (last === undefined || mark === undefined || end === undefined)
      pieces.push(last === undefined ? line : ` ${line}`);
    else {
      if (mark === '\u00AD' || isOneWord(begin, end, known)) pieces[pieces.length - 1] = last.slice(0, -1);
      pieces.push(line);
    }
  }
  return folded(pieces.join(''));
}

const isOneWord = (begin: string, end: string, known: ReadonlySet<string>): boolean =>
  known.has(`${begin}${end}`.toLowerCase()) && !known.has(`${begin}-${end}`.toLowerCase());

/** Behind these a sentence goes on. */
const OPEN =
  /(?:[,(–—&/‐-]|(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|with|from|into|and|or|as|that|which|who|whose|when|where|while|is|are|be|has|have|their|its|our|your|own|his|her|this|these|those|not|than|between|within|across|through|about|over|under|other|both|all|any|each|every|no|if|so|but|nor|per|via|e\.g\.|i\.e\.|including|using|Mr|Mrs|Ms|Dr))$/u;

/** Whether a line that begins with a capital begins a statement, though the line before ends with no stop. */
export function beginsAnew(before: string, line: string, { names }: Words): boolean {
  const first = /^\p{Lu}\p{L}*/u.exec(line)?.[0];
  return first !== undefined && !names.has(first) && !/^I\b/.test(line) && !OPEN.test(before);
}
