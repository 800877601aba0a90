import { html } from '../../report/escape.ts';
import { count } from '../../report/words.ts';
import type { Change } from '../official/merge.ts';
import { most } from './most.ts';

const KINDS: Readonly<Record<Change['kind'], string>> = {
  added: 'New',
  changed: 'Changed',
  removed: 'Removed',
  moved: 'Moved',
};

/** What would become of a file, by the places that tags name. */
export function changesList(changes: readonly Change[]): string {
  const { shown, more } = most(changes);
  const items = shown.map(
    ({ kind, at, before, after }) =>
      `<li><p><span class="kind ${kind}">${KINDS[kind]}</span> <span class="key"><bdi>${html(at)}</bdi></span></p>${before === undefined || kind === 'moved' ? '' : `<p><span class="vh">before: </span><del><bdi>${html(before)}</bdi></del></p>`}${after === undefined ? '' : `<p><span class="vh">after: </span><ins><bdi>${html(after)}</bdi></ins></p>`}</li>\n`,
  );
  return `<section aria-labelledby="changes">
<h2 id="changes">Changes <span class="count">${count(changes.length, 'change')}</span></h2>
<ul class="plain changes">
${items.join('')}${more}</ul>
</section>
`;
}
