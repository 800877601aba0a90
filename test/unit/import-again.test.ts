// A framework's pages imported one after another, and again when they have changed: whatever happens to them, a tag means what it meant.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { diffOf, prepare } from '../../server/core/import/prepare.ts';
import { framework, imported, meanings, prepared } from './support/import.ts';
import { property } from './support/property.ts';

/** Statements of which each can be told from the others by its first words, however the rest is edited. */
const STATEMENTS = [
  'Weighs the flour and the salt for each dough on the scales before the mixer is started.',
  'Checks the oven with a thermometer of its own, and writes down what it shows each hour.',
  'Explains to new colleagues why the dough rests, and lets them try it out for themselves.',
  'Plans the week with the shop, so that nobody has to work two nights one after the other.',
  'Listens to what guests say about the bread, and takes it to the others in the bakery.',
  'Throws nothing away that can be given to somebody, and knows whom to call for that.',
  'Owns up to mistakes early, so that a batch can be saved or the shop can be told of it.',
  'Keeps the bench and the tools clean during work, and not only when work is over.',
];
const first = (text: string): string => text.split(' ', 1)[0] ?? '';

const EDITS: ReadonlyArray<(text: string) => string> = [
  (text) => text,
  (text) => text,
  (text) => text.replace(/\.$/, ', every day.'),
  (text) => text.replace(' the ', ' all the '),
  (text) => text.replace(/ (\S+)\.$/, ' thing.'),
  (text) => text.replace(/, /, ' – '),
];

const wording = fc.record({
  of: fc.constantFrom(...STATEMENTS.keys()),
  edit: fc.constantFrom(...EDITS.keys()),
});
const statements = fc
  .uniqueArray(wording, { minLength: 1, maxLength: 6, selector: ({ of }) => of })
  .map((all) => all.map(({ of, edit }) => EDITS[edit]?.(STATEMENTS[of] ?? '') ?? ''));
/** A page of one of two competencies, with one level or two. */
const pages = fc
  .record({
    name: fc.constantFrom('Baking', 'Serving'),
    levels: fc.array(statements, { minLength: 1, maxLength: 2 }),
  })
  .map(
    ({ name, levels }) =>
      `# ${name}\n\nAbout ${name}.\n\n${levels.map((texts, index) => `## Level ${index + 1}\n\n${texts.map((text) => `- ${text}\n`).join('')}\n`).join('')}`,
  );

/** What has gone may not come back under its number with another meaning, so what is compared is one page to the next. */
const assertSameMeanings = (before: string, after: string): void => {
  const [old, now] = [meanings(before), meanings(after)];
  for (const [address, text] of now) {
    const was = old.get(address);
    if (was !== undefined) assert.equal(first(text), first(was), `${address}: ${was} → ${text}`);
  }
};

