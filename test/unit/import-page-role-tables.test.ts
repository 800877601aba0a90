// Tables in which the competencies of a post stand with the level that is asked of it.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

interface Entry {
  readonly group: string;
  readonly name: string;
  readonly about: string;
  readonly level: string;
}

const entries: readonly Entry[] = [
  { group: 'Self', name: 'Keep warm', about: 'Be near the oven whenever it is cold', level: 'Adept' },
  { group: 'Others', name: 'Serve bread', about: 'Give bread to those who came for it', level: 'Adept' },
  { group: 'Others', name: 'Share crumbs', about: 'Leave no bird behind that is hungry', level: 'Proven' },
  { group: 'Trade', name: 'Count coins', about: 'Know at all times what is in the till', level: 'Novel' },
];
const texts = ({ name }: Entry): readonly string[] => [
  `Learns what it is to ${name.toLowerCase()} every day`,
  `Teaches how to ${name.toLowerCase()} to all who ask`,
];
const told = entries.map(
  (entry) => `${entry.group} / ${entry.name} at ${entry.level}: ${texts(entry).join(' | ')}`,
);

/** A column: its head, and what stands in it for an entry. */
type Column = readonly [head: string, cell: (entry: Entry) => string];

const groups: Column = ['Capability group/sets', ({ group }) => group];
const names: Column = ['Capability name', ({ name, about }) => `<strong>${name}</strong><br>${about}`];
const bare: Column = ['Capability name', ({ name }) => name];
const indicators: Column = [
  'Behavioural indicators',
  (entry) =>
    `<ul>${texts(entry)
      .map((text) => `<li>${text}</li>`)
      .join('')}</ul>`,
];
const levels: Column = ['Level', ({ level }) => level];

/** A page with such a table; cells of spanned columns stand once for all rows below each other that say the same. */
function page(columns: readonly Column[], spanned: readonly Column[] = []): string {
  const rows = entries.map((entry, at) => {
    const cells = columns.map((column) => {
      const [, cell] = column;
      if (!spanned.includes(column)) return `<td>${cell(entry)}</td>`;
      const before = entries[at - 1];
      if (before && cell(before) === cell(entry)) return '';
      let rowspan = 1;
      while (entries[at + rowspan] && cell(entries[at + rowspan] as Entry) === cell(entry)) rowspan++;
      return `<td rowspan="${rowspan}">${cell(entry)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = columns.map(([head]) => `<th>${head}</th>`).join('');
  return `<html><body><h1>Night baker</h1><h2>What the role asks</h2><table><tr>${heads}</tr>${rows.join('')}</table></body></html>`;
}

describe('Capabilities of a role in a table', () => {
  it('have what is said of them below their names, and the level wherever its column stands', () => {
    for (const columns of [
      [groups, names, indicators, levels],
      [groups, names, levels, indicators],
      [groups, bare, levels, indicators],
      [levels, groups, names, indicators],
    ])
      assert.deepEqual(placed(page(columns)), told);
  });

  it('have names that are parted from what is said of them by a line alone', () => {
    const plain: Column = ['Capability', ({ name, about }) => `${name}<br>${about}`];
    const lines: Column = ['Capability', ({ name, about }) => `<p>${name}</p><p>${about}</p>`];
    for (const column of [plain, lines])
      assert.deepEqual(placed(page([groups, column, indicators, levels], [groups])), told);
  });

  it('have names with what is said of them in Markdown too', () => {
    const rows = entries.map(
      (entry) =>
        `| ${entry.group} | **${entry.name}**<br>${entry.about} | ${texts(entry).join('<br>')} | ${entry.level} |`,
    );
    assert.deepEqual(
      placed(
        `# Night baker\n\n| Group | Capability | Behavioural indicators | Level |\n|---|---|---|---|\n${rows.join('\n')}\n`,
      ),
      told,
    );
  });

  it('are so in two tables, of which one has no more than descriptions', () => {
    const row = (group: string, name: string, level: string) =>
      `<tr><td>${group}</td><td>${name}</td><td>Be someone who can ${name.toLowerCase()} whenever it has to be done</td><td>${level}</td></tr>`;
    const second = `<h2>What the role asks besides</h2><table><tr><th>Capability group/sets</th><th>Capability name</th><th>Description</th><th>Level</th></tr>${row('Self', 'Wake early', 'Novel')}${row('Others', 'Greet guests', 'Adept')}${row('Trade', 'Order flour', 'Adept')}</table></body>`;
    const both = page([groups, names, indicators, levels], [groups]).replace('</body>', second);
    assert.deepEqual(placed(both).slice(0, 4).sort(), told.toSorted());
    assert.equal(placed(both).length, 7);
  });

  it('have cells that span several rows, of groups and of levels', () => {
    assert.deepEqual(placed(page([groups, names, indicators, levels], [groups])), told);
    assert.deepEqual(placed(page([groups, names, indicators, levels], [groups, levels])), told);
    assert.deepEqual(placed(page([groups, bare, levels, indicators], [levels])), told);
  });

  it('have heads in other words', () => {
    for (const [group, name, level] of [
      ['Theme', 'Name of the competency', 'Level required'],
      ['Competency set', 'Competency', 'Proficiency level'],
      ['Strand / area', 'Skill', 'Level for this role'],
    ] as const)
      assert.deepEqual(
        placed(page([[group, groups[1]], [name, names[1]], indicators, [level, levels[1]]])),
        told,
      );
  });
});
