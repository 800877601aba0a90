import { strict as assert } from 'node:assert';
import { importCase } from '../../server/core/import/case.ts';
import { importText } from '../../server/core/import/kinds.ts';
import { prepare } from '../../server/core/import/prepare.ts';
import { casePackage } from '../unit/support/case-package.ts';

const li = (where: string) =>
  `<li>I do what is asked of me at ${where} with care, so that <b>everybody</b> is better off &amp; knows it.</li>`;

/** A page of so many competencies, each with three levels of eight indicators. */
const page = (count: number): string =>
  `<main><h1>Large framework</h1>${Array.from(
    { length: count },
    (_, index) =>
      `<h2>Competency number ${index}</h2><p>About it.</p>${[1, 2, 3].map((level) => `<h3>Level ${level}</h3><ul>${Array.from({ length: 8 }, (_, place) => li(`${index} ${level} ${place}`)).join('\n')}</ul>`).join('\n')}`,
  ).join('\n')}</main>`;

function import_(html: string): number {
  const begin = performance.now();
  const result = importText(html);
  if ('problem' in result) throw new Error(result.problem);
  const prepared = prepare(result.imported, [], {});
  if ('problem' in prepared) throw new Error(prepared.problem);
  return performance.now() - begin;
}

describe('A large page', function () {
  this.timeout(60_000);

  it('takes time in proportion to its size', () => {
    import_(page(50));
    const best = (count: number) =>
      Math.min(import_(page(count)), import_(page(count)), import_(page(count)));
    const [small, large] = [best(100), best(400)];
    assert.ok(large / small < 4 * 1.8, `${Math.round(small)} ms and ${Math.round(large)} ms`);
  });

  for (const [what, html] of Object.entries({
    'tags that are nested 50,000 deep': `<h1>Bread</h1><h2>Level 1</h2>${'<div>'.repeat(50_000)}<ul><li>I knead until it is done.</li></ul>${'</div>'.repeat(50_000)}`,
    'tags that are nested without end': `<h1>Bread</h1><h2>Level 1</h2>${'<ul><li>'.repeat(50_000)}I knead until it is done.`,
    'tables in tables': `<h1>Bread</h1><h2>Level 1</h2>${'<table><tr><td>'.repeat(20_000)}I knead until it is done.`,
    'nothing but opening brackets': '<'.repeat(2_000_000),
    'a quotation that never ends': `<div ${'a="'.repeat(500_000)}`,
    'a line of 2 MB': 'bread and butter '.repeat(120_000),
    'a word of 2 MB': 'b'.repeat(2_000_000),
    'block quotes without end': `# Bread\n\n## Level 1\n\n${'> '.repeat(50_000)}- I knead`,
    'tabs without end': 'a\t'.repeat(500_000),
    'lines without stops': 'Do what is asked of you in time\n'.repeat(50_000),
    'a wrapped paragraph without end':
      'Bread and butter is what we eat when nobody is at home to cook for us and\nso on without an end or a stop\n'.repeat(
        10_000,
      ),
    'values without end': Array.from(
      { length: 10_000 },
      (_, index) => `## Value ${index}\n\n- We do ${index} with care and love\n- We do it in time\n`,
    ).join('\n'),
    'rows of a copied table': 'Name\tDoes what is asked of bakers\tTeaches what is asked of bakers\n'.repeat(
      20_000,
    ),
    'numbers on lines of their own': '1\n'.repeat(300_000),
  }))
    it(`is survived: ${what}`, () => {
      const begin = performance.now();
      importText(html);
      assert.ok(performance.now() - begin < 10_000);
    });
});

describe('A large CASE package', () => {
  it('of 20,000 items is read whole', () => {
    const skill = (competency: number) =>
      `Skill ${competency} of bakers\n${[1, 2, 3, 4].map((level) => `  Level ${level}\n${statements(competency, level)}`).join('')}`;
    const statements = (competency: number, level: number) =>
      Array.from(
        { length: 50 },
        (_, index) => `    I do **this** and that ${competency} ${level} ${index}.\n`,
      ).join('');
    const result = importCase(casePackage(Array.from({ length: 100 }, (_, index) => skill(index)).join('')));
    assert.ok('imported' in result);
    const { competencies } = result.imported;
    assert.equal(competencies.length, 100);
    assert.equal(
      competencies.flatMap(({ levels }) => levels.flatMap(({ indicators }) => indicators)).length,
      20_000,
    );
  }).timeout(20_000);
});
