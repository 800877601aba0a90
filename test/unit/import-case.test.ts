// CASE packages: from other systems, and there and back again.
import { strict as assert } from 'node:assert';
import { exportCase } from '../../server/core/export/case.ts';
import { importCase } from '../../server/core/import/case.ts';
import type { Imported } from '../../server/core/import/imported.ts';
import { casePackage } from './support/case-package.ts';
import { bundledFrameworks } from './support/editor.ts';
import { asImported, frameworks } from './support/frameworks.ts';
import { property } from './support/property.ts';

function imported(json: string): Imported {
  const result = importCase(json);
  if ('problem' in result) throw new Error(result.problem);
  return result.imported;
}

const problem = (json: string): string => {
  const result = importCase(json);
  assert.ok('problem' in result);
  assert.doesNotMatch(result.problem, /\n/);
  return result.problem;
};

/** `group / name: level headline: text | text`, a line for each level. */
const outlineOf = ({ competencies, levels }: Imported): string[] =>
  competencies.flatMap(({ group, name, kind, outline, levels: definitions }) => {
    const head = `${group ? `${group} / ` : ''}${name}${kind === 'value' ? ' (value)' : ''}`;
    if (outline) return [`${head}: outline`];
    return definitions.map(
      ({ level, headline, indicators }) =>
        `${head}: ${level === null ? '' : `${levels.find(({ id }) => id === level)?.name}: `}${headline ? `“${headline}” ` : ''}${indicators.map(({ text }) => text).join(' | ')}`,
    );
  });

