// What levels and pages are called, and who works at a level.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

describe('Two roles in bold print before their paragraphs', () => {
  const told = [
    'Dough at Middle leader: Weighs the Dough. Cleans up.',
    'Dough at Headteacher: Orders the Dough. Teaches others.',
    'Oven at Middle leader: Weighs the Oven. Cleans up.',
    'Oven at Headteacher: Orders the Oven. Teaches others.',
  ];
  const page = (line: (role: string, text: string) => string) =>
    `# What we ask\n\n${['Dough', 'Oven'].map((name) => `## ${name}\n\n${line('Middle leader', `Weighs the ${name}. Cleans up.`)}\n\n${line('Headteacher', `Orders the ${name}. Teaches others.`)}\n`).join('\n')}`;
  it('are levels, with a colon, a stop, a dash or nothing behind them', () => {
    for (const mark of ['**: ', ':** ', '.** ', '** – ', '** '])
      assert.deepEqual(placed(page((role, text) => `**${role}${mark}${text}`)), told);
  });

  it('are levels in HTML too', () => {
    for (const mark of [':</b> ', '.</b> ', '</b> – ', '</b> '])
      assert.deepEqual(placed(page((role, text) => `<p><b>${role}${mark}${text}</p>`)), told);
  });
});

describe('Who works at a level', () => {
  it('may stand beside its number under every name', () => {
    const name = (text: string) =>
      `## ${text}\n\n### Level 1 – Everyone\n\n- Keeps ${text}\n\n### Level 2 – Team leaders\n\n- Plans ${text}\n`;
    assert.deepEqual(
      placed(`# Our framework\n\n${['Dough', 'Oven', 'Shop'].map(name).join('\n')}`).length,
      6,
    );
    assert.equal(
      placed(`# Our framework\n\n${['Dough', 'Oven', 'Shop'].map(name).join('\n')}`)[0],
      'Dough at Level 1: Everyone: Keeps Dough',
    );
  });
});

describe('Roles of levels', () => {
  const rolesOf = (...levels: readonly string[]) =>
    imported(
      `# What we ask\n\n${['Dough', 'Oven'].map((name) => `## ${name}\n\n${levels.map((level) => `### ${level}\n\n- Keeps the ${name} as ${level}\n`).join('\n')}`).join('\n')}`,
    ).levels.map(({ roles }) => roles.join(', '));

  it('are given for all levels that are called alike', () => {
    assert.deepEqual(rolesOf('Dough person', 'Team manager'), ['Dough person', 'Team manager']);
    assert.deepEqual(rolesOf('Contributor', 'Practitioner', 'Leader'), [
      'Contributor',
      'Practitioner',
      'Leader',
    ]);
  });

  it('are given for steps of one profession', () => {
    assert.deepEqual(rolesOf('Junior engineer', 'Engineer'), ['Junior engineer', 'Engineer']);
  });

  it('are given for none where some are called after a scale', () => {
    assert.deepEqual(rolesOf('Foundation', 'Practitioner', 'Expert'), ['', '', '']);
    assert.deepEqual(rolesOf('Essential', 'Manager'), ['', '']);
  });
});

describe('The title of a page', () => {
  const page = (title: string, heading: string) =>
    `<html><head><title>${title}</title></head><body><h1>${heading}</h1><h2>Dough</h2><h3>Level 1</h3><ul><li>I weigh it.</li></ul><h2>Oven</h2><h3>Level 1</h3><ul><li>I load it.</li></ul></body></html>`;

  it('has no name of the site behind it, or before it', () => {
    assert.equal(
      imported(page('What great looks like | Bakery', 'What great looks like')).title,
      'What great looks like',
    );
    assert.equal(imported(page('Behaviours – Bakery', 'Behaviours')).title, 'Behaviours');
    assert.equal(imported(page('Bakery | Behaviours', 'Behaviours')).title, 'Behaviours');
  });

  it('may have a dash of its own', () => {
    assert.equal(imported(page('Care - how we bake', 'Behaviours')).title, 'Care - how we bake');
  });
});
