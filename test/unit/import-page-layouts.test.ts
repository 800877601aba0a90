// Layouts that pages have besides headings over lists: where names and levels stand, and what stands for a bullet.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

describe('Statements that are paragraphs', () => {
  const both = [
    'Warm: greets guests (not: lets guests wait) | holds the door',
    'Clean: washes each pan (not: leaves a pan)',
  ];

  it('stand below what we do and what we do not, in blocks of HTML', () => {
    const item = (text: string) => `<div class="item">${text}</div>`;
    const value = (name: string, good: readonly string[], bad: string) =>
      `<h2>${name}</h2><div><strong>We do</strong></div>${good.map(item).join('')}<div><strong>We don’t</strong></div>${item(bad)}`;
    assert.deepEqual(
      placed(
        `<h1>Our values</h1>${value('Warm', ['greets guests', 'holds the door'], 'lets guests wait')}${value('Clean', ['washes each pan'], 'leaves a pan')}<p>Page last reviewed: 12 March 2024</p>`,
      ),
      both,
    );
  });

  it('stand below what this means and what it does not, in Markdown', () => {
    const value = (name: string, good: readonly string[], bad: string) =>
      `## ${name}\n\n### This means\n\n${good.join('\n\n')}\n\n### This doesn’t mean\n\n${bad}\n`;
    assert.deepEqual(
      placed(
        `# Our values\n\n${value('Warm', ['greets guests', 'holds the door'], 'lets guests wait')}\n${value('Clean', ['washes each pan'], 'leaves a pan')}`,
      ),
      both,
    );
  });

  it('stand below labels that are only told by the one that says no', () => {
    const value = (name: string, good: readonly string[], bad: string) =>
      `<h2>${name}</h2><h3>What we like to see</h3>${good.map((text) => `<p>${text}</p>`).join('')}<h3>What we don't like to see</h3><p>${bad}</p>`;
    assert.deepEqual(
      placed(
        `<h1>Our values</h1>${value('Warm', ['greets guests', 'holds the door'], 'lets guests wait')}${value('Clean', ['washes each pan'], 'leaves a pan')}`,
      ),
      both,
    );
  });
});
