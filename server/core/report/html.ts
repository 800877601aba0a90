import { frameworkTitle } from '../framework/model.ts';
import { dateInWords } from './date.ts';
import { html } from './escape.ts';
import { competencySection } from './html-competency.ts';
import { documentTable } from './html-documents.ts';
import { htmlHead } from './html-head.ts';
import { competencyId, pips, portfolioNote } from './html-parts.ts';
import { STYLE } from './html-style.ts';
import type { Report, ReportCompetency } from './model.ts';
import { policyName } from './policy.ts';
import { count, number, share, standing, summarySentences } from './words.ts';

/**
 * The report as one page that needs nothing else: no script, no picture, no font from elsewhere. It prints, follows light
 * and dark of the browser or of VS Code, and reads well aloud. Whatever comes from documents is escaped.
 */
export function reportHtml(report: Report): string {
  const { title, date, competencies, documents } = report;
  return `<!DOCTYPE html>
<html lang="en-GB">
${htmlHead(`${title} – coverage report`, STYLE)}
<body>
<header class="page">
<p class="eyebrow">Coverage report <span aria-hidden="true">·</span> <time datetime="${html(date)}">${html(dateInWords(date))}</time></p>
<h1><bdi>${html(title)}</bdi></h1>
<p class="lede">${summarySentences(report).map(html).join(' ')}</p>
${figures(report)}</header>
<main>
${glance(competencies)}${byFramework(report)}${documents.length > 0 ? documentTable(report) : ''}</main>
<footer class="page">
<p>Tagged means that the writer claims a passage as evidence. It does not say how good the evidence is; that is for a reader to judge.</p>
</footer>
</body>
</html>
`;
}

function figures({ competencies, documents }: Report): string {
  if (competencies.length === 0) return '';
  const tagged = competencies.reduce((sum, { row }) => sum + row.evidenced.length, 0);
  const all = competencies.reduce((sum, { row }) => sum + row.evidenced.length + row.missing.length, 0);
  const passages = new Set(
    competencies.flatMap(({ row }) =>
      row.passages.map(({ document, passage }) => `${document.uri} ${passage.line}:${passage.character}`),
    ),
  ).size;
  const enough = competencies.filter((competency) => standing(competency).kind === 'enough').length;
  const figure = (value: string, of: string, name: string) =>
    `<div><dt>${name}</dt><dd>${value}${of ? ` <span>of ${of}</span>` : ''}</dd></div>\n`;
  return `<dl class="figures">
${figure(number(enough), number(competencies.length), 'Competencies tagged as asked')}${figure(number(tagged), number(all), 'Indicators tagged')}${figure(number(passages), '', passages === 1 ? 'Passage' : 'Passages')}${figure(number(documents.length), '', documents.length === 1 ? 'Document' : 'Documents')}</dl>
`;
}

function glance(competencies: readonly ReportCompetency[]): string {
  if (competencies.length === 0) return '';
  const rows = competencies.map((competency, index) => {
    const { row, level, passages } = competency;
    const { kind, mark, text } = standing(competency);
    const words = [...row.words.values()].reduce((sum, amount) => sum + amount, 0);
    return `<tr><th scope="row"><a href="#${competencyId(index)}"><bdi>${html(row.competency.name)}</bdi></a>${row.isRequired ? ' <small class="note">required</small>' : ''}${portfolioNote(competency, 'note')}</th><td>${html(level ?? 'Value')}</td><td>${html(policyName(row.policy))}</td><td class="standing ${kind}"><span aria-hidden="true">${mark}</span> ${html(text)}</td><td class="share">${pips(competency)} ${share(competency)}</td><td class="n">${number(passages)}</td><td class="n">${number(words)}</td></tr>\n`;
  });
  return `<section aria-labelledby="glance">
<h2 id="glance">At a glance</h2>
<div class="scroll" role="region" aria-labelledby="glance" tabindex="0"><table class="glance">
<caption class="vh">How far each competency is at the level that is asked for</caption>
<thead><tr><th scope="col">Competency</th><th scope="col">Level</th><th scope="col">Policy</th><th scope="col">Standing</th><th scope="col">Indicators tagged</th><th scope="col" class="n">Passages</th><th scope="col" class="n">Words</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table></div>
</section>
`;
}

function byFramework(report: Report): string {
  const parts: string[] = [];
  let open = false;
  report.competencies.forEach((competency, index) => {
    const { framework } = competency.row;
    if (report.competencies[index - 1]?.row.framework !== framework) {
      const id = `f${index + 1}`;
      parts.push(
        `${open ? '</section>\n' : ''}<section aria-labelledby="${id}">\n<h2 id="${id}"><bdi>${html(frameworkTitle(framework))}</bdi> <span class="count">${count(report.competencies.filter(({ row }) => row.framework === framework).length, 'competency', 'competencies')}</span></h2>\n`,
      );
      open = true;
    }
    parts.push(competencySection(report, competency, index));
  });
  return parts.join('') + (open ? '</section>\n' : '');
}
