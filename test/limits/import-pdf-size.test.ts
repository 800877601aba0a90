import { strict as assert } from 'node:assert';
import { readPdfPages } from '../../server/core/import/page/pdf/pdf-blocks.ts';
import { bold, ruleAt, text } from '../unit/support/pdf-page.ts';

/** A page with a heading, a table of eight rows with rules, and a list. */
const page = (number: number) => ({
  texts: [
    text(20, 800, `Competency ${number}`, 18),
    bold(20, 770, 'Skill'),
    bold(160, 770, 'Level 1'),
    bold(380, 770, 'Level 2'),
    ...Array.from({ length: 8 }, (_, row) => [
      bold(20, 740 - row * 40, `Skill ${row}`),
      text(160, 740 - row * 40, `Does ${row} of ${number} as it is asked by`),
      text(160, 726 - row * 40, 'those who know how'),
      text(380, 740 - row * 40, `Teaches ${row} of ${number} to all of those`),
      text(380, 726 - row * 40, 'who do not know how'),
    ]).flat(),
    ...Array.from({ length: 20 }, (_, line) =>
      text(72, 400 - line * 14, `• Does ${line} of ${number} with care`),
    ),
  ],
  drawn: Array.from({ length: 10 }, (_, row) => ruleAt(790 - row * 40, 15, 580)),
});

function read(count: number): number {
  const pages = Array.from({ length: count }, (_, number) => page(number));
  const begin = performance.now();
  const { blocks } = readPdfPages({
    pages: pages.map(({ texts }) => texts),
    drawn: pages.map(({ drawn }) => drawn),
  });
  assert.ok(blocks.length > count * 30);
  return performance.now() - begin;
}

describe('A large PDF', function () {
  this.timeout(60_000);

  it('of 1,000 pages is laid out in time', () => assert.ok(read(1_000) < 15_000));

  it('takes time in proportion to its pages', () => {
    read(50);
    const best = (count: number) => Math.min(read(count), read(count), read(count));
    const [small, large] = [best(100), best(400)];
    assert.ok(large / small < 4 * 1.8, `${Math.round(small)} ms and ${Math.round(large)} ms`);
  });

  it('is survived that has 20,000 lines on one page, none of them below another', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      text((at % 40) * 15, 60_000 - at * 3, `word ${at}`),
    );
    const begin = performance.now();
    readPdfPages({ pages: [lines] });
    assert.ok(performance.now() - begin < 30_000);
  });
});
