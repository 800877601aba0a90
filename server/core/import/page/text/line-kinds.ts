import { isBoilerplate } from '../words/boilerplate.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';
import { mayNameDocument } from './document-name.ts';
import type { WholeLine } from './line.ts';
import { isNameOf, isOver, isShortBeside, mayBeHeading, standsAlone } from './line-heading.ts';

/** What is known of a text, and of the place of a few lines in it. */
export interface Layout {
  /** Whether lines below each other may be a list that lost its marks. */
  readonly hasLists: boolean;
  /** Whether it has next to no empty lines. */
  readonly isFlat: boolean;
  /** Whether empty lines part its paragraphs, none of which is wrapped: so browsers copy, with lists line by line. */
  readonly isSpaced: boolean;
  /** Whether nothing stands above but what pages carry along. */
  readonly isTop: boolean;
  /** Whether a heading stands above already, with an empty line between. */
  readonly isBelow: boolean;
  /** Whether that heading announces what is wanted, or what is not: below it stand statements. */
  readonly isBelowSide: boolean;
  /** Whether such a heading, a level or another label is the next line behind an empty one. */
  readonly isAboveLabel: boolean;
}

/** What a line is: an `unmarked` bullet is one of a list that lost its marks, and a `frame` is what pages carry along. */
export type Kind = 'heading' | 'bullet' | 'unmarked' | 'paragraph' | 'frame';

/** What each line of a chunk is; those that say nothing of it themselves are told by what stands around them. */
export function kindsOf(chunk: readonly WholeLine[], layout: Layout): Kind[] {
  const kinds = chunk.map(kindOf);
  if (layout.isFlat && isOfNumberedNames(chunk, kinds)) {
    const first = chunk.findIndex(({ mark }) => mark === 'number');
    return kinds.map((kind, at) => kind ?? (at < first ? 'paragraph' : 'unmarked'));
  }
  for (let from = 0; from < chunk.length; from++) {
    if (kinds[from]) continue;
    let to = from;
    while (to < chunk.length && !kinds[to]) to++;
    const run = chunk.slice(from, to).map(({ text }) => text);
    const isBefore = kinds[to] === 'bullet' || kinds[to] === 'heading';
    // A number that stands alone is a heading's, and says nothing of the lines above.
    const isMarkedBelow =
      chunk[to]?.mark === 'sign' || (chunk[to]?.mark && chunk[to + 1]?.mark) !== undefined;
    const told = isMarkedBelow
      ? kindsOver(run)
      : kindsInRun(run, isBefore, run.length === chunk.length || !isAmongFrames(kinds, from, to), {
          ...layout,
          isAboveLabel: to === chunk.length && layout.isAboveLabel,
          isBelowSide: from === 0 ? layout.isBelowSide : isSide(chunk[from - 1]?.text ?? ''),
        });
    for (const [index, kind] of told.entries()) kinds[from + index] = kind;
    from = to;
  }
  return kinds.map((kind) => kind ?? 'paragraph');
}

/**
 * Whether numbers stand before names alone: three at least, none right below another, and below most of them several lines
 * without a stop, which are statements.
 */
function isOfNumberedNames(chunk: readonly WholeLine[], kinds: ReadonlyArray<Kind | undefined>): boolean {
  const names = chunk.flatMap(({ mark }, at) => (mark === 'number' ? [at] : []));
  const below = names.map((at, index) => chunk.slice(at + 1, names[index + 1] ?? chunk.length));
  const statements = below.flat();
  return (
    names.length >= 3 &&
    kinds.every((kind) => kind === undefined || kind === 'bullet') &&
    chunk.every(({ mark }) => mark !== 'sign') &&
    names.every((at) => mayBeHeading(chunk[at]?.text ?? '')) &&
    below.filter(({ length }) => length >= 2).length >= names.length * 0.7 &&
    below.every(({ length }) => length >= 1) &&
    statements.filter(({ text }) => /[.:!?]$/.test(text)).length <= statements.length * 0.1
  );
}

/** What a line says of itself; what pages carry along is no part of a list. */
function kindOf({ heading, mark, text, isFrame }: WholeLine): Kind | undefined {
  if (isFrame) return 'frame';
  if (heading !== undefined || (!mark && numberedLevel(text))) return 'heading';
  if (mark) return 'bullet';
  if (isBoilerplate(text)) return 'frame';
  return standsAlone(text) ? 'heading' : undefined;
}

/** “Effective behaviours”, “We do not”: what stands below are statements. “Skills” alone may stand among names. */
export function isSide(text: string): boolean {
  const section = sectionOf(text);
  return section === 'contrast' || (section === 'indicators' && text.includes(' '));
}

const isAmongFrames = (kinds: ReadonlyArray<Kind | undefined>, from: number, to: number): boolean =>
  kinds[from - 1] === 'frame' || kinds[to] === 'frame';