describe('Import of a CASE package', () => {
  it('goes by sequence numbers, whatever the order in the file', () => {
    const outline =
      'Dough\n  Level 1\n    I weigh.\n    I knead.\n  Level 2\n    I taste.\nOven\n  Level 1\n    I load.\n';
    assert.deepEqual(outlineOf(imported(casePackage(outline, { shuffle: true }))), [
      'Dough: Level 1: I weigh. | I knead.',
      'Dough: Level 2: I taste.',
      'Oven: Level 1: I load.',
    ]);
  });

  it('finds levels by type, by name, by recurrence and above the competencies', () => {
    assert.deepEqual(
      outlineOf(
        imported(
          casePackage(
            '[Domain] Craft\n  [Competency] Dough\n    [Proficiency Level] Sprout\n      [Indicator] I weigh.\n',
          ),
        ),
      ),
      ['Craft / Dough: Sprout: I weigh.'],
    );
    assert.deepEqual(
      imported(
        casePackage(
          'Dough\n  Expert\n    I taste.\n  Practitioner\n    I knead.\n  Awareness\n    I look.\n  Working\n    I weigh.\n',
        ),
      ).levels.map(({ name }) => name),
      ['Awareness', 'Working', 'Practitioner', 'Expert'],
    );
    assert.deepEqual(
      outlineOf(
        imported(
          casePackage(
            'Craft\n  Dough\n    Seed\n      I weigh.\n    Tree\n      I taste.\n  Oven\n    Seed\n      I load.\n    Tree\n      I smell.\n',
          ),
        ),
      ),
      [
        'Craft / Dough: Seed: I weigh.',
        'Craft / Dough: Tree: I taste.',
        'Craft / Oven: Seed: I load.',
        'Craft / Oven: Tree: I smell.',
      ],
    );
    assert.deepEqual(
      outlineOf(
        imported(
          casePackage(
            'Level 1\n  Dough\n    I weigh.\n  Oven\n    I load.\nLevel 2\n  Dough\n    I taste.\n  Oven\n    I smell.\n',
          ),
        ),
      ),
      [
        'Dough: Level 1: I weigh.',
        'Dough: Level 2: I taste.',
        'Oven: Level 1: I load.',
        'Oven: Level 2: I smell.',
      ],
    );
  });

  it('takes the competency’s name out of a level’s heading, and keeps its tagline', () => {
    const { levels, competencies } = imported(
      casePackage(
        'Dough\n  Level 1 – Dough\n    I weigh.\n  Level 2 ~ Doughs that turn out well\n    I taste.\n',
      ),
    );
    assert.deepEqual(
      levels.map(({ id, name }) => `${id} ${name}`),
      ['1 Level 1', '2 Level 2'],
    );
    assert.equal(competencies[0]?.levels[1]?.headline, 'Doughs that turn out well');
  });

  it('takes one paragraph for a level, labels for what they are, and names without anything below for outlines', () => {
    assert.deepEqual(
      outlineOf(
        imported(
          casePackage(
            'Dough\n  Level 1 ~ I weigh and knead.\n  Level 2 ~ I taste.\nOven\n  Level 1 ~ I load.\nLedger\n',
          ),
        ),
      ),
      [
        'Dough: Level 1: I weigh and knead.',
        'Dough: Level 2: I taste.',
        'Oven: Level 1: I load.',
        'Ledger: outline',
      ],
    );
    const { unplaced, ...rest } = imported(
      casePackage(
        'Dough\n  Effective behaviours\n    I weigh.\n  Ineffective behaviours\n    I guess.\nOven\n  Effective behaviours\n    I load.\n  Ineffective behaviours\n    I burn.\n',
      ),
    );
    assert.deepEqual(outlineOf({ unplaced, ...rest }), ['Dough: I weigh.', 'Oven: I load.']);
    assert.deepEqual(
      unplaced.map(({ text }) => text),
      ['Ineffective behaviours', 'I guess.', 'Ineffective behaviours', 'I burn.'],
    );
  });

  it('reads Markdown in statements word for word', () => {
    const texts = (statement: string) =>
      imported(casePackage(`Dough\n  ${statement}\n  I bake.\n`)).competencies[0]?.levels[0]?.indicators[0]
        ?.text;
    assert.equal(
      texts('I use **good** _flour_ and [salt](https://a.example) &amp; `git`, x_y_z, 2 * 3 * 4.'),
      'I use good flour and salt & git, x_y_z, 2 * 3 * 4.',
    );
    assert.equal(texts('A table:\\n\\n| a | b |\\n| --- | --- |\\n| c | d |'), 'A table: a b c d');
    assert.equal(texts('Math $x = {-b \\over 2a}$<br>and <i>more</i>'), 'Math $x = {-b \\over 2a}$ and more');
  });

  it('leaves associations with other packages alone', () => {
    const outside = [
      {
        associationType: 'exactMatchOf',
        originNodeURI: { identifier: 'i1' },
        destinationNodeURI: { identifier: 'x', uri: 'https://other.example/x' },
      },
      {
        associationType: 'isChildOf',
        originNodeURI: { identifier: 'y', title: 'Foreign item' },
        destinationNodeURI: { identifier: 'i0' },
      },
      {
        associationType: 'isRelatedTo',
        originNodeURI: { identifier: 'i1' },
        destinationNodeURI: { identifier: 'i0' },
      },
    ];
    const { unplaced, ...rest } = imported(casePackage('Dough\n  I weigh.\n', { extra: outside }));
    assert.deepEqual(outlineOf({ unplaced, ...rest }), ['Dough: I weigh.']);
    assert.deepEqual(unplaced, [{ text: 'Foreign item (an item outside the package)' }]);
  });

  it('takes levels that statements refer to', () => {
    const refer = (from: string, to: string) => ({
      associationType: 'hasSkillLevel',
      originNodeURI: { identifier: from },
      destinationNodeURI: { identifier: to },
    });
    assert.deepEqual(
      outlineOf(
        imported(
          casePackage('Dough\n  I weigh.\n  I taste.\nGrades\n  Apprentice\n  Master\n', {
            extra: [refer('i1', 'i4'), refer('i2', 'i5')],
          }),
        ),
      ),
      ['Dough: Apprentice: I weigh.', 'Dough: Master: I taste.'],
    );
  });

  it('refuses what contradicts itself, in one line that says where', () => {
    const child = (from: string, to: string) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: from },
      destinationNodeURI: { identifier: to, title: to },
    });
    const pack = (ids: readonly string[], ...associations: object[]) =>
      JSON.stringify({
        CFDocument: { identifier: 'doc', title: 'T' },
        CFItems: ids.map((identifier) => ({ identifier, fullStatement: `About ${identifier}` })),
        CFAssociations: associations,
      });
    assert.equal(
      problem(pack(['a', 'b'], child('a', 'b'), child('b', 'a'))),
      'the CASE package goes in a circle: “About a” (item 1) hangs below itself',
    );
    assert.equal(
      problem(pack(['a', 'a'])),
      'two items of the CASE package have the identifier a; the second is item 2',
    );
    assert.equal(
      problem(pack(['a'], child('a', 'elsewhere'))),
      '“About a” (item 1) hangs below elsewhere, which is not in the CASE package',
    );
    assert.match(problem(pack([])), /has no items/);
    assert.match(problem('{"CFDocument": {},\n "CFItems": ['), /^the JSON cannot be read/);
    assert.match(problem('{}'), /no “CFDocument”/);
    assert.match(problem('{"CFDocument": null, "CFItems": {"a": 1}}'), /no list/);
    const chain = Array.from({ length: 5_000 }, (_, index) => `n${index}`);
    assert.match(
      problem(pack(chain, ...chain.slice(1).map((one, index) => child(one, chain[index] ?? '')))),
      /more than 60 deep/,
    );
  });
});

describe('Export to CASE', () => {
  property('comes back as the same framework, whatever is in it', frameworks, (framework) =>
    assert.deepEqual(imported(exportCase(framework, '2026-01-01')), asImported(framework)),
  );

  it('comes back with all of a bundled framework', () => {
    for (const framework of bundledFrameworks())
      assert.deepEqual(
        imported(exportCase(framework, '2026-01-01')).competencies.map(({ id }) => id),
        framework.competencies.map(({ id }) => id),
      );
  });

  it('is the same bytes for the same framework, with identifiers that stay', () => {
    const [framework] = bundledFrameworks();
    assert.ok(framework);
    assert.equal(exportCase(framework, '2026-01-01'), exportCase(framework, '2027-01-01'));
    assert.match(
      exportCase(framework, '2027-01-01', true),
      /"lastChangeDateTime": "2027-01-01T00:00:00\+00:00"/,
    );
    const first = JSON.parse(exportCase(framework, '2026-01-01')) as { CFDocument: { identifier: string } };
    assert.match(
      first.CFDocument.identifier,
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
