import type { Block } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';
import { bulleted, type Cell, heading, isEmpty, nameIn, type Row, textOf } from './cell.ts';
import { nameOf, withName, withoutAbout } from './cell-names.ts';
import { content } from './table-columns.ts';
import { isData, isGeneric, isLevel, labelsAreLevels, usualWords } from './table-shape.ts';

/** Heads of columns that hold names: those of competencies, and those of what stands above them. */
const NAMES =
  /^(?:(?:names? of (?:the )?)?(?:\p{L}+ )?(?:competenc(?:y|ies|e|es)|capabilit(?:y|ies)|behaviou?rs?|skills?|values?|dimensions?|attributes?|standards?|qualit(?:y|ies)|strengths?|principles?)(?: (?:names?|titles?|area))?|names?|titles?)$/iu;
const GROUPS =
  /^(?:\p{L}+ )?(?:areas?|groups?|sets?|themes?|domains?|clusters?|pillars?|strands?|famil(?:y|ies)|categor(?:y|ies))(?:\s*(?:[/&]|and|or)\s*\p{L}+)?$/iu;
/** Heads of columns that hold what is said beside statements. */
const BESIDE =
  /\b(?:examples?|evidence|notes?|comments?|remarks?|sources?|references?|links?|urls?|owners?|keywords?|tags?|training|resources?)\b/i;
const LEVELS =
  /\b(?:levels?|grades?|bands?|stages?|tiers?|steps?|proficiency)(?: (?:required|expected|needed|sought|of proficiency|for (?:the|this) role))?$/i;

/** Whether the heads of a table say themselves that it has a column for competencies and one for something of them. */
export const namesEntries = (heads: readonly string[]): boolean =>
  heads.some((head) => NAMES.test(head)) &&
  heads.some((head) => LEVELS.test(head) || isLevel(head) || sectionOf(head) === 'indicators');

/** Which columns hold what. */
interface Columns {
  readonly name: number;
  readonly level: number;
  readonly group: number;
  readonly texts: readonly number[];
  /** Numbers, codes and the like. */
  readonly others: readonly number[];
}

/**
 * A row for each statement, or for a competency's statements at one level: its competency and its level each have a column.
 * Rows of one competency and level are put together, wherever they stand. Undefined for every other table.
 */
export function byEntry(header: Row, all: readonly Row[], depth: number): Block[] | undefined {
  const areNames = header.map((cell) => NAMES.test(textOf(cell)));
  const body = all.map((row) => row.map((cell, at) => (areNames[at] ? withName(cell) : cell)));
  const columns = columnsOf(header, body);
  if (!columns) return undefined;
  const byName = new Map<string, Entries>();
  const others: Row[] = [];
  for (const row of filledDown(body, [columns.group, columns.name, columns.level])) {
    if (isEmpty(row[columns.name]) || (columns.level >= 0 && isEmpty(row[columns.level]))) {
      others.push(row);
      continue;
    }
    const [group, level] = [columns.group, columns.level].map((at) => textOf(row[at]));
    const key = `${group}\n${nameOf(row[columns.name])}`;
    const entries = byName.get(key) ?? {
      group: row[columns.group],
      name: row[columns.name],
      levels: new Map(),
    };
    const rows = entries.levels.get(level ?? '');
    if (rows) rows.push(row);
    else entries.levels.set(level ?? '', [row]);
    byName.set(key, entries);
  }
  let group = '';
  const deeper = columns.group >= 0 ? 1 : 0;
  const placed = [...byName.values()].flatMap((entries) => {
    const isNew = textOf(entries.group) !== '' && textOf(entries.group) !== group;
    group = textOf(entries.group);
    return [
      ...(isNew ? [heading(group, depth + 1, entries.group?.line ?? 1)] : []),
      ...(entries.name ? nameIn(entries.name, depth + 1 + deeper, 'name') : []),
      ...[...entries.levels.values()].flatMap((rows) => atLevel(header, rows, columns, depth + 2 + deeper)),
    ];
  });
  // A row of no competency or no level is nobody's; it is listed.
  return [...placed, ...others.flatMap((row) => row.flatMap(listed))];
}

const listed = (cell: Cell | undefined): Block[] =>
  content(cell).map((block) => ({ ...block, isOutside: true }));

interface Entries {
  readonly group: Cell | undefined;
  readonly name: Cell | undefined;
  readonly levels: Map<string, Row[]>;
}

