import { type Block, folded } from '../block.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import { levelOf } from '../words/level-of.ts';
import { withoutCodes } from './without-codes.ts';

const CODED = /^(?<letters>\p{Lu}{1,2})(?<number>\d{1,2})(?:\s*[:.–—-])?\s+(?<rest>\p{L}.*\p{Ll}{2}.*)$/u;
const CODE_ALONE = /^(?<letters>\p{Lu}{1,2})(?<number>\d{1,2})[:.]?$/u;
/** “Lift fitter (level 3)”: how hard the occupation is. */
const WITH_LEVEL = /\s*\(level [^)]*\)$/i;

/** A statement with its code: `K2`. */
interface Coded {
  readonly letters: string;
  readonly number: number;
  readonly text: string;
  /** Of how many blocks it is made. */
  readonly length: number;
}

/** “Knowledge” over K1, K2, …: the name's place and its statements with theirs. */
interface Group {
  readonly name: number;
  readonly letters: string;
  readonly statements: Array<{ readonly at: number; readonly coded: Coded }>;
}

/**
 * “Knowledge” over K1, K2, …, “Skills” over S1, S2, … as apprenticeship standards have them: codes that count statements
 * one by one name no levels. Everything else on such a page (duties, dates, a link back below each statement) is about
 * the occupation, and is listed.
 */
export function withCodedStatements(blocks: readonly Block[]): readonly Block[] {
  const all = blocks.map((_, at) => codedAt(blocks, at));
  const coded = withoutReferences(all);
  const groups = groupsOf(blocks, coded);
  if (groups.length < 2 || hasLevels(blocks, all)) return withoutCodes(blocks);
  const [first] = groups;
  const titles = blocks.slice(0, first?.name).filter(({ kind, isFrame }) => kind === 'heading' && !isFrame);
  const title = titles.find(({ text }) => WITH_LEVEL.test(text)) ?? titles[0];
  const tail = tailOf(groups);
  const places = new Map<number, Block>();
  const parts = new Set<number>();
  const rank = title && title.depth < (blocks[first?.name ?? 0]?.depth ?? 0) ? title.depth + 1 : title?.depth;
  for (const { name, statements } of groups) {
    const { text = '', line = 1 } = blocks[name] ?? {};
    places.set(name, {
      kind: 'heading',
      depth: rank ?? 1,
      text: text.replace(/\s*:$/, ''),
      line,
      isName: true,
    });
    for (const { at, coded: statement } of statements) {
      const own = withGoingOn(
        blocks,
        at + statement.length,
        statement.text.slice(0, statement.text.length - tail),
      );
      for (let part = at; part < own.end; part++) parts.add(part);
      places.set(at, { kind: 'bullet', depth: 1, text: own.text.trim(), line: blocks[at]?.line ?? line });
    }
  }
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1);
  return blocks.flatMap((block, at): Block[] => {
    const placed = places.get(at);
    if (placed) return [placed];
    if (parts.has(at)) return [];
    if (block === title) return [{ ...block, text: block.text.replace(WITH_LEVEL, ''), isName: true }];
    const returns = (times.get(block.text) ?? 0) >= 3;
    return [
      returns || isBoilerplate(folded(block.text))
        ? { ...block, isFrame: true }
        : { ...block, isOutside: true },
    ];
  });
}

/** A statement behind its code, or below it as cells of a table and run-in labels are. */
function codedAt(blocks: readonly Block[], at: number): Coded | undefined {
  const block = blocks[at];
  if (!block || block.isFrame || block.isOutside) return undefined;
  const own = CODED.exec(block.text)?.groups;
  const alone = block.kind === 'heading' ? CODE_ALONE.exec(block.text)?.groups : undefined;
  const below = blocks[at + 1];
  const { letters = '', number = '' } = own ?? alone ?? {};
  const text = own?.rest ?? (alone && below && below.kind !== 'heading' ? below.text : '');
  // A title over a list is no statement.
  if (text.split(' ').length < 3 || (own && block.kind === 'heading' && below?.kind === 'bullet'))
    return undefined;
  return { letters, number: Number(number), text, length: own ? 1 : 2 };
}

/** A code alone, as duties refer to statements by theirs, is none where another place has it with its text. */
function withoutReferences(coded: ReadonlyArray<Coded | undefined>): Array<Coded | undefined> {
  const keyOf = ({ letters, number }: Coded): string => `${letters}${number}`;
  const whole = new Set(coded.flatMap((one) => (one?.length === 1 ? keyOf(one) : [])));
  return coded.map((one) => (one && one.length > 1 && whole.has(keyOf(one)) ? undefined : one));
}

/** Codes that begin with 1 below a name of the same initial, and rise by one. */
function groupsOf(blocks: readonly Block[], coded: ReadonlyArray<Coded | undefined>): Group[] {
  const groups: Group[] = [];
  for (const [at, statement] of coded.entries()) {
    const last = groups.at(-1);
    if (!statement) continue;
    const before = last?.statements.at(-1)?.coded.number ?? 0;
    // “The apprentice will be able to:” may stand between.
    const isName = isNameOf(blocks[at - 1]?.text ?? '', statement.letters);
    const name = !isName && /:$/.test(blocks[at - 1]?.text ?? '') ? at - 2 : at - 1;
    const above = blocks[name];
    if (statement.letters === last?.letters && statement.number === before + 1)
      last.statements.push({ at, coded: statement });
    else if (statement.number === 1 && above && isNameOf(above.text, statement.letters))
      groups.push({ name, letters: statement.letters, statements: [{ at, coded: statement }] });
    // A code that comes again is no count.
    else return [];
  }
  const letters = new Set(groups.map((group) => group.letters));
  return letters.size === groups.length ? groups : [];
}

const isNameOf = (text: string, letters: string): boolean =>
  text.startsWith(letters[0] ?? '') && text.split(' ').length <= 5 && !levelOf(text);

/** Two levels with something below them make it a page of another kind. */
const hasLevels = (blocks: readonly Block[], coded: ReadonlyArray<Coded | undefined>): boolean =>
  blocks.filter(
    (block, at) =>
      block.kind === 'heading' &&
      !coded[at] &&
      (blocks[at + 1]?.kind ?? 'heading') !== 'heading' &&
      levelOf(block.text) !== undefined,
  ).length >= 2;

/** How long the words are that all statements end with, behind their stop: a link. */
function tailOf(groups: readonly Group[]): number {
  const tails = groups.flatMap(({ statements }) =>
    statements.map(({ coded: { text } }) => /(?<=[.;!?])\s+\p{L}[^.;!?]{0,40}$/u.exec(text)?.[0] ?? ''),
  );
  return new Set(tails).size === 1 ? (tails[0]?.length ?? 0) : 0;
}

/** A line's end in the middle of a sentence is none of the statement's. */
function withGoingOn(
  blocks: readonly Block[],
  from: number,
  begin: string,
): { readonly text: string; readonly end: number } {
  let [text, end] = [begin, from];
  for (
    let next = blocks[end];
    next && /^\p{Ll}/u.test(next.text) && !/[.!?]$/.test(text);
    next = blocks[++end]
  )
    text += ` ${next.text}`;
  return { text, end };
}
