// Parts of a page that fold up below titles that are no headings.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

const names = ['Dough and flour', 'Keeping the oven', 'Selling bread'];

type Fold = (title: string, part: string, at: number) => string;

const page = (fold: Fold, part: (name: string) => string) =>
  `<html><body><main><h1>Our values framework</h1><p>This is for all who bake with us.</p><div>${names.map((name, at) => fold(name, part(name), at)).join('')}</div></main></body></html>`;

const levels = (name: string) =>
  ['Level 1', 'Level 2']
    .map((level) => `<p><strong>${level}</strong></p><ul><li>Learns ${name} at ${level}</li></ul>`)
    .join('');
const atLevels = names.flatMap((name) =>
  ['Level 1', 'Level 2'].map((level) => `${name} at ${level}: Learns ${name} at ${level}`),
);

const ways: Readonly<Record<string, Fold>> = {
  'a control that says what it opens': (title, part, at) =>
    `<p role="button" aria-controls="part-${at}" aria-expanded="false">${title}</p><div id="part-${at}">${part}</div>`,
  'a control in a box, with signs beside it': (title, part) =>
    `<div><div class="lid" role="button" aria-expanded="false"><span><i></i></span><a tabindex="0">${title}</a></div><div>${part}</div></div>`,
  'a link that lets something collapse': (title, part, at) =>
    `<div><div><a data-toggle="collapse" href="#part-${at}">${title}</a></div><div id="part-${at}"><div>${part}</div></div></div>`,
  'a box that lets something collapse': (title, part, at) =>
    `<div data-bs-toggle="collapse" data-bs-target="#part-${at}">${title}</div><div id="part-${at}">${part}</div>`,
  'a link to the box behind it': (title, part, at) =>
    `<a href="#part-${at}">${title}</a><div id="part-${at}">${part}</div>`,
  'boxes that are called an accordion': (title, part) =>
    `<div class="accordion-item"><div class="accordion-title">${title}</div><div class="accordion-content">${part}</div></div>`,
  'boxes in a box that is called a toggle': (title, part) =>
    `<div class="toggle"><div class="toggle-title">${title}</div><div class="toggle-inner">${part}</div></div>`,
  'a line that is called a question': (title, part) =>
    `<div class="faq-item"><span class="faq-question">${title}</span><div class="faq-answer">${part}</div></div>`,
  'a button and its box in an item of a list': (title, part) =>
    `<li><button aria-expanded="false">${title}</button><div>${part}</div></li>`,
  'a link and its box in an item of a list': (title, part, at) =>
    `<li><a href="#part-${at}">${title}</a><div id="part-${at}">${part}</div></li>`,
  'a box to tick before its label': (title, part, at) =>
    `<div><input type="checkbox" id="box-${at}"><label for="box-${at}">${title}</label><div>${part}</div></div>`,
};

describe('What folds up', () => {
  for (const [way, fold] of Object.entries(ways))
    it(`stands below its title: ${way}`, () => {
      assert.deepEqual(placed(page(fold, levels)), atLevels);
      assert.deepEqual(
        placed(
          page(
            fold,
            (name) => `<p>Of ${name}.</p><ul><li>We keep ${name}</li><li>We share ${name}</li></ul>`,
          ),
        ),
        names.map((name) => `${name}: We keep ${name} | We share ${name}`),
      );
    });

  it('may fold up in another part that does, be it short', () => {
    const short = (name: string, level: string) => `<ul><li>Bakes ${name} at ${level}</li></ul>`;
    for (const [way, fold] of Object.entries(ways)) {
      if (way.includes('item of a list')) continue;
      const inner = (name: string) =>
        ['Level 1', 'Level 2']
          .map((level, at) => fold(level, short(name, level), names.indexOf(name) * 10 + at + 100))
          .join('');
      assert.deepEqual(
        placed(page(fold, inner)),
        names.flatMap((name) =>
          ['Level 1', 'Level 2'].map((level) => `${name} at ${level}: Bakes ${name} at ${level}`),
        ),
        way,
      );
    }
  });

  it('has headings of its own where its titles are headings', () => {
    const fold: Fold = (title, part) =>
      `<div class="accordion-header"><h3><button aria-expanded="false">${title}</button></h3></div><div class="accordion-content">${part}</div>`;
    assert.deepEqual(placed(page(fold, levels)), atLevels);
  });

  it('is none of the page where it holds nothing but links, and its title may say no more than “Read more”', () => {
    const menu = [1, 2, 3]
      .map(
        (at) =>
          `<div role="button" aria-expanded="false">About us ${at}</div><div><ul><li><a href="/a">Where to find our ovens</a></li><li><a href="/b">Who bakes for you every day</a></li></ul></div>`,
      )
      .join('');
    const more = names
      .map(
        (name) =>
          `<h2>${name}</h2><div role="button" aria-expanded="false">Read more</div><div>${levels(name)}</div>`,
      )
      .join('');
    const read = placed(`<html><body><main><h1>Our values framework</h1>${menu}${more}</main></body></html>`);
    assert.deepEqual(read, atLevels);
  });
});
