import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toYaml } from '../../server/core/import/to-yaml.ts';
import { imported } from '../unit/support/import.ts';

const PAGES = 'test/fixtures/import';

describe('The page of an invented publisher gives a framework file that validates', () => {
  for (const file of readdirSync(PAGES).filter((name) => !name.endsWith('.outline')))
    it(file, () => assert.ok('yaml' in toYaml(imported(readFileSync(join(PAGES, file), 'utf8')))));
});
