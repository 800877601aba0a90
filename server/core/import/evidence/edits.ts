import { folded } from '../page/block.ts';
import type { Match } from './match.ts';
import type { Quotation } from './quotations.ts';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What is done about a quotation: it becomes a comment, and what is written under it gets the tag. */
export function editsOf(
  text: string,
  { start, end, text: quoted, prose, isRunIn }: Quotation,
  match: Match | undefined,
): Edit[] {
  if (!match) {
    const at = start + text.slice(start, end).trimEnd().length;
    return [
      {
        start: at,
        end: at,
        newText: ' <!-- Nothing in the framework is near this: tag the passage yourself, or leave it. -->',
      },
    ];
  }
  // What the writer put between quotation marks has them already.
  const words = folded(quoted).replace(/^["“„]([^"“”„]+)["”]$/, '$1');
  const { key } = match.quotable;
  const about = match.isSure ? `${key}: “${words}”` : `Check this tag: is ${key} what “${words}” quotes?`;
  const note = `<!-- ${harmless(prose.length === 0 ? `${about} Nothing is written under it yet.` : about)} -->`;
  const ends = tagPlaces(
    text,
    prose.filter((block) => !hasTag(text.slice(block.start, block.end), key)),
  );
  // A comment at a line's beginning would take the prose behind it along, so there it stands behind the tag.
  const tags = ends.map((at, index) => ({
    start: at,
    end: at,
    newText: ` [@${key}]${isRunIn && index === 0 ? ` ${note}` : ''}`,
  }));
  const [first] = prose;
  if (isRunIn && first && ends.length === 0) {
    const at = endOf(text, first);
    return [
      { start, end, newText: '' },
      { start: at, end: at, newText: ` ${note}` },
    ];
  }
  return [{ start, end, newText: isRunIn && first ? '' : note }, ...tags];
}

/** Whether a passage has the tag already. */
const hasTag = (source: string, key: string): boolean =>
  source
    .split(`@${key}`)
    .slice(1)
    .some((rest) => !/^\.?\w/.test(rest));

/** Where the tags stand: at the end of each paragraph; of a list or table at the end of its last line. */
function tagPlaces(text: string, prose: Quotation['prose']): number[] {
  return prose
    .filter((block, index) => !isLine(block) || !isLine(prose[index + 1]))
    .map((block) => endOf(text, block));
}

const isLine = (block: Quotation['prose'][number] | undefined): boolean =>
  block?.block.kind === 'item' || block?.block.kind === 'row';

/** The end of a block's prose: before the bar that closes a table's row. */
function endOf(text: string, { start, end, block }: Quotation['prose'][number]): number {
  const source = text.slice(start, end);
  const bar = block.kind === 'row' ? /\s*\|?\s*$/.exec(source) : /\s*$/.exec(source);
  return start + (bar?.index ?? source.length);
}

/** Text that cannot end its comment or begin another. */
const harmless = (text: string): string =>
  text.replace(/-{2,}/g, '–').replace(/[<>|]/g, (mark) => (mark === '<' ? '‹' : mark === '>' ? '›' : '¦'));

/** A text with edits; of two at one place the first is made. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
