import { strict as assert } from 'node:assert';
import { countWords } from '../../server/core/evidence/prose.ts';
import type { Framework } from '../../server/core/framework/model.ts';
import { bundledFrameworks } from './support/editor.ts';

const byId = (id: string): Framework =>
  bundledFrameworks().find((framework) => framework.id === id) ?? assert.fail(`${id} is not bundled`);

/** `collaborate (5/6/5)`: the competencies with texts, and their indicators per level. */
const counts = (id: string): string[] =>
  byId(id)
    .competencies.filter(({ outline }) => !outline)
    .map(
      ({ id: competency, levels }) =>
        `${competency} (${levels.map(({ indicators }) => indicators.length).join('/')})`,
    );

const outlines = (id: string, kind: string): string[] =>
  byId(id)
    .competencies.filter((competency) => competency.outline && competency.kind === kind)
    .map(({ id: competency, name, group }) => `${competency}: ${name}${group ? `, ${group}` : ''}`);

describe('the bundled frameworks', () => {
  it('are cvf-2016, cvf-2024 and tps', () =>
    assert.deepEqual(
      bundledFrameworks()
        .map(({ id }) => id)
        .sort(),
      ['cvf-2016', 'cvf-2024', 'tps'],
    ));

  it('have every indicator of every level', () => {
    assert.deepEqual(counts('cvf-2016'), ['collaborative (6/7/4)', 'deliver-support-inspire (7/6/8)']);
    assert.deepEqual(counts('cvf-2024'), ['collaborate (5/6/5)']);
    assert.deepEqual(counts('tps'), [
      'work-collaboratively (6/4/6/3)',
      'service-community-focused (5/3/5/6)',
    ]);
  });

  it('have the levels and roles of their publishers, lowest first', () => {
    const levels = (id: string) => byId(id).levels.map((level) => `${level.id} ${level.roles.join(', ')}`);
    const cvf = [
      '1 Constable, Police staff practitioner',
      '2 Sergeant, Inspector, Chief inspector',
      '3 Superintendent, Chief superintendent',
    ];
    assert.deepEqual(levels('cvf-2016'), cvf);
    assert.deepEqual(levels('cvf-2024'), cvf);
    assert.deepEqual(levels('tps'), [
      '1 Member',
      '2 Supervisor, Sergeant, Staff Sergeant',
      '3 Manager, Inspector, Superintendent',
      '4 Director, Staff Superintendent, Executive, Chief, Command Member',
    ]);
  });

  it('are holistic, restated and, for the CVF, cumulative', () => {
    for (const { coverage, wording } of bundledFrameworks())
      assert.deepEqual([coverage, wording], ['holistic', 'restated']);
    assert.deepEqual(
      [byId('cvf-2016').cumulative, byId('cvf-2024').cumulative, byId('tps').cumulative],
      [true, true, false],
    );
  });

  it('name the rest as outlines', () => {
    const resolute = 'Resolute, compassionate and committed';
    const creative = 'Intelligent, creative and informed policing';
    assert.deepEqual(outlines('cvf-2016', 'competency'), [
      `emotionally-aware: We are emotionally aware, ${resolute}`,
      `take-ownership: We take ownership, ${resolute}`,
      `analyse-critically: We analyse critically, ${creative}`,
      `innovative-open-minded: We are innovative and open-minded, ${creative}`,
    ]);
    assert.deepEqual(outlines('cvf-2016', 'value'), [
      'integrity: Integrity',
      'impartiality: Impartiality',
      'public-service: Public service',
      'transparency: Transparency',
    ]);
    assert.deepEqual(outlines('cvf-2024', 'competency'), [
      'emotionally-aware: We are emotionally aware',
      'take-ownership: We take ownership',
      'support-inspire: We support and inspire',
      'analyse-critically: We analyse critically',
      'innovative-open-minded: We are innovative and open-minded',
    ]);
    assert.deepEqual(outlines('cvf-2024', 'value'), [
      'courage: Courage',
      'respect-empathy: Respect and empathy',
      'public-service: Public service',
    ]);
    assert.deepEqual(outlines('tps', 'competency'), [
      'accountable-deliver-results: We are Accountable and Deliver Results',
      'adaptable-innovative-forward-thinking: We are adaptable, innovative and forward thinking',
    ]);
  });

  it('tell what the 2024 edition replaced, and since when', () => {
    const { supersededBy, supersededOn, competencies } = byId('cvf-2016');
    assert.deepEqual([supersededBy, supersededOn], ['cvf-2024', '2025-05-01']);
    assert.deepEqual(
      competencies.flatMap(({ id, renamedTo }) => (renamedTo ? [`${id} → ${renamedTo}`] : [])),
      ['collaborative → cvf-2024/collaborate', 'deliver-support-inspire → cvf-2024/support-inspire'],
    );
    for (const { renamedTo } of competencies)
      if (renamedTo)
        assert.ok(byId('cvf-2024').competencies.some(({ id }) => renamedTo === `cvf-2024/${id}`));
  });

  it('restate each indicator in one sentence of at least five words, with signals and examples', () => {
    for (const { indicator, key } of indicators()) {
      assert.match(indicator.text, /^[^.!?]+\.$/, key);
      assert.ok(countWords(indicator.text) >= 5, key);
      assert.ok(indicator.signals.length > 0 && indicator.examples.length > 0, key);
    }
  });
});

function indicators() {
  return bundledFrameworks().flatMap(({ id, competencies }) =>
    competencies.flatMap((competency) =>
      competency.levels.flatMap(({ level, indicators }) =>
        indicators.map((indicator) => ({
          key: `${id}/${competency.id}.${level}.${indicator.number}`,
          indicator,
        })),
      ),
    ),
  );
}
