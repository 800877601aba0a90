// Search for symbols of the workspace: indicators by their words, and passages by all of theirs.
import { strict as assert } from 'node:assert';
import { Editor } from './support/editor.ts';

const ROOT = 'file:///bakery/';
const LONG = `I began with the flour and the water, as on every day of the week, and weighed both of them twice over. Then I asked the miller’s naïve apprentice whether the rye had been stored dry, and he told me of the leak in the roof.`;
const TEXT = `---\nframework: bakery\nlevel: 2\n---\n## Dough\n\n${LONG} [@dough.2.1]\n\nNothing is tagged here about the roof.\n\nI tasted it. [@dough.2.9; @oven.2]\n`;

const editor = new Editor();
editor.workspace.noteFile(`${ROOT}loaf.md`, TEXT);
const namesFor = (query: string): string[] =>
  editor.service.passageSymbols(`${ROOT}loaf.md`, TEXT, query).map(({ name }) => name);

describe('a search for passages', () => {
  it('finds by any of their words, or parts of words, wherever they stand', () => {
    for (const query of [
      'leak roof',
      'APPRENTICE',
      'millers',
      'naive',
      'roof flour',
      'oof',
      'dough.2.1 leak',
    ])
      assert.equal(namesFor(query).length, 1, query);
    for (const query of ['leak oven', 'nothing', 'cellar']) assert.deepEqual(namesFor(query), [], query);
  });

  it('shows the words that were asked for, so that editors do not hide what was found', () => {
    const [name = ''] = namesFor('leak roof');
    assert.equal(name, 'I began with the flour… dry, and he told me of the leak in the roof. [@dough.2.1]');
    assert.match(
      namesFor('water')[0] ?? '',
      /^I began with the flour and the water, as on every day of the week…?/,
    );
    assert.match(namesFor('stored flour')[0] ?? '', /flour.*stored/);
  });

  it('leads to the tag, and only to passages that claim something', () => {
    const [symbol] = editor.service.passageSymbols(`${ROOT}loaf.md`, TEXT, 'leak');
    assert.deepEqual(symbol?.location, {
      uri: `${ROOT}loaf.md`,
      range: {
        start: { line: 6, character: LONG.length + 3 },
        end: { line: 6, character: LONG.length + 12 },
      },
    });
    assert.deepEqual(namesFor('tasted'), ['I tasted it. [@oven.2]']);
    assert.deepEqual(editor.service.passageSymbols(`${ROOT}x.md`, '# The leak', 'leak'), []);
  });

  it('asks for the documents that there are', () =>
    assert.deepEqual(editor.service.documentUris(), [`${ROOT}loaf.md`]));
});

describe('a search for indicators', () => {
  const found = (within: Editor, query: string) =>
    within.service.indicatorSymbols(query).map(({ name, containerName }) => `${containerName} ${name}`);

  it('looks through the frameworks that documents are about, else through all', () => {
    assert.deepEqual(found(editor, 'water FLOUR'), [
      'bakery dough.2.1 I adjust the water to the flour of the day.',
    ]);
    assert.deepEqual(found(editor, 'dough.2.1 water').length, 1);
    assert.deepEqual(found(editor, 'adjust the water').length, 1);
    assert.deepEqual(found(new Editor(), 'adjust the water').length, 2);
  });
});
