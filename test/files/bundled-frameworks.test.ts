import { strict as assert } from 'node:assert';
import cvf2016 from '../../frameworks/cvf-2016.yaml';
import cvf2024 from '../../frameworks/cvf-2024.yaml';
import tps from '../../frameworks/tps.yaml';
import { parseFramework } from '../../server/core/framework/parse.ts';
import { checkFramework } from '../../server/core/rules/check.ts';
import { bundledFrameworks } from '../unit/support/editor.ts';

describe('the file of a bundled framework', () => {
  for (const [id, text] of Object.entries({ 'cvf-2016': cvf2016, 'cvf-2024': cvf2024, tps }))
    it(`has no finding, and is what was compiled: ${id}`, () => {
      const file = parseFramework(text, `bundled:/${id}.yaml`);
      assert.deepEqual(checkFramework(file, { rules: {}, sameId: [], hasLastGood: false }), []);
      assert.deepEqual(
        JSON.parse(JSON.stringify(file.framework)),
        bundledFrameworks().find((framework) => framework.id === id),
      );
    });
});
