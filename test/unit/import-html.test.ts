// What sites put into their pages beside the words of a framework.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

const DOUGH = ['Dough at Level 1: I weigh it.', 'Dough at Level 2: I teach others.'];
const OVEN = ['Oven at Level 1: I load it.', 'Oven at Level 2: I plan its day.'];

/** A page of two competencies whose headings are made by the site. */
const page = (name: (text: string) => string, level: (text: string) => string = (text) => text): string =>
  `<h1>${name('Baking')}</h1>
<h2>${name('Dough')}</h2><h3>${level('Level 1')}</h3><ul><li>I weigh it.</li></ul><h3>${level('Level 2')}</h3><ul><li>I teach others.</li></ul>
<h2>${name('Oven')}</h2><h3>${level('Level 1')}</h3><ul><li>I load it.</li></ul><h3>${level('Level 2')}</h3><ul><li>I plan its day.</li></ul>`;

describe('A heading says its words without', () => {
  const all = [...DOUGH, ...OVEN];
  const furniture: ReadonlyArray<readonly [string, (text: string) => string]> = [
    ['a link to its own place', (text) => `${text}<a class="x" href="#here" title="Permalink">¶</a>`],
    ['a link before it', (text) => `<a href="#here">#</a> ${text}`],
    ['a link to edit it', (text) => `${text}<span>[<a href="/edit">edit</a>]</span>`],
    ['such a link in bare brackets', (text) => `${text} [<a href="/edit">edit source</a>]`],
    [
      'the controls of an accordion',
      (text) =>
        `<button><span>${text}</span><span class="visually-hidden">, </span><span class="accordion__section-toggle"><span>Show</span></span></button>`,
    ],
    [
      'what is for screen readers alone',
      (text) => `<button>${text} <span class="visually-hidden">, show this section</span></button>`,
    ],
  ];
  for (const [name, made] of furniture)
    it(name, () => {
      assert.deepEqual(placed(page(made)), all);
      assert.deepEqual(placed(page(made, made)), all);
      assert.equal(imported(page(made)).title, 'Baking');
    });

  it('but keeps what is nothing else', () => {
    const kept = (text: string) => `<span class="visually-hidden">${text}</span>`;
    assert.deepEqual(placed(page(kept)), all);
    assert.deepEqual(placed(page((text) => `<a class="toggle" href="#x">${text}</a>`)), all);
  });
});
