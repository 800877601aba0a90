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
});
