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

describe('What is wanted and what is not', () => {
  it('are pairs, be they as short as they may', () => {
    const sides = (good: string, bad: string): string =>
      `<h3>Positive indicators</h3><ul><li>${good}</li></ul><h3>Negative indicators</h3><ul><li>${bad}</li></ul>`;
    assert.deepEqual(
      placed(
        `<h1>Our behaviours</h1><h2>Dough</h2>${sides('Weighs what the recipe says', 'Guesses the weight')}<h2>Oven</h2>${sides('Shares heat', 'Hides it')}`,
      ),
      ['Dough: Weighs what the recipe says (not: Guesses the weight)', 'Oven: Shares heat (not: Hides it)'],
    );
  });
});

describe('Tabs that are links to their panels', () => {
  const tabs = (name: string, one: string, two: string): string =>
    `<h2>${name}</h2><div class="box"><ul><li><a href="#${name}1">Level 1</a></li><li><a href="#${name}2">Level 2</a></li></ul><div id="${name}1"><ul><li>${one}</li></ul></div><div id="${name}2"><ul><li>${two}</li></ul></div></div>`;
  it('name them', () => {
    assert.deepEqual(
      placed(
        `<h1>Baking</h1>${tabs('Dough', 'I weigh it.', 'I teach others.')}${tabs('Oven', 'I load it.', 'I plan its day.')}`,
      ),
      [...DOUGH, ...OVEN],
    );
  });
  it('may be buttons of a bar whose panels lie in a box of their own', () => {
    const page = tabs('Dough', 'I weigh it.', 'I teach others.')
      .replace('<div id="Dough1">', '<div class="panels"><div id="Dough1">')
      .replace(/$/, '</div>');
    assert.deepEqual(placed(`<h1>Baking</h1>${page}`), DOUGH);
  });
  it('may be the same in each part of a page', () => {
    const page = `<h1>Baking</h1>${tabs('Dough', 'I weigh it.', 'I teach others.')}${tabs('Oven', 'I load it.', 'I plan its day.')}`;
    const same = page.replace(/(["#])(?:Dough|Oven)(\d")/g, '$1tab$2');
    assert.deepEqual(placed(same), [...DOUGH, ...OVEN]);
  });
  it('are told from a list of contents', () => {
    const contents =
      '<ul><li><a href="#a">1. Dough</a></li><li><a href="#b">Oven</a></li><li><a href="#c">Further reading</a></li></ul>';
    const section = (id: string, name: string, [one, two]: readonly string[]): string =>
      `<div id="${id}"><h2>${name}</h2><h3>Level 1</h3><ul><li>${one}</li></ul><h3>Level 2</h3><ul><li>${two}</li></ul></div>`;
    assert.deepEqual(
      placed(
        `<h1>Baking</h1>${contents}${section('a', 'Dough', ['I weigh it.', 'I teach others.'])}${section('b', 'Oven', ['I load it.', 'I plan its day.'])}<div id="c"><h2>Reading</h2><p>A book about bread.</p></div>`,
      ),
      [...DOUGH, ...OVEN],
    );
  });
});

describe('Words of an indicator', () => {
  const html = (text: string): string[] =>
    placed(`<h1>Baking</h1><h2>Dough</h2><h3>Level 1</h3><ul><li>${text}</li></ul>`);
  const markdown = (text: string): string[] =>
    placed(`# Baking\n\n## Dough\n\n### Level 1\n\n- ${text}\n\n[^1]: A note.\n`);
  const one = (text: string): string[] => [`Dough at Level 1: ${text}`];

  it('are those without the marks of notes', () => {
    for (const mark of [
      '<sup>1</sup>',
      '<sup><a href="#fn1">1</a></sup>',
      '<sup><a href="#fn1">[2]</a></sup>',
      '<sup>[2]</sup>',
      '<a href="#fn1">[2]</a>',
      '<sup>*</sup>',
    ])
      assert.deepEqual(
        html(`I keep to the recipe${mark} at all times.`),
        one('I keep to the recipe at all times.'),
      );
    for (const mark of ['[^1]', '[1]', '<sup>1</sup>', '<sup>[2](#fn)</sup>'])
      assert.deepEqual(
        markdown(`I keep to the recipe${mark} at all times.`),
        one('I keep to the recipe at all times.'),
      );
  });
  it('but with what is raised and belongs to them', () => {
    const text = 'I heat 4 m<sup>2</sup> of CO<sub>2</sub> to 10<sup>3</sup> on the 1<sup>st</sup>.';
    assert.deepEqual(html(text), one('I heat 4 m2 of CO2 to 103 on the 1st.'));
    assert.deepEqual(markdown(text), one('I heat 4 m2 of CO2 to 103 on the 1st.'));
  });
  it('are not those that are struck out', () => {
    assert.deepEqual(html('I weigh <del>salt</del> <ins>flour</ins> first.'), one('I weigh flour first.'));
    assert.deepEqual(html('<p>I weigh <s>salt</s> flour first.</p>'), one('I weigh flour first.'));
    assert.deepEqual(markdown('I weigh ~~salt~~ flour first.'), one('I weigh flour first.'));
    assert.deepEqual(
      markdown('I weigh <del>salt</del> <ins>flour</ins> first.'),
      one('I weigh flour first.'),
    );
  });
});

describe('A word that was parted at the end of a line', () => {
  const text = (...lines: readonly string[]): string[] => placed(`Dough\n\nLevel 1\n\n${lines.join('\n')}\n`);
  it('is put together where it stands elsewhere without a hyphen', () =>
    assert.deepEqual(
      text(
        '• I watch the dough when it suf-',
        '  fers, and let it rest again.',
        '• I know when an oven suffers.',
        '• I tell a well-',
        '  known baker from a well-known one.',
      ),
      [
        'Dough at Level 1: I watch the dough when it suffers, and let it rest again. | I know when an oven suffers. | I tell a well-known baker from a well-known one.',
      ],
    ));
  it('is put together where the hyphen is a soft one', () =>
    assert.deepEqual(text('• I watch the dough when it suf\u00AD', '  fers.', '• I let it rest.'), [
      'Dough at Level 1: I watch the dough when it suffers. | I let it rest.',
    ]));
  it('keeps its hyphen otherwise', () =>
    assert.deepEqual(text('• I bake for the long-', '  term good of all.', '• I let it rest.'), [
      'Dough at Level 1: I bake for the long-term good of all. | I let it rest.',
    ]));
});
