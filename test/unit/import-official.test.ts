import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { diffOf } from '../../server/core/import/prepare.ts';
import { framework, meanings, prepared } from './support/import.ts';
import { property } from './support/property.ts';

const page = (...indicators: string[]): string =>
  `# Baking\n\nBread for all.\n\n## Level 1\n\n${indicators.map((text) => `- ${text}\n`).join('')}`;

const KNEAD = 'I knead the dough until it is smooth and lets go of the bowl.';
const REST = 'I let it rest for as long as it needs, and not as long as I have.';
const WARN = 'I tell the shop as soon as a batch is going to be late.';
const SWEEP = 'I sweep the bench before anybody has to ask me to do so.';

describe('A page over a framework file', () => {
  const first = prepared(page(KNEAD, REST, WARN)).yaml;

  it('changes nothing the second time', () => {
    const again = prepared(page(KNEAD, REST, WARN), first);
    assert.equal(again.yaml, first);
    assert.deepEqual(again.changes, []);
  });

  it('asks before a text changes, and the number stays', () => {
    const edited = REST.replace('needs', 'wants');
    const { yaml, changes, needsConfirmation } = prepared(page(KNEAD, edited, WARN), first);
    assert.deepEqual(diffOf(changes), ['@@ baking.1.2: changed', `- ${REST}`, `+ ${edited}`]);
    assert.ok(needsConfirmation);
    assert.equal(meanings(yaml).get('baking.1.2'), edited);
  });

  it('keeps every number with its text where the order changed, and writes ids', () => {
    const { yaml, needsConfirmation } = prepared(page(WARN, KNEAD, REST), first);
    assert.ok(needsConfirmation);
    const before = meanings(first);
    for (const [address, text] of meanings(yaml))
      if (before.has(address)) assert.equal(text, before.get(address));
    assert.deepEqual(
      framework(yaml).competencies[0]?.levels[0]?.indicators.map(({ id }) => id),
      ['knead-dough-until-smooth', 'let-rest-as-long', 'tell-shop-as-soon'],
    );
    assert.equal(prepared(page(WARN, KNEAD, REST), yaml).yaml, yaml);
  });

  it('puts what is new behind what is there', () => {
    const { yaml, needsConfirmation } = prepared(page(KNEAD, SWEEP, REST, WARN), first);
    assert.deepEqual(
      [...meanings(yaml)].filter(([address]) => /\d$/.test(address)),
      [
        ['baking.1.1', KNEAD],
        ['baking.1.2', REST],
        ['baking.1.3', WARN],
        ['baking.1.4', SWEEP],
      ],
    );
    assert.equal(prepared(page(KNEAD, SWEEP, REST, WARN), yaml).yaml, yaml);
    assert.ok(needsConfirmation);
  });

  it('keeps what the page lacks, so that no number shifts, and takes the last ones out', () => {
    assert.equal(meanings(prepared(page(KNEAD, WARN), first).yaml).get('baking.1.3'), WARN);
    const shorter = prepared(page(KNEAD, REST), first);
    assert.equal(meanings(shorter.yaml).has('baking.1.3'), false);
    assert.ok(shorter.needsConfirmation);
  });

  it('adds another page’s competency without a question, and leaves comments alone', () => {
    const commented = `# mine\n${first}`;
    const { yaml, needsConfirmation, changes } = prepared(
      '# Sweeping\n\n## Level 1\n\n- I sweep under the oven every week.\n\n## Level 2\n\n- I plan who sweeps.\n',
      commented,
    );
    assert.equal(needsConfirmation, false);
    assert.deepEqual(
      changes.map(({ kind, at }) => `${kind} ${at}`),
      ['added sweeping'],
    );
    assert.match(yaml, /^# mine\n/);
    assert.deepEqual(
      framework(yaml).levels.map(({ id }) => id),
      ['1', '2'],
    );
    assert.deepEqual(
      framework(yaml).competencies.map(({ id }) => id),
      ['baking', 'sweeping'],
    );
  });

  const texts = [
    KNEAD,
    REST,
    WARN,
    SWEEP,
    'I write down what went wrong in the night.',
    'I give away what is left over in the evening.',
  ];
  const some = fc.shuffledSubarray(texts, { minLength: 1 });
  property(
    'never lets a tag come to mean something else, whatever the order',
    fc.tuple(some, some),
    ([one, other]) => {
      const before = prepared(page(...one)).yaml;
      const after = prepared(page(...other), before).yaml;
      const [old, now] = [meanings(before), meanings(after)];
      for (const [address, text] of now) if (old.has(address)) assert.equal(text, old.get(address), address);
      for (const text of other) assert.ok([...now.values()].includes(text));
      assert.equal(prepared(page(...other), after).yaml, after);
    },
    4,
  );
});

describe('A page of a bundled framework', () => {
  const bundled = [
    framework(
      'id: guild\ntitle: Guild of Bakers\nedition: "3"\nwording: restated\ncumulative: true\nlevels: [{id: "1", name: First, roles: [Baker]}]\ncompetencies:\n  - id: bake\n    name: Baking\n    levels:\n      "1":\n        indicators:\n          - {text: The dough is worked until it is good., signals: [worked it], examples: [I worked it.]}\n          - {text: Time is given to it., signals: [gave it time]}\n          - text: The shop hears of delays.\n  - {id: shop, name: Keeping shop, outline: true}\n',
    ),
  ];

  it('is recognised by names and numbers, and gets its ids, levels and hints', () => {
    const { yaml, summary } = prepared(page(KNEAD, REST, WARN), undefined, bundled);
    const made = framework(yaml);
    assert.match(summary[0] ?? '', /recognised as guild/);
    assert.deepEqual(
      { id: made.id, wording: made.wording, edition: made.edition, cumulative: made.cumulative },
      { id: 'guild', wording: 'official', edition: '3', cumulative: true },
    );
    assert.deepEqual(
      made.levels.map(({ id, name, roles }) => ({ id, name, roles })),
      [{ id: '1', name: 'First', roles: ['Baker'] }],
    );
    assert.deepEqual(
      made.competencies.map(({ id }) => id),
      ['bake'],
    );
    assert.deepEqual(
      made.competencies[0]?.levels[0]?.indicators.map(({ text, signals, examples }) => ({
        text,
        signals,
        examples,
      })),
      [
        { text: KNEAD, signals: ['worked it'], examples: ['I worked it.'] },
        { text: REST, signals: ['gave it time'], examples: [] },
        { text: WARN, signals: [], examples: [] },
      ],
    );
  });
});
