import { strict as assert } from 'node:assert';
import { importBytes } from '../../server/core/import/kinds.ts';
import { blocksOfPages as blocks, bold, drawnAt, text } from './support/pdf-page.ts';

const long = 'This line is full, and so whatever the next one begins with had no room in it at';

describe('Text of a PDF', () => {
  it('is a heading by the size of its letters, with ranks by size', () => {
    assert.deepEqual(
      blocks([
        text(72, 780, 'Baking', 24),
        text(72, 740, 'Level 1', 16),
        text(72, 700, `${long} all.`),
        text(72, 686, 'It is so.'),
      ]),
      ['# Baking', '## Level 1', `${long} all. It is so.`],
    );
  });

  it('is a weak heading in bold print, and may be one where it stands by itself', () => {
    assert.deepEqual(
      blocks([
        text(72, 780, 'Baking', 24),
        bold(72, 740, 'We will'),
        text(72, 700, `${long} all.`),
        text(72, 660, 'Kindness'),
        text(72, 620, `${long} all.`),
      ]),
      ['# Baking', '## We will?', `${long} all.`, '######### Kindness?', `${long} all.`],
    );
  });

  it('keeps the number of a heading', () => {
    assert.deepEqual(
      blocks([text(72, 780, '4.', 18), text(100, 780, 'Dough', 18), text(72, 740, `${long} all.`)]),
      ['# 4. Dough', `${long} all.`],
    );
  });

  it('goes on in the next line where its next word had no room, and over the end of a page in the middle of a sentence', () => {
    assert.deepEqual(
      blocks(
        [
          text(72, 780, long),
          text(72, 766, 'all. The next one says that the dough is left alone until it'),
          text(72, 752, 'has risen'),
        ],
        [text(72, 780, 'to twice its size.')],
      ),
      [`${long} all. The next one says that the dough is left alone until it has risen to twice its size.`],
    );
  });

  it('has its words whole that were parted at the end of a line, and keeps the hyphens of others', () => {
    assert.deepEqual(
      blocks([
        text(72, 780, 'Sourdough is made by those who have the time for it in a kitchen: sour-'),
        text(72, 766, 'dough needs more days than others, and is well-'),
        text(72, 752, 'known.'),
        text(72, 710, 'x'.repeat(80)),
      ])[0],
      'Sourdough is made by those who have the time for it in a kitchen: sourdough needs more days than others, and is well-known.',
    );
  });
});

describe('Bullets of a PDF', () => {
  it('are told by signs, by letters of fonts of signs, and by numbers; nested ones by where they begin', () => {
    assert.deepEqual(
      blocks([
        text(72, 780, '•'),
        text(90, 780, 'Kneads.'),
        text(108, 766, '\uF0B7'),
        text(126, 766, 'By hand.'),
        text(72, 752, '\uE000 Rests.'),
        text(72, 738, '1. Bakes.'),
      ]),
      ['- Kneads.', '-- By hand.', '- Rests.', '- Bakes.'],
    );
  });

  it('are told by what is drawn before a line', () => {
    assert.deepEqual(
      blocks({
        texts: [
          text(90, 780, 'Kneads the dough until it is as smooth as an egg and leaves no trace on'),
          text(90, 766, 'the table.'),
          text(90, 752, 'Rests.'),
        ],
        drawn: [drawnAt(80, 782), drawnAt(80, 754)],
      }),
      ['- Kneads the dough until it is as smooth as an egg and leaves no trace on the table.', '- Rests.'],
    );
  });

  it('are told by their place where nothing drawn is known: further right, and with room in the line before', () => {
    assert.deepEqual(
      blocks([
        text(72, 780, `${long} all.`),
        text(90, 760, 'Kneads.'),
        text(90, 746, 'Rests.'),
        text(72, 720, `${long} all.`),
      ]),
      [`${long} all.`, '- Kneads.', '- Rests.', `${long} all.`],
    );
  });
});

describe('The frame of a PDF', () => {
  it('is left out where it stands at the same place on page after page, and page numbers with it', () => {
    const pages = [1, 2, 3].map((number) => [
      text(72, 800, 'The bakers’ book'),
      text(72, 700, `Bread number ${number} is baked by whoever comes first in the morning.`),
      text(300, 40, `Page ${number}`),
    ]);
    const all = blocks(...pages).join('\n');
    assert.equal(all.match(/bakers/g)?.length, 1);
    assert.doesNotMatch(all, /Page/);
  });
});

describe('PDF', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7');
  const problemOf = async (pages: ReadonlyArray<ReturnType<typeof text>[]>) => {
    const result = await importBytes(bytes, async () => async () => ({ pages }));
    return 'problem' in result ? result.problem : 'none';
  };

  it('that is a scan is refused', async () => assert.match(await problemOf([[], []]), /^is a scanned PDF/));
  it('whose reader fails is refused', async () => {
    const result = await importBytes(bytes, async () => Promise.reject(new Error('no\nreader')));
    assert.deepEqual(result, { problem: 'cannot be read as PDF (no)' });
  });
});
