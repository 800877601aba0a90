import { frameworkTitle } from '../framework/model.ts';
import { dateInWords } from './date.ts';
import { grid } from './grid.ts';
import { linkOf, type Report, type ReportCompetency, type ReportDocument } from './model.ts';
import { policySentence } from './policy.ts';
import {
  count,
  gaps,
  lengthInWords,
  nameOf,
  number,
  share,
  shareInWords,
  standing,
  summarySentences,
} from './words.ts';

/** The report as Markdown that reads well as it is, too. */
export function reportMarkdown(report: Report): string {
  const { title, date, competencies, documents } = report;
  const parts = [
    `# ${literal(title)}\n\n${dateInWords(date)}\n\n${summarySentences(report).map(literal).join(' ')}\n`,
  ];
  if (competencies.length > 0)
    parts.push(glance(competencies), ...competencies.map((competency) => section(report, competency)));
  if (documents.length > 0) parts.push(documentList(report));
  return parts.join('\n');
}

/** Text that means itself: neither markup, nor a table's bar, nor a tag. */
const literal = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>|~#@!&$]/g, '\\$&')
    .replace(/^(\d+)([.)])|^([-+=])/, '$1\\$2$3');

const link = (text: string, target: string | undefined): string =>
  target === undefined
    ? text
    : `[${text}](${target.replace(/[()\s<>]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;

const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

function glance(competencies: readonly ReportCompetency[]): string {
  const rows = competencies.map((competency) => [
    literal(competency.row.competency.name),
    literal([competency.level ?? '–', competency.row.portfolio].filter(Boolean).join(', ')),
    `${standing(competency).mark} ${standing(competency).text}`,
    share(competency),
    number(competency.passages),
    number([...competency.row.words.values()].reduce((sum, words) => sum + words, 0)),
  ]);
  return `## At a glance\n\n${table(['Competency', 'Level', 'Standing', 'Indicators tagged', 'Passages', 'Words'], rows)}`;
}

function section(report: Report, competency: ReportCompetency): string {
  const { row, passages, passagesIn } = competency;
  const { rows, columns, isTransposed, isCompact } = grid(competency);
  const cell = (document: ReportDocument, lineIndex: number): string => {
    const found = competency.lines[lineIndex]?.cells.get(document) ?? [];
    return found.length === 0
      ? '–'
      : `✓ ${found.map(({ line }) => link(String(line + 1), linkOf(report, document, line))).join(', ')}`;
  };
  const documentName = (document: ReportDocument) => `${document.number}. ${literal(document.title)}`;
  const totals = (document: ReportDocument) => number(passagesIn.get(document) ?? 0);
  const matrix = isTransposed
    ? table(
        ['Document', ...rows.map(({ short }) => short), 'Passages'],
        [
          ...columns.map((document) => [
            documentName(document),
            ...rows.map((_, index) => cell(document, index)),
            totals(document),
          ]),
          ['**Total**', ...rows.map(({ total }) => number(total)), number(passages)],
        ],
      )
    : table(
        [
          'Indicator',
          ...columns.map((document) => (isCompact ? String(document.number) : documentName(document))),
          'Tags',
        ],
        [
          ...rows.map(({ short, label, total }, index) => [
            `**${short}** ${literal(label)}`,
            ...columns.map((document) => cell(document, index)),
            number(total),
          ]),
          [`**${shareInWords(competency)}; passages**`, ...columns.map(totals), number(passages)],
        ],
      );
  const gap = gaps(competency);
  const list = gap
    ? `\n### ${gap.title}\n\n${gap.sentence}\n\n${row.missing.map((indicator) => `- **${rows.find((line) => line.indicator === indicator)?.short ?? indicator.number}** ${literal(indicator.text)}\n`).join('')}`
    : '';
  const others =
    row.others.length > 0
      ? `\n${count(row.others.length, 'tag')} at other levels ${row.others.length === 1 ? 'does' : 'do'} not count here.\n`
      : '';
  return `## ${literal(nameOf(competency))}\n\n${literal(frameworkTitle(row.framework))}. ${policySentence(competency)} Figures in the matrix are lines.\n\n${matrix}${others}${list}`;
}

function documentList(report: Report): string {
  const rows = report.documents.map((document) => [
    String(document.number),
    link(literal(document.title), linkOf(report, document, 0)),
    literal(document.path),
    [
      document.date && dateInWords(document.date),
      document.age && `(${document.age.text}${document.age.isTooOld ? ', older than allowed' : ''})`,
    ]
      .filter(Boolean)
      .map((text) => literal(String(text)))
      .join(' ') || '–',
    document.status ?? '–',
    number(document.words),
    document.lengths
      .map((length) =>
        [
          length.competency && literal(length.competency),
          lengthInWords(length).text,
          lengthInWords(length).advice && `**${lengthInWords(length).advice}**`,
        ]
          .filter(Boolean)
          .join(' '),
      )
      .join('; ') || '–',
  ]);
  return `## Documents\n\n${table(['No.', 'Document', 'File', 'Date', 'Status', 'Words', 'Against the limit'], rows)}`;
}
