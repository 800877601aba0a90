// Headings that name a level and a competency at once.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

const names = ['Owning our dough', 'Working as one bakery', 'Improving every day'];
const scales = [
  ['Leadership level grades 9 and 10', 'Experienced level grades 7 and 8', 'Early level grades 2 to 6'],
  ['Managers', 'Team leaders', 'All staff'],
  ['Level 3', 'Level 2', 'Level 1'],
];

const page = (
  pairs: ReadonlyArray<readonly [string, string]>,
  form: (level: string, name: string) => string,
) =>
  `<html><body><main><h1>The bakery way</h1><p>What we hope to see.</p>${pairs
    .map(
      ([level, name]) =>
        `<h3>${form(level, name)}</h3><ul><li>Does ${name} as ${level}</li><li>Shares ${name} as ${level}</li></ul>`,
    )
    .join('')}</main></body></html>`;

const told = (levels: readonly string[]) =>
  names
    .flatMap((name) =>
      levels.map((level) => `${name} at ${level}: Does ${name} as ${level} | Shares ${name} as ${level}`),
    )
    .sort();

describe('A heading with a level and a competency', () => {
  const forms: ReadonlyArray<(level: string, name: string) => string> = [
    (level, name) => `${level} - ${name}`,
    (level, name) => `${name} -- ${level}`,
    (level, name) => `${level} > ${name}`,
    (level, name) => `${level} • ${name}`,
    (level, name) => `${name} (${level})`,
    (level, name) => `${level} [${name}]`,
    (level, name) => `${name}, ${level}`,
    (level, name) => `${level}. ${name}`,
    (level, name) => `${name} at ${level}`,
    (level, name) => `${name} for ${level}`,
  ];

  it('is parted, whatever stands between them and whichever comes first', () => {
    for (const [at, form] of forms.entries()) {
      const levels = scales[at % scales.length] ?? [];
      const byLevel = levels.flatMap((level) => names.map((name) => [level, name] as const));
      const byName = names.flatMap((name) => levels.map((level) => [level, name] as const));
      for (const pairs of [byLevel, byName])
        assert.deepEqual(placed(page(pairs, form)).sort(), told(levels), form('level', 'name'));
    }
  });

  it('needs no sign where the level calls itself one', () => {
    const [levels = []] = scales;
    const pairs = levels.flatMap((level) => names.map((name) => [level, name] as const));
    assert.deepEqual(placed(page(pairs, (level, name) => `${level} ${name}`)).sort(), told(levels));
    assert.deepEqual(placed(page(pairs, (level, name) => `${name} ${level}`)).sort(), told(levels));
  });

  it('is one name where neither side returns with others', () => {
    const own = ['Care for people', 'Care for ovens', 'Work with flour, salt and water', 'Work with others'];
    const values = own.map(
      (name) => `<h2>${name}</h2><ul><li>I ${name.toLowerCase()} every day</li><li>I like it</li></ul>`,
    );
    assert.deepEqual(
      placed(`<html><body><h1>Our values</h1>${values.join('')}</body></html>`).map(
        (line) => line.split(':')[0],
      ),
      own,
    );
  });
});
