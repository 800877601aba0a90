import { isBoilerplate } from '../words/boilerplate.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';

/** What a document is called, and next to no competency. */
const DOCUMENT =
  /\b(?:framework|standards?|handbook|guide|guidance|matrix|policy|manual|ladder|specification)\b/i;
const BULLET = /^(?:[•·▪▫◦●○■□‣⁃∙◆◇►▶➢➤→✓✔*]|[-–—](?=\s))/u;

/**
 * Lines that stand next to page numbers and nowhere else, but for a title; where there is but one new page, only the title
 * that begins it again. Names and labels return in other places too.
 * @param isNumber of each line, whether it is a page's number
 */
export function runningHeads(
  texts: readonly string[],
  isNumber: readonly boolean[],
  pages: number,
): ReadonlySet<string> {
  const beside = new Map<string, Set<number>>();
  isNumber.forEach((is, index) => {
    if (!is) return;
    for (const step of [-1, 1]) {
      let at = index + step;
      while (texts[at] === '') at += step;
      const text = texts[at];
      if (text && !levelOf(text) && !sectionOf(text, false))
        beside.set(text, (beside.get(text) ?? new Set()).add(at));
    }
  });
  const times = timesOf(texts);
  const title = texts.find(
    (text, at) =>
      text !== '' && (texts[at - 1] ?? '') === '' && (texts[at + 1] ?? '') === '' && !isBoilerplate(text),
  );
  /** What a sentence goes on behind stands in its way, be it on every other page alone. */
  const isInSentence = (place: number): boolean => {
    let at = place + 1;
    while (texts[at] === '' || isNumber[at]) at++;
    return /^\p{Ll}{2}/u.test(texts[at] ?? '');
  };
  const isHead = ([text, places]: readonly [string, ReadonlySet<number>]): boolean =>
    (times.get(text) ?? 0) <= places.size + 1 &&
    (places.size >= 2 ? places.size >= pages * 0.5 || [...places].some(isInSentence) : text === title);
  return withLinesAbove(texts, times, new Set([...beside].filter(isHead).map(([text]) => text)));
}

/** A head of several lines: what stands right above one of them each time that it comes is another. */
function withLinesAbove(
  texts: readonly string[],
  times: ReadonlyMap<string, number>,
  heads: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = new Set(heads);
  for (let at = texts.length - 1; at > 0; at--) {
    const [above = '', text = ''] = [texts[at - 1], texts[at]];
    if (above !== '' && all.has(text) && (times.get(above) ?? 0) >= 2 && times.get(above) === times.get(text))
      all.add(above);
  }
  return all;
}

const timesOf = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
};

/** A document's name is among so many first lines. */
const FIRST_LINES = 8;

/**
 * The places where the name of the document comes again behind levels or bullets: there a page begins. It is the first line, or
 * one of the next that comes again more than once.
 */
export function titlesAgain(texts: readonly string[]): ReadonlySet<number> {
  const lines = texts.flatMap((text, at) => (text === '' ? [] : [{ text, at }]));
  const first = lines.slice(0, FIRST_LINES);
  const start = lines.find(
    ({ text, at }, index) => index > 0 && at > 0 && (BULLET.test(text) || levelOf(text)),
  )?.at;
  if (start === undefined) return new Set();
  return new Set(
    first.flatMap(({ text }, index) => {
      if (!DOCUMENT.test(text) || text.split(' ').length < 2 || levelOf(text)) return [];
      const again = lines.filter((line) => line.at > start && line.text === text).map(({ at }) => at);
      return index === 0 || again.length > 1 ? again : [];
    }),
  );
}

/** “Framework for Administrative Grades 2”, and on the next page 3: the document's name with a number that counts pages. */
export function countedHeads(texts: readonly string[]): ReadonlySet<string> {
  const found = new Map<string, string[]>();
  for (const text of texts) {
    const [, name = '', number] = /^(\D{20,}?)\s+(\d{1,3})$/.exec(text) ?? [];
    if (number === undefined || !DOCUMENT.test(name) || levelOf(text)) continue;
    const known = found.get(name) ?? [];
    // Pages count up, and each comes once.
    if (known.length === 0 || known.at(-1) === `${name} ${Number(number) - 1}`)
      found.set(name, [...known, text]);
  }
  return new Set([...found.values()].filter((own) => own.length > 1).flat());
}
