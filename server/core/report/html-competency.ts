import type { Framework } from '../framework/model.ts';
import type { TaggedPassage } from '../portfolio/summary.ts';
import { html } from './escape.ts';
import { type Grid, grid } from './grid.ts';
import { competencyId, documentId, passageLink, pips, portfolioNote } from './html-parts.ts';
import type { Report, ReportCompetency, ReportDocument } from './model.ts';
import { policySentence } from './policy.ts';
import { count, gaps, number, shareInWords, standing } from './words.ts';

/** So many passages of an indicator are quoted; the matrix leads to all of them. */
const MOST_QUOTED = 5;

/** One competency: its matrix, the passages with their first words, and what nobody tagged. */
export function competencySection(report: Report, competency: ReportCompetency, index: number): string {
  const { row, level } = competency;
  const id = competencyId(index);
  const { kind, mark, text } = standing(competency);
  const layout = grid(competency);
  const lang = langOf(row.framework);
  return `<section class="competency" aria-labelledby="${id}">
<div class="head"><h3 id="${id}"${lang}><bdi>${html(row.competency.name)}</bdi>${level === undefined ? '' : ` <span class="level">${html(level)}</span>`}${portfolioNote(competency, 'count')}</h3><p class="standing ${kind}">${pips(competency)} <span aria-hidden="true">${mark}</span> ${html(text)}</p></div>
<p class="policy">${html(policySentence(competency))}</p>
${competency.passages > 0 ? matrix(report, competency, layout, id, lang) : ''}${others(competency)}<div class="below">
${layout.isTransposed ? legend(layout, lang) : ''}${quotations(report, layout)}${open(competency, layout, lang)}</div>
</section>
`;
}

const langOf = ({ language }: Framework): string => (language === 'en-GB' ? '' : ` lang="${html(language)}"`);

function matrix(
  report: Report,
  competency: ReportCompetency,
  layout: Grid,
  id: string,
  lang: string,
): string {
  const { isTransposed, isCompact } = layout;
  const figures = isCompact
    ? isTransposed
      ? 'each mark is a passage'
      : 'each mark is a passage, and the documents are numbered as below'
    : 'the figures are lines';
  const caption = `<caption><span class="vh">${html(competency.row.competency.name)}: </span>Indicators by documents; ${figures}</caption>`;
  const table = isTransposed
    ? byDocument(report, competency, layout)
    : byIndicator(report, competency, layout, lang);
  return `<div class="scroll${isCompact ? ' large' : ''}" role="region" aria-labelledby="${id}" tabindex="0"><table class="matrix${isCompact ? ' compact' : ''}">
${caption}
${table}</table></div>
`;
}

const corner = (name: string): string => `<th scope="col">${name}</th>`;

function byIndicator(
  report: Report,
  competency: ReportCompetency,
  { rows, columns, isCompact }: Grid,
  lang: string,
): string {
  const head = columns.map((document) => columnHead(document, isCompact)).join('');
  const body = rows.map(
    (line) =>
      `<tr${line.total > 0 ? '' : ' class="open"'}><th scope="row"><span class="key">${html(line.short)}</span> <span${lang}>${html(line.label)}</span></th>${columns.map((document) => cell(report, document, line.cells.get(document), isCompact)).join('')}<td class="n">${number(line.total)}</td></tr>\n`,
  );
  const foot = `<tr><th scope="row">${shareInWords(competency)}; passages</th>${columns.map((document) => `<td>${number(competency.passagesIn.get(document) ?? 0)}</td>`).join('')}<td class="n">${number(competency.passages)}</td></tr>`;
  return `<thead><tr>${corner('Indicator')}${head}<th scope="col" class="n">Tags</th></tr></thead>
<tbody>
${body.join('')}</tbody>
<tfoot>${foot}</tfoot>
`;
}

function columnHead(document: ReportDocument, isCompact: boolean): string {
  const title = html(document.title);
  const name = isCompact ? `<span class="vh"><bdi>${title}</bdi></span>` : `<bdi>${title}</bdi>`;
  return `<th scope="col" class="doc"><a href="#${documentId(document)}"${isCompact ? ` title="${title}"` : ''}><span class="no">${document.number}</span> ${name}</a></th>`;
}

