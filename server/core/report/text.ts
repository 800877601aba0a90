import { frameworkTitle } from '../framework/model.ts';
import type { TaggedPassage } from '../portfolio/summary.ts';
import { shortened } from '../rules/wording.ts';
import { dateInWords } from './date.ts';
import type { Report, ReportCompetency, ReportDocument, ReportLine } from './model.ts';
import { policyName } from './policy.ts';
import { count, gaps, lengthInWords, number, standing, summarySentences } from './words.ts';

/** How a terminal sets words off; a file gets them plain. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly open: (text: string) => string;
}

/** More documents than this do not fit beside each other; then only totals are shown. */
const MOST_COLUMNS = 9;
const WIDTH = 56;

/** The report for a terminal: summary, a matrix for each competency, and the documents. */
export function reportText(report: Report, paint: Paint): string {
  const head = `${paint.bold(clean(report.title))}  ${paint.dim(dateInWords(report.date))}\n${summarySentences(
    report,
  )
    .map((sentence) => `${clean(sentence)}\n`)
    .join('')}`;
  const competencies = report.competencies.map((competency) => competencyText(competency, paint));
  return [head, ...competencies, ...(report.documents.length > 0 ? [documentsText(report, paint)] : [])].join(
    '\n',
  );
}

/** Text that cannot steer the terminal. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_C}]+/gu, ' ');

function competencyText(competency: ReportCompetency, paint: Paint): string {
  const { row, level, columns, lines, passages, passagesIn } = competency;
  const { mark, text, kind } = standing(competency);
  const colour = kind === 'enough' ? paint.good : kind === 'more' ? paint.open : paint.dim;
  const about = [level, row.portfolio, frameworkTitle(row.framework), policyName(row.policy)]
    .filter(Boolean)
    .join(' · ');
  const shown = columns.length <= MOST_COLUMNS ? columns : [];
  const total = row.evidenced.length + row.missing.length;
  const table: Row[] = [
    {
      mark: ' ',
      key: '',
      text: shown.length > 0 ? 'tagged in line' : '',
      cells: [...shown.map((document) => `[${document.number}]`), 'all'],
    },
    ...lines.map((line) => ({
      mark: line.total > 0 ? '✓' : openMark(competency),
      key: line.short,
      text: textOf(line),
      cells: [...shown.map((document) => places(line.cells.get(document))), amount(line.total)],
    })),
    {
      mark: ' ',
      key: '',
      text:
        total === 0
          ? 'passages'
          : `${number(row.evidenced.length)} of ${count(total, 'indicator')}; passages`,
      cells: [...shown.map((document) => amount(passagesIn.get(document))), amount(passages)],
    },
  ];
  return `${paint.bold(clean(row.competency.name))}  ${paint.dim(clean(about))}  ${colour(`${mark} ${text}`)}\n${aligned(table, paint)}${note(competency, paint)}`;
}

interface Row {
  readonly mark: string;
  readonly key: string;
  readonly text: string;
  readonly cells: readonly string[];
}

function aligned(rows: readonly Row[], paint: Paint): string {
  const keys = Math.max(...rows.map(({ key }) => key.length));
  const texts = Math.max(...rows.map(({ text }) => text.length));
  const wide =
    rows[0]?.cells.map((_, index) => Math.max(...rows.map(({ cells }) => cells[index]?.length ?? 0))) ?? [];
  return rows
    .map(({ mark, key, text, cells }, index) => {
      const line =
        `  ${mark} ${key.padEnd(keys)}  ${text.padEnd(texts)}  ${cells.map((cell, at) => cell.padStart(wide[at] ?? 0)).join('  ')}`.trimEnd();
      return `${index === 0 || mark === ' ' ? paint.dim(line) : mark === '✓' ? paint.good(line.slice(0, 3)) + line.slice(3) : line}\n`;
    })
    .join('');
}

const openMark = (competency: ReportCompetency): string => (gaps(competency)?.isGap ? '✗' : '·');
/** The lines of a document's passages, the first of them. */
const places = (passages: readonly TaggedPassage[] | undefined): string => {
  if (!passages) return '·';
  const shown = passages
    .slice(0, 3)
    .map(({ line }) => line + 1)
    .join(',');
  return passages.length > 3 ? `${shown},+${passages.length - 3}` : shown;
};
const amount = (value: number | undefined): string => (value ? number(value) : '·');
const textOf = ({ kind, indicator }: ReportLine): string =>
  kind === 'whole'
    ? '(the level as a whole)'
    : shortened(clean(indicator?.text ?? '(the level as a whole)'), WIDTH - 10) +
      (kind === 'higher' ? ' (higher)' : '');

function note(competency: ReportCompetency, paint: Paint): string {
  const gap = gaps(competency);
  const { others } = competency.row;
  return [
    gap
      ? `  ${gap.isGap ? paint.open(`✗ ${gap.title}:`) : paint.dim(`· ${gap.title}:`)} ${paint.dim(gap.sentence)}\n`
      : '',
    others.length > 0
      ? `  ${paint.dim(`${count(others.length, 'tag')} at other levels ${others.length === 1 ? 'does' : 'do'} not count here.`)}\n`
      : '',
  ].join('');
}

function documentsText({ documents }: Report, paint: Paint): string {
  const numbers = String(documents.length).length + 2;
  const paths = Math.max(...documents.map(({ path }) => path.length));
  return `${paint.bold('Documents')}\n${documents.map((document) => `  ${`[${document.number}]`.padEnd(numbers)}  ${clean(document.path).padEnd(paths)}  ${detailsOf(document, paint).join(' · ')}\n`).join('')}`;
}

function detailsOf({ words, lengths, date, age, status }: ReportDocument, paint: Paint): string[] {
  const measured = lengths.map((length) => ({ ...lengthInWords(length), name: length.competency }));
  const old = age?.isTooOld ? paint.open('older than allowed') : undefined;
  return [
    measured.length > 0 ? '' : count(words, 'word'),
    ...measured.map(
      ({ name, text, advice }) =>
        `${name ? `${name} ` : ''}${text}${advice ? paint.open(` (${advice})`) : ''}`,
    ),
    [date && dateInWords(date), age && `(${age.text})`].filter(Boolean).join(' '),
    old ?? '',
    status ?? '',
  ].filter(Boolean);
}
