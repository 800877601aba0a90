import { html } from '../../report/escape.ts';
import { htmlHead } from '../../report/html-head.ts';
import { STYLE } from '../../report/html-style.ts';
import { count } from '../../report/words.ts';
import type { Change } from '../official/merge.ts';
import type { Overview } from '../overview.ts';
import { changesList } from './changes.ts';
import { countsTable } from './counts-table.ts';
import { REVIEW_STYLE } from './style.ts';
import { leftOut } from './unplaced.ts';

/** How far an import is. `file` is what people call the file. */
export type ReviewState =
  /** It waits to be saved as a new file; without a folder to put it into, the writer says where. */
  | { readonly kind: 'new'; readonly file: string; readonly hasFolder: boolean }
  /** Its changes of a file wait to be confirmed. */
  | { readonly kind: 'changed'; readonly file: string; readonly changes: readonly Change[] }
  | { readonly kind: 'unchanged'; readonly file: string }
  /** Its changes are in an open file that the writer has not saved. */
  | { readonly kind: 'unsaved'; readonly file: string }
  /** It is written, and used if it lies where frameworks are looked for. */
  | { readonly kind: 'saved'; readonly file: string; readonly isUsed: boolean };

/** Where the page's links lead. */
export interface ReviewLinks {
  readonly save: string;
  readonly discard: string;
  readonly newDocument: string;
  /** Shows a line of what was imported, from 1, and a text in it. */
  readonly line: (line: number, text?: string) => string;
}

/**
 * What was understood of an imported page, to be looked at beside its YAML. No script, nothing from elsewhere; whatever comes
 * from the page is escaped.
 * @param source what the user calls the file that was imported
 */
export function reviewPage(
  overview: Overview,
  source: string,
  state: ReviewState,
  links: ReviewLinks,
): string {
  const changes = state.kind === 'changed' ? changesList(state.changes) : '';
  return `<!DOCTYPE html>
<html lang="en-GB">
${htmlHead(`${overview.title} – import`, STYLE + REVIEW_STYLE)}
<body>
<header class="page">
<p class="eyebrow">Import <span aria-hidden="true">·</span> <bdi>${html(source)}</bdi></p>
<h1><bdi>${html(overview.title)}</bdi></h1>
<p class="lede">${html(summary(overview))}</p>
<div class="todo">${todo(state, links)}</div>
</header>
<main>
${changes}${notes(overview)}${countsTable(overview)}${leftOut(overview, links.line)}</main>
</body>
</html>
`;
}

function summary({ competencies, levels, recognisedAs }: Overview): string {
  const told = competencies.filter(({ isOutline }) => !isOutline);
  const values = told.filter(({ isValue }) => isValue).length;
  const indicators = told
    .flatMap(({ counts }) => counts)
    .reduce((sum, { indicators: some }) => sum + some, 0);
  const whose = [
    ...(told.length > values || values === 0
      ? [count(told.length - values, 'competency', 'competencies')]
      : []),
    ...(values > 0 ? [count(values, 'value')] : []),
  ].join(' and ');
  const at = levels.length > 0 ? ` at ${count(levels.length, 'level')}` : '';
  const found = `${count(indicators, 'indicator')} of ${whose}${at}.`;
  return recognisedAs === undefined
    ? found
    : `${found} Recognised as ${recognisedAs}: its ids are kept, and its hints go on working.`;
}

function todo(state: ReviewState, links: ReviewLinks): string {
  const file = `<strong><bdi>${html(state.file)}</bdi></strong>`;
  const actions = `<p class="actions"><a class="button" href="${html(links.save)}">Save</a> <a href="${html(links.discard)}">Discard</a></p>`;
  switch (state.kind) {
    case 'new':
      return state.hasFolder
        ? `<p>Read this and the YAML beside it, and change there what is wrong. Nothing is written until you save it as ${file}.</p>
${actions}`
        : `<p>Read this and the YAML beside it, and change there what is wrong. No folder is open that it could be written to: save it into a folder named <strong>frameworks</strong> beside your documents.</p>
${actions}`;
    case 'changed':
      return `<p>Beside this stands ${file}, with ${count(state.changes.length, 'change')} that the import would make. Nothing is written until you save.</p>
${actions}`;
    case 'unchanged':
      return `<p>Nothing is new: ${file} has all of it already.</p>`;
    case 'unsaved':
      return `<p><span aria-hidden="true">✓</span> The changes are in ${file}, which is not saved yet.</p>`;
    case 'saved':
      return state.isUsed
        ? `<p><span aria-hidden="true">✓</span> Saved as ${file}, and in use.</p>
<p class="actions"><a href="${html(links.newDocument)}">New evidence document</a></p>`
        : `<p><span aria-hidden="true">✓</span> Saved as ${file}. It is used once it lies in a folder named <strong>frameworks</strong> beside your documents.</p>`;
  }
}

const notes = ({ notes: all }: Overview): string =>
  all.length === 0
    ? ''
    : `<section aria-labelledby="notes">
<h2 id="notes">To know</h2>
<ul class="plain">
${all.map((note) => `<li>${html(sentence(note))}</li>\n`).join('')}</ul>
</section>
`;

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