/** A level of a competency: its statements column by column, the columns that label theirs below their labels. */
function atLevel(header: Row, rows: readonly Row[], columns: Columns, depth: number): Block[] {
  const label = rows[0]?.[columns.level];
  const text = textOf(label);
  return [
    ...(label ? [heading(/^\d{1,2}$/.test(text) ? `Level ${text}` : text, depth, label.line, 'level')] : []),
    ...columns.texts.flatMap((at): Block[] => {
      const cells = rows.map((row) => row[at]).filter((cell) => !isEmpty(cell));
      const section = sectionOf(textOf(header[at]));
      // “Description” over the only column says what kind of text it is, and not that it is none of the statements.
      const isLabel =
        section === 'contrast' ||
        section === 'aside' ||
        section === 'why' ||
        (section !== undefined && columns.texts.length > 1);
      if (cells.length === 0) return [];
      return [
        ...(isLabel ? [heading(textOf(header[at]), depth + 1, cells[0]?.line ?? 1)] : []),
        ...cells.flatMap((cell) =>
          isLabel && (section === 'summary' || section === 'why') ? content(cell) : bulleted(content(cell)),
        ),
      ];
    }),
    ...columns.others.flatMap((at) => rows.flatMap((row) => listed(row[at]))),
  ];
}

/** “Ineffective behaviours”, “Positive indicators”: what is wanted, or what is not, and no name. */
const isSide = (head: string): boolean => {
  const section = sectionOf(head);
  return section === 'contrast' || (section === 'indicators' && head.includes(' '));
};

function columnsOf(header: Row, body: readonly Row[]): Columns | undefined {
  const heads = header.map(textOf);
  const of = (at: number): Cell[] => body.flatMap((row) => (isEmpty(row[at]) ? [] : (row[at] ?? [])));
  const labels = heads.map((_, at) => [...new Set(of(at).map(textOf))]);
  const areShort = (at: number): boolean =>
    of(at).length > 0 &&
    usualWords(of(at).map(withoutAbout)) <= 6 &&
    of(at).every((cell) => nameOf(cell).length <= 90);
  const level = heads.findIndex(
    (head, at) =>
      areShort(at) &&
      (labelsAreLevels(head, labels[at] ?? []) ||
        (LEVELS.test(head) && (labels[at] ?? []).every((text) => text.length <= 40 && !/[.;]$/.test(text)))),
  );
  if (level >= 0 && heads.length < 3) return undefined;
  const isName = (at: number): boolean =>
    at !== level && areShort(at) && of(at).some((cell) => /\p{L}{3}/u.test(textOf(cell)));
  const found = heads.findIndex((head, at) => isName(at) && NAMES.test(head) && !isSide(head));
  const group = heads.findIndex((head, at) => at !== found && isName(at) && GROUPS.test(head));
  const name = found >= 0 ? found : group;
  if (name < 0 || (level >= 0 && !returns(body, name, level))) return undefined;
  const rest = heads.flatMap((_, at) => ([name, level, group].includes(at) ? [] : [at]));
  const said = rest.filter((at) => of(at).length > 0 && !isData(of(at)));
  const own = said.filter((at) => !BESIDE.test(heads[at] ?? ''));
  const texts = own.length > 0 ? own : said;
  // Heads that name no kind of text may be levels that nobody knows.
  if (level < 0 && !texts.every((at) => isGeneric(heads[at] ?? ''))) return undefined;
  const saysSo = texts.some((at) => sectionOf(heads[at] ?? '') === 'indicators');
  if (level < 0 && ((!saysSo && !repeats(body, name)) || heads.some(isSide))) return undefined;
  // Names are shorter than what is said below them.
  const words = Math.max(0, ...texts.map((at) => usualWords(of(at))));
  if (words <= usualWords(of(name).map(withoutAbout))) return undefined;
  const others = rest.filter((at) => !texts.includes(at));
  return { name, level, group: found >= 0 ? group : -1, texts, others };
}

/** Whether rows without levels say the same name several times. */
function repeats(body: readonly Row[], name: number): boolean {
  const names = body.map((row) => textOf(row[name])).filter((text) => text !== '');
  return new Set(names).size < names.length && !names.some(isLevel);
}

/** Whether the rows are what they are taken for: a level comes again with another name, or a name with another level. */
function returns(body: readonly Row[], name: number, level: number): boolean {
  const rows = filledDown(body, [name, level]);
  const distinct = (at: number) => new Set(rows.map((row) => textOf(row[at]))).size;
  const pairs = new Set(rows.map((row) => `${textOf(row[name])}\n${textOf(row[level])}`)).size;
  return pairs > Math.min(distinct(name), distinct(level)) && !isLevel(textOf(rows[0]?.[name]));
}

/** The rows with the labels that are left out below the one they repeat, as cells that span rows leave them. */
function filledDown(body: readonly Row[], columns: readonly number[]): Row[] {
  const last: Cell[] = [];
  return body.map((row) => {
    // Under another name, or another group, what stands beside it is not repeated.
    let isRepeated = true;
    const filled = new Map<number, Cell>();
    for (const at of columns) {
      const cell = row[at];
      if (at < 0) continue;
      if (cell && textOf(cell) !== '') {
        if (at !== columns.at(-1)) isRepeated = isRepeated && textOf(last[at]) === textOf(cell);
        last[at] = cell;
      } else if ((isRepeated || cell?.isSpanned) && last[at]) filled.set(at, last[at]);
    }
    return filled.size === 0 ? row : row.map((cell, at) => filled.get(at) ?? cell);
  });
}
