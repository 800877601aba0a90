import { fold } from '../text/fold.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { Ids } from './ids.ts';
import type { ImportedCompetency, ImportedDefinition, ImportResult, Unplaced } from './imported.ts';
import { folded } from './page/block.ts';

/** Where the columns stand; -1 for one that the file does not have. */
interface Columns {
  readonly code: number;
  readonly skill: number;
  readonly category: number;
  readonly subcategory: number;
  readonly overall: number;
  readonly levels: ReadonlyArray<{ readonly id: string; readonly at: number }>;
}

/** Level names that SFIA's users know by their numbers. */
const LEVEL = /^level\s*(\d{1,2})\b/i;
/** A line that is a statement of its own, and not a part of one that was wrapped. */
const ENDS = /[.!?;:]["'”’)]*$/;
const BULLET = /^\s*(?:[•·▪◦●○‣⁃∙*–—-]|\d{1,2}[.)])\s+/;

/** Whether a table of skills: columns for code, skill and the descriptions of levels. */
export const looksLikeSfia = (text: string): boolean => {
  const read = readCsv(text.slice(0, 20_000));
  return 'rows' in read && headOf(read.rows) !== undefined;
};

/**
 * Reads SFIA's skills as a table: a row for each skill, a column for each level; a skill has the levels whose cells are not
 * empty. Each statement of a cell is an indicator, be it a line or a bullet of its own.
 */
export function importSfia(text: string): ImportResult {
  const read = readCsv(text);
  if ('problem' in read) return read;
  const found = headOf(read.rows);
  if (!found)
    return { problem: 'the CSV file has no line with the columns “Code”, “Skill” and “Level 1 description”' };
  const { columns, index } = found;
  const ids = new Ids();
  const codes = new Map<string, number>();
  const competencies: ImportedCompetency[] = [];
  const unplaced: Unplaced[] = read.rows
    .slice(0, index)
    .map(({ line, cells }) => ({ line, text: folded(cells.join(' ')) }));
  for (const row of read.rows.slice(index + 1)) {
    const code = at(row, columns.code);
    const name = at(row, columns.skill);
    const before = codes.get(code);
    if (code !== '' && before !== undefined)
      return { problem: `lines ${before} and ${row.line} have the same code “${code.slice(0, 60)}”` };
    codes.set(code, row.line);
    const competency = name === '' ? undefined : competencyOf(row, columns, ids);
    if (competency) competencies.push(competency);
    else unplaced.push({ line: row.line, text: folded(row.cells.join(' ')) });
  }
  if (competencies.length === 0) return { problem: 'the CSV file has no skills below its head' };
  const used = new Set(competencies.flatMap(({ levels }) => levels.map(({ level }) => level)));
  const levels = columns.levels
    .filter(({ id }) => used.has(id))
    .map(({ id }) => ({ id, name: `Level ${id}`, roles: [] }));
  return {
    imported: {
      id: 'sfia',
      title: 'Skills Framework for the Information Age',
      publisher: 'SFIA Foundation',
      language: 'en',
      levels,
      competencies,
      unplaced,
    },
  };
}

function headOf(rows: readonly CsvRow[]): { readonly columns: Columns; readonly index: number } | undefined {
  for (const [index, { cells }] of rows.slice(0, 10).entries()) {
    const names = cells.map(fold);
    const place = (...wanted: string[]) => names.findIndex((name) => wanted.includes(name));
    const levels = cells.flatMap((name, column) => {
      const id = LEVEL.exec(folded(name))?.[1];
      return id === undefined ? [] : [{ id: String(Number(id)), at: column }];
    });
    const columns = {
      code: place('code', 'skill code'),
      skill: place('skill', 'skill name'),
      category: place('category'),
      subcategory: place('subcategory', 'sub category'),
      overall: place('overall description', 'description'),
      levels: levels.sort((a, b) => Number(a.id) - Number(b.id)),
    };
    if (columns.code >= 0 && columns.skill >= 0 && levels.length > 0) return { columns, index };
  }
  return undefined;
}

const at = ({ cells }: CsvRow, column: number): string => (column < 0 ? '' : folded(cells[column] ?? ''));

function competencyOf(row: CsvRow, columns: Columns, ids: Ids): ImportedCompetency | undefined {
  const code = at(row, columns.code);
  const name = at(row, columns.skill);
  const group = [at(row, columns.category), at(row, columns.subcategory)].filter(Boolean).join(': ');
  const summary = at(row, columns.overall);
  const levels = columns.levels.flatMap(({ id, at: column }): ImportedDefinition[] => {
    const indicators = statements(row.cells[column] ?? '').map((text) => ({ text }));
    return indicators.length === 0 ? [] : [{ level: id, indicators }];
  });
  if (levels.length === 0) return undefined;
  return {
    id: ids.take(code || name, 'skill'),
    name,
    ...(code === '' || fold(code) === fold(name) ? {} : { aliases: [code] }),
    kind: 'competency',
    ...(group === '' ? {} : { group }),
    ...(summary === '' ? {} : { summary }),
    levels,
  };
}

/** The statements of a cell: its lines, where a line ends a sentence or begins a bullet; else lines that were wrapped. */
function statements(cell: string): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const line of cell.split(/\r\n|[\r\n\u2028]/)) {
    const text = folded(line.replace(BULLET, ''));
    if (text === '') isOpen = false;
    else if (isOpen && !BULLET.test(line)) texts.push(`${texts.pop() ?? ''} ${text}`);
    else texts.push(text);
    if (text !== '') isOpen = !ENDS.test(text);
  }
  return texts.filter((text) => !/^(?:[-–—]|n\/?a)$/i.test(text));
}
