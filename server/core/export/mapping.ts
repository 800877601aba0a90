import { frameworkTitle } from '../framework/model.ts';
import { html } from '../report/escape.ts';
import { htmlHead } from '../report/html-head.ts';
import { linkOf, type Report, type ReportCompetency, type ReportLine } from '../report/model.ts';
import { csv } from './csv.ts';

/** A passage that is claimed for an indicator. */
interface Passage {
  readonly title: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly excerpt: string;
  readonly target: string | undefined;
}

const HEAD = ['Indicator', 'Definition', 'Evidence'] as const;
const NONE = 'none yet';

/** The table that portfolios are handed in with: each indicator, what it says, and where the evidence is. As Markdown. */
export function mappingMarkdown(report: Report): string {
  const section = (competency: ReportCompetency) => {
    const rows = competency.lines.map((line) => [
      `${literal(line.key)}`,
      literal(definitionOf(competency, line)),
      passages(report, line).map(markdownLink).join('<br>') || NONE,
    ]);
    return `## ${literal(nameOf(competency))}\n\n${literal(frameworkTitle(competency.row.framework))}\n\n${table([HEAD, HEAD.map(() => '---'), ...rows])}`;
  };
  return [`# ${literal(report.title)}\n`, ...report.competencies.map(section)].join('\n');
}

/** The same as a page that needs nothing else. */
export function mappingHtml(report: Report): string {
  const rows = (competency: ReportCompetency) =>
    competency.lines
      .map((line) => {
        const found = passages(report, line);
        const cell = found.length === 0 ? NONE : `<ul>${found.map(htmlLink).join('')}</ul>`;
        return `<tr><th scope="row">${html(line.key)}</th><td>${html(definitionOf(competency, line))}</td><td>${cell}</td></tr>\n`;
      })
      .join('');
  const sections = report.competencies.map(
    (competency) => `<h2><bdi>${html(nameOf(competency))}</bdi></h2>
<p>${html(frameworkTitle(competency.row.framework))}</p>
<table>
<thead><tr>${HEAD.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows(competency)}</tbody>
</table>
`,
  );
  return `<!DOCTYPE html>
<html lang="en-GB">
${htmlHead(`${report.title} – mapping of evidence`, STYLE, 'light')}
<body>
<h1><bdi>${html(report.title)}</bdi></h1>
${sections.join('')}</body>
</html>
`;
}

/** The same for a spreadsheet: a line for each passage, and one for each indicator without any. */
export function mappingCsv(report: Report): string {
  const head = [
    'framework',
    'competency',
    'indicator',
    'definition',
    'document',
    'file',
    'line',
    'excerpt',
    'link',
  ];
  const rows = report.competencies.flatMap((competency) =>
    competency.lines.flatMap((line) => {
      const begin = [
        competency.row.framework.id,
        nameOf(competency),
        line.key,
        definitionOf(competency, line),
      ];
      const found = passages(report, line);
      if (found.length === 0) return [[...begin, '', '', '', '', '']];
      return found.map(({ title, path, line: at, excerpt, target }) => [
        ...begin,
        title,
        path,
        String(at),
        excerpt,
        target ?? '',
      ]);
    }),
  );
  return csv([head, ...rows]);
}

const nameOf = ({ row, level }: ReportCompetency): string =>
  level === undefined ? row.competency.name : `${row.competency.name}, ${level}`;

function definitionOf({ row, level }: ReportCompetency, { indicator, kind }: ReportLine): string {
  if (indicator) return indicator.text;
  return kind === 'whole'
    ? `${row.competency.name}, ${level ?? 'the value'} as a whole`
    : `${row.competency.name}, a higher level as a whole`;
}

const passages = (report: Report, { cells }: ReportLine): Passage[] =>
  [...cells].flatMap(([document, tagged]) =>
    tagged.map(({ line, excerpt }) => ({
      title: document.title,
      path: document.path,
      line: line + 1,
      excerpt,
      target: linkOf(report, document, line),
    })),
  );

const htmlLink = ({ title, target, excerpt, line }: Passage): string => {
  const name = `${html(title)}, line ${line}`;
  return `<li>${target === undefined ? name : `<a href="${html(target)}">${name}</a>`}: ${html(excerpt)}</li>`;
};

const markdownLink = ({ title, target, excerpt, line }: Passage): string => {
  const name = `${literal(title)}, line ${line}`;
  const link =
    target === undefined
      ? name
      : `[${name}](${target.replace(/[()\s<>|]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)})`;
  return `${link}: ${literal(excerpt)}`;
};

/** Text that means itself: neither markup, nor a table's bar, nor a tag. */
const literal = (text: string): string =>
  text.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\\`*_{}[\]<>|~#@!&$]/g, '\\$&');

const table = (rows: ReadonlyArray<readonly string[]>): string =>
  rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');

/** It is pasted and printed, so it is black on white in whatever surroundings. */
const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2327}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #c9c5bb;padding:.4rem .6rem;text-align:left;vertical-align:top}
tbody th{font-weight:600;white-space:nowrap}
ul{margin:0;padding-left:1.1rem}
thead{display:table-header-group}
tr{break-inside:avoid}
`;