describe('Pages imported again', () => {
  property(
    'never let a tag come to mean something else, whatever is edited, added, removed or moved',
    fc.array(pages, { minLength: 2, maxLength: 4 }),
    ([start = '', ...later]) => {
      let file = prepared(start).yaml;
      for (const page of later) {
        const { yaml, needsConfirmation, changes } = prepared(page, file);
        assertSameMeanings(file, yaml);
        // What is not asked about leaves all texts that were there as they were.
        if (!needsConfirmation) {
          const now = meanings(yaml);
          for (const [address, text] of meanings(file)) assert.equal(plain(now.get(address)), plain(text));
        }
        assert.equal(yaml === file, changes.length === 0);
        // All of the page is in the file, word for word.
        const texts = [...meanings(yaml).values()];
        for (const [, text] of page.matchAll(/^- (.+)$/gm)) assert.ok(texts.includes(text ?? ''), text);
        // The second time nothing is left to do, down to the bytes.
        const again = prepared(page, yaml);
        assert.equal(again.yaml, yaml);
        assert.deepEqual(again.changes, []);
        file = yaml;
      }
    },
    4,
  );

  const plain = (text: string | undefined) => text?.replace(/[‘’]/g, "'").replace(/\s+/g, ' ');

  it('are not asked about for other quotation marks and spaces, which are written all the same', () => {
    const page = (text: string) => `# Baking\n\n## Level 1\n\n- ${text}\n`;
    const file = prepared(page("I keep the shop's keys, and nobody else does so.")).yaml;
    const { yaml, needsConfirmation, changes } = prepared(
      page('I keep the shop’s keys, and nobody else does so.'),
      file,
    );
    assert.equal(needsConfirmation, false);
    assert.equal(changes.length, 1);
    assert.match(yaml, /shop’s/);
    assert.ok(prepared(page('I keep the shop’s keys and nobody else does so.'), yaml).needsConfirmation);
  });

  it('tell of what was swapped, and keep both where they were', () => {
    const [one = '', two = ''] = STATEMENTS;
    const page = (...texts: string[]) => `# Baking\n\n## Level 1\n\n- ${texts.join('\n- ')}\n`;
    const { yaml, changes } = prepared(page(two, one), prepared(page(one, two)).yaml);
    assert.deepEqual(
      framework(yaml).competencies[0]?.levels[0]?.indicators.map(({ text }) => text),
      [one, two],
    );
    assert.match(diffOf(changes).join('\n'), /@@ baking\.1\.1: moved/);
  });

  it('say of what a page lacks, and is told in our own words, that it is', () => {
    const guild = framework(
      `id: guild\ntitle: Guild\nwording: restated\nlevels: [{id: "1"}]\ncompetencies:\n  - id: work\n    name: Work\n    levels:\n      "1":\n        indicators:\n${STATEMENTS.slice(
        0,
        4,
      )
        .map((text) => `          - ${JSON.stringify(text)}\n`)
        .join('')}`,
    );
    const [one = '', , three = '', four = ''] = STATEMENTS;
    const edited = [one, three, four].map((text) => text.replace(' the ', ' all the '));
    const { yaml } = prepared(`# Work\n\n## Level 1\n\n- ${edited.join('\n- ')}\n`, undefined, [guild]);
    assert.match(
      yaml,
      /# Not on the page, and told in our own words; it keeps the numbers[^\n]*\n +- Checks/,
    );
    assert.match(yaml, /^wording: official$/m);
  });

  it('leave no file that calls a restatement the publisher’s own', () => {
    const page = (text: string) => `# Baking\n\n## Level 1\n\n- ${text}\n`;
    const official = prepared(page('I knead the dough until it is smooth.')).yaml;
    const told = {
      ...imported(page('I work the dough until nothing sticks.')),
      wording: 'restated' as const,
    };
    const merged = prepare(told, [], { into: official });
    assert.ok('yaml' in merged);
    assert.equal(framework(merged.yaml).wording, 'restated');
  });

  it('are refused where they are another framework’s', () => {
    const file = (id: string, texts: readonly string[]) =>
      framework(
        `id: ${id}\ntitle: The ${id}\nwording: restated\nlevels: [{id: "1"}]\ncompetencies:\n  - id: work\n    name: Work\n    levels:\n      "1":\n        indicators:\n${texts.map((text) => `          - ${JSON.stringify(text)}\n`).join('')}`,
      );
    const bundled = [file('guild', STATEMENTS.slice(0, 4)), file('union', STATEMENTS.slice(4))];
    const page = `# Work\n\n## Level 1\n\n${STATEMENTS.slice(4)
      .map((text) => `- ${text}\n`)
      .join('')}`;
    assert.throws(
      () =>
        prepared(
          page,
          'id: guild\ntitle: The guild\nlevels: [{id: "1"}]\ncompetencies: [{id: a, name: A, outline: true}]\n',
          bundled,
        ),
      /it is a page of union \(The union\), and not of guild; merge it into that one/,
    );
  });
});
