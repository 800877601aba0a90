// The pages that publishers have on the web belong to them and are no part of the project: they stand beside it or nowhere.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFrameworks } from '../unit/support/editor.ts';
import { framework, imported, meanings, prepared } from '../unit/support/import.ts';

const SOURCES = '../shared/sources';
const OFFICIAL: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  'cvf-2016-inclusive-enabling-visionary-leadership.txt': {
    'We are collaborative': [6, 7, 4],
    'We deliver, support and inspire': [7, 6, 8],
  },
  'cvf-2016-we-are-collaborative.txt': { 'We Are Collaborative': [6, 7, 4] },
  'cvf-2024-we-collaborate.txt': { 'We collaborate': [5, 6, 5] },
  'tps-service-community-focused.txt': { 'We are Service and Community Focused': [5, 3, 5, 6] },
  'tps-work-collaboratively.txt': { 'We Work Collaboratively': [6, 4, 6, 3] },
};

describe('The publishers’ own pages', () => {
  for (const [file, expected] of Object.entries(OFFICIAL))
    it(`${file}: every competency, level and indicator, word for word`, function () {
      // The page belongs to its publisher and does not ship; invented pages of its layout are tested everywhere.
      if (!existsSync(join(SOURCES, file))) return this.skip();
      const page = readFileSync(join(SOURCES, file), 'utf8');
      const { competencies } = imported(page);
      assert.deepEqual(
        Object.fromEntries(
          competencies.map(({ name, levels }) => [name, levels.map(({ indicators }) => indicators.length)]),
        ),
        expected,
      );
      const bullets = page
        .split('\n')
        .filter((line) => /^\s*•/.test(line))
        .map((line) =>
          line
            .replace(/[\s\u00A0]+/g, ' ')
            .replace(/^ ?• /, '')
            .trim(),
        );
      assert.deepEqual(
        competencies.flatMap(({ levels }) =>
          levels.flatMap(({ indicators }) => indicators.map(({ text }) => text)),
        ),
        bullets,
      );
    });
});

describe('The publishers’ pages over the bundled frameworks', () => {
  it('are recognised by their wording, also in another order, with every number at its text', function () {
    // The same pages, which do not ship; test/unit/import-official.test.ts holds this of invented ones.
    if (!existsSync(SOURCES)) return this.skip();
    for (const file of readdirSync(SOURCES).filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(`${SOURCES}/${file}`, 'utf8');
      const { yaml, id } = prepared(text, undefined, bundledFrameworks());
      assert.equal(id, /^cvf-\d+|^tps/.exec(file)?.[0]);
      const own = bundledFrameworks().find((one) => one.id === id);
      for (const competency of framework(yaml).competencies)
        assert.deepEqual(
          competency.levels.map(({ indicators }) => indicators.map(({ signals }) => signals)),
          own?.competencies
            .find((one) => one.id === competency.id)
            ?.levels.map(({ indicators }) => indicators.map(({ signals }) => signals)),
        );
      // The bullets of each level from last to first.
      const turned = text.replace(
        /(?:^ *• .*\n)+/gm,
        (bullets) => `${bullets.trimEnd().split('\n').reverse().join('\n')}\n`,
      );
      const other = prepared(turned, undefined, bundledFrameworks());
      const numbered = (from: string) => [...meanings(from)].filter(([address]) => /\d$/.test(address));
      assert.deepEqual(numbered(other.yaml), numbered(yaml));
      assert.equal(
        prepared(turned, yaml, bundledFrameworks()).changes.every(({ kind }) => kind === 'moved'),
        true,
      );
    }
    return undefined;
  });
});
