import { html } from '../../report/escape.ts';
import { count } from '../../report/words.ts';
import type { Overview } from '../overview.ts';
import { most } from './most.ts';

/** So many lines of cookie notices and the like are led to. */
const MOST_LINES = 30;

/** So much of a text is looked for in its line. */
const MOST_SOUGHT = 60;

/** What stands in the file and not in the framework, with links to its lines. */
export function leftOut(
  { unplaced, boilerplate }: Overview,
  link: (line: number, text?: string) => string,
): string {
  const { shown, more } = most(unplaced);
  const items = shown.map(
    ({ line, text }) =>
      `<li>${line === undefined ? '' : `<a href="${html(link(line, text.slice(0, MOST_SOUGHT)))}">line ${line}</a> `}<bdi>${html(text)}</bdi></li>\n`,
  );
  const lines = boilerplate.lines
    .slice(0, MOST_LINES)
    .map((line) => `<a href="${html(link(line))}" aria-label="line ${line}">${line}</a>`);
  const where =
    lines.length === 0
      ? ''
      : `: ${boilerplate.lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}${boilerplate.lines.length > MOST_LINES ? ', …' : ''}`;
  const rest =
    boilerplate.count === 0
      ? ''
      : `<p class="note">Left out besides, as cookie notices, menus, page marks and the like${where}.</p>\n`;
  return `<section aria-labelledby="unplaced">
<h2 id="unplaced">Not placed${unplaced.length > 0 ? ` <span class="count">${count(unplaced.length, 'line')}</span>` : ''}</h2>
${items.length === 0 ? '<p>Everything that reads like a framework found its place.</p>\n' : `<ul class="plain unplaced">\n${items.join('')}${more}</ul>\n`}${rest}</section>
`;
}