const isShort = (text: string): boolean => mayBeHeading(text) && text.split(' ').length <= 7;

/** Above bullets that kept their marks stand no others: names, and what is said of them. */
const kindsOver = (run: readonly string[]): Kind[] =>
  run.map((text, index) => {
    const next = run[index + 1];
    const isLast = index === run.length - 1;
    const isOverLevel = index === run.length - 2 && isShort(text) && levelOf(next ?? '') !== undefined;
    const isName = isLast
      ? (run.length === 1 && mayBeHeading(text)) || levelOf(text) !== undefined
      : isNameOf(text, next) || isOverLevel;
    return isName || (next === undefined && isShortBeside(text, run)) ? 'heading' : 'paragraph';
  });

/**
 * @param isBefore whether a bullet or a heading follows in the same chunk
 * @param isWhole whether nothing stands beside the run that pages carry along
 */
function kindsInRun(
  run: readonly string[],
  isBefore: boolean,
  isWhole: boolean,
  { hasLists, isFlat, isSpaced, isTop, isBelow, isBelowSide, isAboveLabel }: Layout,
): Kind[] {
  const last = run.length - 1;
  const names = run.filter((text, index) => isNameOf(text, run[index + 1])).length;
  const isHeading = (index: number): boolean => {
    const text = run[index] ?? '';
    // A line among menus and notices is one of them, unless it says that it names the page.
    if (run.length === 1)
      return (isBefore || isWhole || (isTop && mayNameDocument(text))) && mayBeHeading(text);
    if (index === last) return isShortBeside(text, run) && (isBefore || /[.!?]$/.test(run[index - 1] ?? ''));
    // Between two such announcements stand statements, and at their end a name with its sentence.
    if (isAboveLabel && index === last - 1 && isNameBehind(run)) return true;
    if (isBelowSide) return isBefore && index === last - 1 && isNameOf(text, run[index + 1]);
    if (names >= 2 && isNameOf(text, run[index + 1])) return true;
    const isFirst = index === 0 && (!isBelow || text.split(' ').length <= 4);
    return (isFirst || isFlat) && isOver(text, isFlat ? [run[index + 1] ?? ''] : run.slice(index + 1));
  };
  const kinds = run.map((_, index): Kind => (isHeading(index) ? 'heading' : 'paragraph'));
  if (run.length === 1 && !isBefore && !isWhole && mayBeHeading(run[0] ?? '') && kinds[0] !== 'heading')
    return ['frame'];
  if (!hasLists) return kinds;
  for (let from = 0; from < run.length; from++) {
    if (kinds[from] === 'heading') continue;
    let to = from;
    while (to < run.length && kinds[to] !== 'heading') to++;
    const start = from + (isOverList(run.slice(from, to), isSpaced) ? 1 : 0);
    const list = run.slice(start, to);
    const isList = list.length >= 2 && areStatements(list);
    if (list.length >= 2)
      for (let index = start; index < to; index++)
        kinds[index] = isList ? 'unmarked' : mayBeHeading(run[index] ?? '') ? 'heading' : 'paragraph';
    from = to;
  }
  return kinds;
}

/** Whether the last two lines of a list are a name and its sentence, and the lines above are all sentences, or none of them. */
function isNameBehind(run: readonly string[]): boolean {
  const [name = '', sentence] = run.slice(-2);
  const above = run.slice(0, -2);
  const sentences = above.filter((text) => /[.;]$/.test(text)).length;
  if (sentences === 0) return isNameOf(name, sentence);
  // Below sentences, a line without a stop stands out, however short what follows is.
  return (
    sentences >= above.length * 0.8 &&
    mayBeHeading(name) &&
    name.split(' ').length <= 7 &&
    /[.]$/.test(sentence ?? '')
  );
}

/** Words by themselves are a menu, or names. */
const areStatements = (list: readonly string[]): boolean =>
  list.filter((text) => text.split(' ').length >= 3 || /[.;]$/.test(text)).length >= list.length * 0.6 &&
  list.reduce((sum, text) => sum + text.split(' ').length, 0) >= list.length * 3;

/** Whether the first of several lines is a paragraph over a list: several sentences, or much longer than the others. */
function isOverList([first = '', ...others]: readonly string[], isSpaced: boolean): boolean {
  const isSentence = /\.$/.test(first) && others.every((text) => !/\.$/.test(text));
  if (isSpaced) return /:$/.test(first) || isSentence;
  const usual = others.map((text) => text.length).sort((a, b) => a - b)[others.length >> 1] ?? 0;
  const sentences = first.split(/[.!?]\s+(?=\p{Lu})/u).length;
  const others1 = others.filter((text) => text.split(/[.!?]\s+(?=\p{Lu})/u).length > 1).length;
  return (
    /:$/.test(first) ||
    (sentences >= 2 && others1 < others.length * 0.5) ||
    first.length > usual * 2.2 ||
    isSentence
  );
}
