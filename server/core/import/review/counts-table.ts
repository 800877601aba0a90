import { html } from '../../report/escape.ts';
import { number } from '../../report/words.ts';
import type { Overview, OverviewCompetency } from '../overview.ts';

/** A table that nobody reads to its end is cut here. */
const MOST_ROWS = 500;

/** Competencies by levels, with the number of indicators of each. */
export function countsTable({ competencies, levels }: Overview): string {
  const hasValues = competencies.some(({ isValue, isOutline }) => isValue && !isOutline);
  const columns: ReadonlyArray<string | null> = [
    ...levels.map(({ id }) => id),
    ...(hasValues || levels.length === 0 ? [null] : []),
  ];
  const head = columns.map((column) => {
    const level = levels.find(({ id }) => id === column);
    if (!level) return `<th scope="col" class="n">${levels.length > 0 ? 'As a value' : 'Indicators'}</th>`;
    const roles = level.roles.length > 0 ? `<br><small>${html(level.roles.join(', '))}</small>` : '';
    return `<th scope="col" class="level-name"><bdi>${html(level.name)}</bdi>${roles}</th>`;
  });
  const rows = competencies.slice(0, MOST_ROWS).map((competency) => row(competency, columns));
  if (competencies.length > MOST_ROWS)
    rows.push(
      `<tr><td colspan="${columns.length + 1}" class="note">and ${number(competencies.length - MOST_ROWS)} more</td></tr>\n`,
    );
  const totals = columns.map(
    (column) =>
      `<td class="n">${number(competencies.reduce((sum, competency) => sum + (at(competency, column) ?? 0), 0))}</td>`,
  );
  return `<section aria-labelledby="counts">
<h2 id="counts">What was understood</h2>
<div class="scroll" role="region" aria-labelledby="counts" tabindex="0"><table class="counts">
<caption class="vh">Competencies by levels, with the number of indicators</caption>
<thead><tr><th scope="col">Competency</th>${head.join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
<tfoot><tr><th scope="row">Indicators</th>${totals.join('')}</tr></tfoot>
</table></div>
</section>
`;
}

function row(competency: OverviewCompetency, columns: ReadonlyArray<string | null>): string {
  const { id, name, isOutline } = competency;
  const cells = columns.map((column) => {
    const indicators = at(competency, column);
    return indicators === undefined
      ? '<td class="n none"><span aria-hidden="true">–</span><span class="vh">none</span></td>'
      : `<td class="n">${number(indicators)}</td>`;
  });
  return `<tr><th scope="row"><bdi>${html(name)}</bdi><br><small class="note">${html(id)}</small></th>${isOutline ? `<td colspan="${columns.length}" class="note">name only</td>` : cells.join('')}</tr>\n`;
}

const at = ({ counts }: OverviewCompetency, column: string | null): number | undefined =>
  counts.find(({ level }) => level === column)?.indicators;
