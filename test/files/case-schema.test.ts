// What is exported to CASE, held against the schema of CASE.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { exportCase } from '../../server/core/export/case.ts';
import type { Framework } from '../../server/core/framework/model.ts';
import { bundledFrameworks } from '../unit/support/editor.ts';
import { frameworks } from '../unit/support/frameworks.ts';
import { property } from '../unit/support/property.ts';

/** The schema is its publisher's, so it is no part of the project. */
const SCHEMA = '../shared/samples/case-v1p0-cfpackage-schema.json';

if (existsSync(SCHEMA))
  describe('A framework, whatever is in it, as a CASE package', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
    );
    const fits = (framework: Framework) =>
      assert.ok(validate(JSON.parse(exportCase(framework, '2026-01-01'))), JSON.stringify(validate.errors));

    property('fits the schema', frameworks, fits, 0.1);
    for (const framework of bundledFrameworks())
      it(`fits the schema: ${framework.id}`, () => fits(framework));
  });
else it.skip('A CASE package fits the schema (skipped: the schema is not on this machine)');