/** Where there are many documents, they are the lines, so that the table grows down the page and not across it. */
function byDocument(
  report: Report,
  competency: ReportCompetency,
  { rows, columns, isCompact }: Grid,
): string {
  const head = rows.map(({ short }) => `<th scope="col">${html(short)}</th>`).join('');
  const body = columns.map(
    (document) =>
      `<tr><th scope="row"><a href="#${documentId(document)}"><span class="no">${document.number}</span> <bdi>${html(document.title)}</bdi></a></th>${rows.map((line) => cell(report, document, line.cells.get(document), isCompact)).join('')}<td class="n">${number(competency.passagesIn.get(document) ?? 0)}</td></tr>\n`,
  );
  const foot = `<tr><th scope="row">Tags; passages</th>${rows.map(({ total }) => `<td>${number(total)}</td>`).join('')}<td class="n">${number(competency.passages)}</td></tr>`;
  return `<thead><tr>${corner('Document')}${head}<th scope="col" class="n">Passages</th></tr></thead>
<tbody>
${body.join('')}</tbody>
<tfoot>${foot}</tfoot>
`;
}

function cell(
  report: Report,
  document: ReportDocument,
  passages: readonly TaggedPassage[] | undefined,
  isCompact: boolean,
): string {
  if (!passages)
    return '<td class="no-tag"><span aria-hidden="true">–</span><span class="vh">not tagged</span></td>';
  if (isCompact)
    return `<td class="tag">${passages
      .map(({ line }) =>
        passageLink(
          report,
          document,
          line,
          `<span aria-hidden="true">✓</span><span class="vh">tagged, line ${line + 1}</span>`,
        ),
      )
      .join(' ')}</td>`;
  const links = passages.map(({ line }) =>
    passageLink(report, document, line, `<span class="vh">line </span>${line + 1}`),
  );
  return `<td class="tag"><span aria-hidden="true">✓</span><span class="vh">tagged, </span> ${links.join(', ')}</td>`;
}

const legend = ({ rows }: Grid, lang: string): string =>
  `<div><h4>Indicators</h4>\n<ul class="keys"${lang}>\n${rows.map(({ short, label }) => `<li><span class="key">${html(short)}</span> ${html(label)}</li>\n`).join('')}</ul></div>\n`;

function others({ row: { others: elsewhere } }: ReportCompetency): string {
  return elsewhere.length === 0
    ? ''
    : `<p class="note">${count(elsewhere.length, 'tag')} at other levels ${elsewhere.length === 1 ? 'does' : 'do'} not count here.</p>\n`;
}

/** What is there, in the writer's own first words. */
function quotations(report: Report, { rows }: Grid): string {
  const tagged = rows.filter(({ total }) => total > 0);
  if (tagged.length === 0) return '';
  const items = tagged.map((line) => {
    const all = [...line.cells].flatMap(([document, passages]) =>
      passages.map((passage) => ({ document, passage })),
    );
    const quoted = all
      .slice(0, MOST_QUOTED)
      .map(
        ({ document, passage }) =>
          `<li>${passageLink(report, document, passage.line, `<bdi>${html(passage.excerpt)}</bdi>`)} <span class="note"><bdi>${html(document.path)}</bdi>, line ${passage.line + 1}</span></li>\n`,
      );
    const more =
      all.length > MOST_QUOTED
        ? `<li class="note">and ${count(all.length - MOST_QUOTED, 'more passage')} in the matrix</li>\n`
        : '';
    return `<div><dt class="key">${html(line.short)}</dt><dd><ul>\n${quoted.join('')}${more}</ul></dd></div>\n`;
  });
  return `<div class="quotes"><h4>What is tagged</h4>\n<dl>\n${items.join('')}</dl></div>\n`;
}

function open(competency: ReportCompetency, { rows }: Grid, lang: string): string {
  const gap = gaps(competency);
  if (!gap) return '';
  const items = competency.row.missing.map((indicator) => {
    const line = rows.find((candidate) => candidate.indicator === indicator);
    return `<li><span class="key">${html(line?.short ?? String(indicator.number))}</span> ${html(indicator.text)}</li>\n`;
  });
  return `<div class="${gap.isGap ? 'gaps' : 'ideas'}"><h4>${gap.title}</h4>\n<p>${html(gap.sentence)}</p>\n<ul class="keys"${lang}>\n${items.join('')}</ul></div>\n`;
}
