// Bundled frameworks on their way to other systems and back.
import { strict as assert } from 'node:assert';
import { exportCase } from '../../server/core/export/case.ts';
import { exportMoodle } from '../../server/core/export/moodle.ts';
import type { Framework } from '../../server/core/framework/model.ts';
import { parseFramework } from '../../server/core/framework/parse.ts';
import type { Imported } from '../../server/core/import/imported.ts';
import { importText } from '../../server/core/import/kinds.ts';
import { prepare } from '../../server/core/import/prepare.ts';
import { bundledFrameworks } from '../unit/support/editor.ts';

const DAY = '2026-01-01';

const imported = (text: string): Imported => {
  const result = importText(text);
  if ('problem' in result) throw new Error(result.problem);
  return result.imported;
};

/** The framework file that an import of an export gives, parsed. */
function fileOf(exported: string, bundled: readonly Framework[] = []): Framework {
  const prepared = prepare(imported(exported), bundled, {});
  if ('problem' in prepared) throw new Error(prepared.problem);
  const { framework, problems } = parseFramework(prepared.yaml, 'memory:again');
  if (!framework) throw new Error(problems[0]?.message ?? '');
  return framework;
}

/** A framework without the places of its file. */
const content = (framework: Framework): unknown =>
  JSON.parse(
    JSON.stringify(framework, (key, value: unknown) => (key === 'at' || key === 'uri' ? undefined : value)),
  );

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
