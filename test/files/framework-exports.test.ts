// Bundled frameworks on their way to other systems and back.
import { strict as assert } from 'node:assert';
import { exportCase } from '../../server/core/export/case.ts';
import { exportMoodle } from '../../server/core/export/moodle.ts';
import { bundledFrameworks } from '../unit/support/editor.ts';
import { content, fileOf } from '../unit/support/round-trip.ts';

const DAY = '2026-01-01';

describe('A bundled framework for another system', () => {
  it('comes back from CASE with all of a bundled one, its hints and its wording too', () => {
    const bundled = bundledFrameworks();
    for (const framework of bundled)
      assert.deepEqual(content(fileOf(exportCase(framework, DAY), bundled)), content(framework));
  });

  it('does not come back as the publisher’s own words where it was told in ours', () => {
    const bundled = bundledFrameworks();
    for (const framework of bundled) {
      assert.equal(fileOf(exportMoodle(framework), bundled).wording, 'restated');
      assert.equal(fileOf(exportMoodle(framework)).wording, 'restated');
      // Another system may keep the texts alone.
      const { CFDocument, ...rest } = JSON.parse(exportCase(framework, DAY)) as { CFDocument: object };
      const bare = JSON.stringify({ ...rest, CFDocument: { ...CFDocument, extensions: undefined } });
      assert.equal(fileOf(bare, bundled).wording, 'restated');
    }
  });
});
