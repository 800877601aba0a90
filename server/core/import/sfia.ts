import { fold } from '../text/fold.ts';
import { type CsvRow, firstRows, readCsv } from './csv.ts';
import { Ids } from './ids.ts';
import type { ImportedCompetency, ImportedDefinition, ImportResult, Unplaced } from './imported.ts';
import { oddityOf } from './odd-name.ts';
import { folded } from './page/block.ts';

/** Where the columns stand; -1 for one that the file does not have. */
interface Columns {
  readonly code: number;
  readonly skill: number;
  readonly category: number;
  readonly subcategory: number;
  readonly overall: number;
  readonly levels: ReadonlyArray<{ readonly id: string; readonly at: number }>;
  /** Those that are not read, by name. */
  readonly others: ReadonlyArray<{ readonly name: string; readonly at: number }>;
}

/** Level names that SFIA's users know by their numbers. */
const LEVEL = /^(?:(?:level|nivel|nível|niveau|stufe|livello)\s*)?(\d{1,2})\b/i;
/** The columns in the languages in which SFIA is published with Latin letters. */
const NAMES = {
  code: ['code', 'skill code', 'codigo', 'kurzel', 'codice'],
  skill: [
    'skill',
    'skill name',
    'habilidad',
    'habilidade',
    'competence',
    'fahigkeit',
    'kompetenz',
    'competencia',
    'abilita',
  ],
  category: ['category', 'categoria', 'categorie', 'kategorie'],
  subcategory: ['subcategory', 'sub category', 'subcategoria', 'sous categorie', 'unterkategorie'],
  overall: [
    'overall description',
    'description',
    'descripcion general',
    'descricao geral',
    'description generale',
    'gesamtbeschreibung',
    'descrizione generale',
  ],
} as const;
const KNOWN: readonly string[] = Object.values(NAMES).flat();
/** The head of the table may stand below a few lines about it. */
const HEAD_WITHIN = 10;
/** A line that is a statement of its own, and not a part of one that was wrapped. */
const ENDS = /[.!?;:]["'”’)]*$/;
const BULLET = /^\s*(?:[•·▪◦●○‣⁃∙*–—-]|\d{1,2}[.)])\s+/;

/** Whether a table of skills: columns for code, skill and the descriptions of levels. */
export const looksLikeSfia = (text: string): boolean => headOf(firstRows(text, HEAD_WITHIN)) !== undefined;

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
    const oddity = [columns.code, columns.skill]
      .map((column) => oddityOf(row.cells[column] ?? ''))
      .find(Boolean);
    if (oddity) return { problem: `the name on line ${row.line} has ${oddity} in it; take it out first` };
    const competency = name === '' ? undefined : competencyOf(row, columns, ids);
    if (competency) competencies.push(competency);
    else unplaced.push({ line: row.line, text: folded(row.cells.join(' ')) });
  }
  if (competencies.length === 0) return { problem: 'the CSV file has no skills below its head' };
  for (const { name, at: column } of columns.others) {
    const count = read.rows.slice(index + 1).filter((row) => at(row, column) !== '').length;
    if (count > 0)
      unplaced.push({
        line: read.rows[index]?.line ?? 1,
        text: `the column “${name}”, with something in ${count} row${count === 1 ? '' : 's'}`,
      });
  }
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
  for (const [index, { cells }] of rows.slice(0, HEAD_WITHIN).entries()) {
    const names = cells.map((name) => fold(name).normalize('NFD').replace(/\p{M}/gu, ''));
    const place = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
    const levels = levelColumns(cells);
    const columns = {
      code: place(NAMES.code),
      skill: place(NAMES.skill),
      category: place(NAMES.category),
      subcategory: place(NAMES.subcategory),
      overall: place(NAMES.overall),
      levels: levels.sort((a, b) => Number(a.id) - Number(b.id)),
      others: cells.flatMap((name, at) =>
        levels.some((level) => level.at === at) ||
        isMark(name, levels) ||
        KNOWN.includes(names[at] ?? '') ||
        name.trim() === ''
          ? []
          : [{ name: folded(name), at }],
      ),
    };
    if (columns.code >= 0 && columns.skill >= 0 && levels.length > 0) return { columns, index };
  }
  return undefined;
}

/** The columns that describe levels. Some editions have columns of marks beside them, which say only that there is a level. */
function levelColumns(cells: readonly string[]): Array<{ readonly id: string; readonly at: number }> {
  const found = cells.flatMap((name, at) => {
    const [label = '', id] = LEVEL.exec(folded(name)) ?? [];
    return id === undefined
      ? []
      : [{ id: String(Number(id)), at, isBare: label.length === folded(name).length }];
  });
  const described = found.filter(({ isBare }) => !isBare);
  return (described.length > 0 ? described : found).map(({ id, at }) => ({ id, at }));
}

/** Whether a column marks the levels that another one describes. */
function isMark(name: string, levels: ReadonlyArray<{ readonly id: string }>): boolean {
  const [label = '', id] = LEVEL.exec(folded(name)) ?? [];
  return label === folded(name) && levels.some((level) => level.id === String(Number(id)));
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
  return texts.filter((text) => !/^(?:[-–—xX✓✔]|n\/?a|\d{1,2})$/i.test(text));
}
