import { durationInWords } from '../dates/civil.ts';
import { dateInWords } from './date.ts';
import { html } from './escape.ts';
import { documentId, passageLink } from './html-parts.ts';
import type { Report, ReportDocument } from './model.ts';
import { lengthInWords, number } from './words.ts';

/** Every document with its date and age, and its words against the limits. */
export function documentTable(report: Report): string {
  const names = new Map(
    report.competencies.map(({ row: { framework, competency } }) => [
      `${framework.id}/${competency.id}`,
      competency.name,
    ]),
  );
  const rows = report.documents.map(
    (document) =>
      `<tr id="${documentId(document)}"><td class="n">${document.number}</td><th scope="row">${passageLink(report, document, 0, `<bdi>${html(document.title)}</bdi>`)}<br><small class="note"><bdi>${html(document.path)}</bdi></small></th><td>${html(document.framework ?? '–')}</td><td>${dateOf(document)}</td><td>${html(document.status ?? '–')}</td><td class="n">${number(document.words)}</td><td>${lengths(document, names)}</td></tr>\n`,
  );
  return `<section aria-labelledby="documents">
<h2 id="documents">Documents</h2>
<div class="scroll" role="region" aria-labelledby="documents" tabindex="0"><table class="documents">
<caption class="vh">Documents with their ages, and their words against the limits</caption>
<thead><tr><th scope="col" class="n">No.</th><th scope="col">Document</th><th scope="col">Framework</th><th scope="col">Date and age</th><th scope="col">Status</th><th scope="col" class="n">Words</th><th scope="col">Against the limit</th></tr></thead>
<tbody>
${rows.join('')}</tbody>
</table></div>
</section>
`;
}

function dateOf({ date, age, maxAge }: ReportDocument): string {
  if (date === undefined) return '–';
  const warning = age?.isTooOld
    ? ` <strong class="warn">▲ older than ${html(durationInWords(maxAge ?? ''))}</strong>`
    : age?.isToCome
      ? ' <strong class="warn">▲ still to come</strong>'
      : '';
  return `${html(dateInWords(date))}${age && !age.isToCome ? `<br><small class="note">${html(age.text)}</small>` : ''}${warning}`;
}

function lengths(
  { framework, lengths: measured }: ReportDocument,
  names: ReadonlyMap<string, string>,
): string {
  if (measured.length === 0) return '–';
  const items = measured.map((limited) => {
    const { text, advice } = lengthInWords(limited);
    const name =
      limited.competency === undefined
        ? ''
        : (names.get(`${framework}/${limited.competency}`) ?? limited.competency);
    return `<li>${name ? `<bdi>${html(name)}</bdi>: ` : ''}${html(text)}${bar(limited.length, limited.limit.max)}${advice ? ` <strong class="warn">▲ ${html(advice)}</strong>` : ''}</li>`;
  });
  return `<ul class="lengths">${items.join('')}</ul>`;
}

/** How full the limit is; the figures before it say the same. */
function bar(length: number, max: number | undefined): string {
  if (max === undefined || max <= 0) return '';
  const filled = Math.min(100, Math.round((length / max) * 100));
  return `<span class="bar${length > max ? ' over' : ''}" aria-hidden="true"><i style="width:${filled}%"></i></span>`;
}
