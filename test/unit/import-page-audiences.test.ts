// Statements for some people more below those for everyone.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

const names = ['We listen first', 'We are bold'];

/** @param label what stands over the statements for some */
const page = (label: string, sides = true) =>
  `# Our values\n\n${names
    .map((name) =>
      [
        `## ${name}`,
        `It is good when ${name.toLowerCase()}.`,
        ...(sides ? ["#### You'll see us…"] : []),
        `- Ask whom ${name.toLowerCase()} with\n- Tell others that ${name.toLowerCase()}`,
        ...(sides ? ["#### You won't see us…", `- Forget that ${name.toLowerCase()}`] : []),
        label,
        `- Make sure that ${name.toLowerCase()} everywhere\n`,
      ].join('\n\n'),
    )
    .join('\n')}`;

const told = (sides = true) =>
  names.map((name) => {
    const low = name.toLowerCase();
    const not = sides ? ` (not: Forget that ${low})` : '';
    return `${name}: Ask whom ${low} with${not} | Tell others that ${low} | Make sure that ${low} everywhere`;
  });

describe('Statements for some below those for everyone', () => {
  const labels = [
    'If you lead people, you’ll also…',
    'Managers also:',
    'As a people leader',
    'For line managers',
    'In addition, leaders:',
    'Team leaders',
  ];

  it('belong to the value that they stand below, as headings, in bold print and as a line', () => {
    for (const label of labels)
      for (const written of [
        `#### ${label}`,
        `##### ${label}`,
        `**${label}**`,
        ...(/[:…]$/.test(label) ? [label] : []),
      ]) {
        assert.deepEqual(placed(page(written)), told(), written);
        assert.deepEqual(placed(page(written, false)), told(false), written);
      }
  });

  it('are levels where others are named by words that nobody knows', () => {
    const both = page('#### Managers', false).replaceAll(/^(It is good .*)$/gm, '$1\n\n#### Bread people');
    assert.equal(placed(both).length, 4);
  });

  it('are levels where everyone is named too', () => {
    const both = page('#### Managers', false).replaceAll(/^(It is good .*)$/gm, '$1\n\n#### All staff');
    assert.deepEqual(
      placed(both).map((line) => line.slice(0, line.indexOf(':'))),
      [
        'We listen first at All staff',
        'We listen first at Managers',
        'We are bold at All staff',
        'We are bold at Managers',
      ],
    );
  });
});
