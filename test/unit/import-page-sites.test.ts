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
