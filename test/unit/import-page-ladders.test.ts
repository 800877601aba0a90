// Levels that are told by what they are called beside each other.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

describe('Levels of a page', () => {
  it('may be the steps of a career, with competencies below each', () => {
    const post = (name: string) =>
      `## ${name}\n\n### Knives\n\n${name}s cut with care.\n\n### Stock\n\n${name}s order what is used up.\n`;
    assert.deepEqual(
      placed(
        `# Required skills\n\n${['Associate pastry cook', 'Pastry cook I', 'Pastry cook II'].map(post).join('\n')}`,
      ),
      [
        'Knives at Associate pastry cook: Associate pastry cooks cut with care.',
        'Knives at Pastry cook I: Pastry cook Is cut with care.',
        'Knives at Pastry cook II: Pastry cook IIs cut with care.',
        'Stock at Associate pastry cook: Associate pastry cooks order what is used up.',
        'Stock at Pastry cook I: Pastry cook Is order what is used up.',
        'Stock at Pastry cook II: Pastry cook IIs order what is used up.',
      ],
    );
  });

  it('may stand in one heading with the competency', () => {
    const part = (level: string, name: string) =>
      `<h3>${level} grades 9 and 10 - ${name}</h3><ul><li>Shows ${name} as ${level} does</li><li>Helps others with ${name}</li></ul>`;
    const page = ['Leadership level', 'Early level'].flatMap((level) =>
      ['Owning our work', 'Improving every day'].map((name) => part(level, name)),
    );
    assert.deepEqual(
      placed(`<html><body><h1>The house way</h1>${page.join('')}</body></html>`).map((line) =>
        line.slice(0, 60),
      ),
      [
        'Owning our work at Leadership level grades 9 and 10: Shows O',
        'Owning our work at Early level grades 9 and 10: Shows Owning',
        'Improving every day at Leadership level grades 9 and 10: Sho',
        'Improving every day at Early level grades 9 and 10: Shows Im',
      ],
    );
  });

  it('may have codes before their names, as rows of a table too', () => {
    const row = (name: string, text: string) =>
      `<tr><th>${name}</th><td>${text} with the bread of the house.</td><td>${text} with the guests at the door.</td></tr>`;
    assert.deepEqual(
      placed(
        `<html><body><h1>How we grow</h1><table><tr><th></th><th>Baking</th><th>Serving</th></tr>${row('L1<br><span>Helper</span>', 'Asks')}${row('L2<br><span>Baker</span>', 'Helps')}</table></body></html>`,
      ).map((line) => line.replace(/: .*/, '')),
      ['Baking at L1 Helper', 'Baking at L2 Baker', 'Serving at L1 Helper', 'Serving at L2 Baker'],
    );
  });

  it('may tell of one post how well it is filled', () => {
    const level = (name: string) =>
      `<h2>${name}</h2>${['Care of guests', 'Care of bread'].map((domain) => `<h3>${domain}</h3><ul><li>Shows ${domain} as a ${name} does</li><li>Learns more about ${domain}</li></ul>`).join('')}`;
    assert.deepEqual(
      placed(
        `<html><body><h1>Levels of practice</h1>${['Competent HB', 'Proficient HB', 'Expert HB'].map(level).join('')}</body></html>`,
      ).map((line) => line.replace(/: .*/, '')),
      ['Care of guests', 'Care of bread'].flatMap((domain) =>
        ['Competent HB', 'Proficient HB', 'Expert HB'].map((name) => `${domain} at ${name}`),
      ),
    );
  });
});
