// Pages as the tools of organisations write them: cards, tabs, tables out of a word processor, wikis.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

const list = (...texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;

describe('Codes of a logbook before statements', () => {
  it('are none of their words, be they bullets or paragraphs', () => {
    assert.deepEqual(
      placed(
        `<h1>Bakers’ ladder</h1><h2>Dough</h2><h3>Stage 1</h3>${list('KD1.1 Weighs <span>the </span><span>flour with care.</span>', 'KD1.2 Cleans the bench.')}<h3>Stage 2</h3>${list('KD2.1 Plans the day.')}<h2>Oven</h2><h3>Stage 1</h3><p>OV1.1 Loads the oven on time.</p><p>OV1.2 Watches the crust.</p><h3>Stage 2</h3>${list('OV2.1 Teaches others to bake.')}`,
      ),
      [
        'Dough at Stage 1: Weighs the flour with care. | Cleans the bench.',
        'Dough at Stage 2: Plans the day.',
        'Oven at Stage 1: Loads the oven on time. | Watches the crust.',
        'Oven at Stage 2: Teaches others to bake.',
      ],
    );
  });
});

describe('Competencies below levels', () => {
  const table = (rows: ReadonlyArray<readonly [string, string]>): string =>
    `<table><tr><th>Skill</th><th>What it looks like</th></tr>${rows.map(([name, text]) => `<tr><th>${name}</th><td>${text}</td></tr>`).join('')}</table>`;

  it('have a list at one level and a sentence at another', () => {
    assert.deepEqual(
      placed(
        `<h1>Kitchen levels</h1>
<h2>KC1 – Associate cook</h2><p>You learn.</p>${table([
          ['Craft', list('Cuts with care.', 'Cleans the bench at night.')],
          ['Service', '<p>Knows who eats at which table and why.</p>'],
        ])}
<h2>KC2 – Senior cook</h2><p>You lead.</p>${table([
          ['Craft', '<p>Owns the menu of a whole season.</p><p>Teaches others how to cut.</p>'],
          ['Service', '<p>Plans the work of all the waiters.</p>'],
        ])}`,
      ),
      [
        'Craft at KC1 – Associate cook: Cuts with care. | Cleans the bench at night.',
        'Craft at KC2 – Senior cook: Owns the menu of a whole season. | Teaches others how to cut.',
        'Service at KC1 – Associate cook: Knows who eats at which table and why.',
        'Service at KC2 – Senior cook: Plans the work of all the waiters.',
      ],
    );
  });
});
