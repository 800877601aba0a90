// Frameworks for other systems: what they ask of a file, and that nothing is lost on the way there and back.
import { strict as assert } from 'node:assert';
import { exportCase } from '../../server/core/export/case.ts';
import { exportMoodle } from '../../server/core/export/moodle.ts';
import type { Framework } from '../../server/core/framework/model.ts';
import { readCsv } from '../../server/core/import/csv.ts';
import { frameworks } from './support/frameworks.ts';
import { property } from './support/property.ts';
import { content, fileOf } from './support/round-trip.ts';

const DAY = '2026-01-01';

/** Only frameworks that a file may hold: a level of a competency has something at it. */
const isSound = ({ competencies }: Framework): boolean =>
  competencies.every(({ levels }) => levels.every(({ indicators }) => indicators.length > 0));

describe('A framework for another system', () => {
  property('comes back from CASE as the same file, whatever is in it', frameworks, (framework) => {
    if (isSound(framework)) assert.deepEqual(content(fileOf(exportCase(framework, DAY))), content(framework));
  });
});

describe('A package for CASE 1.1', () => {
  property(
    'has each identifier once, and links that lead somewhere, whatever is in it',
    frameworks,
    (framework) => {
      interface Linked {
        readonly identifier: string;
        readonly originNodeURI: { readonly identifier: string };
        readonly destinationNodeURI: { readonly identifier: string };
      }
      const pack = JSON.parse(exportCase(framework, DAY)) as {
        readonly CFDocument: Linked;
        readonly CFItems: readonly Linked[];
        readonly CFAssociations: readonly Linked[];
      };
      const all = [pack.CFDocument, ...pack.CFItems, ...pack.CFAssociations].map(
        ({ identifier }) => identifier,
      );
      assert.equal(new Set(all).size, all.length);
      const nodes = new Set([pack.CFDocument, ...pack.CFItems].map(({ identifier }) => identifier));
      for (const { originNodeURI, destinationNodeURI } of pack.CFAssociations)
        assert.ok(nodes.has(originNodeURI.identifier) && nodes.has(destinationNodeURI.identifier));
    },
  );
});

describe('A table for Moodle', () => {
  property('has all that its importer asks for, whatever the framework', frameworks, (framework) => {
    const read = readCsv(exportMoodle(framework));
    assert.ok('rows' in read);
    const [, ...rows] = read.rows.map(({ cells }) => cells);
    assert.ok(read.rows.every(({ cells }) => cells.length === 14));
    assert.equal(rows.filter((cells) => cells[12] === '1').length, 1);
    const ids = rows.map((cells) => cells[1] ?? '');
    assert.equal(new Set(ids).size, ids.length);
    for (const [parent = '', id = '', name = ''] of rows) {
      // Longer ones are cut, and a row without a name is left out with all that stands below it.
      assert.ok(id !== '' && id.length <= 100 && name.trim() !== '' && name.length <= 100);
      assert.ok(parent === '' || ids.includes(parent));
    }
    const [{ 5: values = '', 6: configuration = '' } = []] = rows;
    assert.equal(values.split(',').length, 2);
    assert.deepEqual(Object.keys((JSON.parse(configuration) as object[])[0] ?? {}), ['scaleid']);
  });
});
