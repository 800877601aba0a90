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

type Schema = Record<string, unknown> & { properties?: Record<string, unknown> };
type Schemas = Schema & { readonly definitions: Record<string, Schema> };

/** The schema of 1.0 with what 1.1 changed: it closes the parts of a package, and adds extensions and a few fields. */
function changedTo11(schema: Schemas): object {
  const text = { type: 'string' };
  const more: Record<string, Record<string, unknown>> = {
    CFPackageDocument: { frameworkType: text, caseVersion: { enum: ['1.1'] } },
    CFPackageItem: { subject: { type: 'array' }, subjectURI: { type: 'array' } },
    CFPackageAssociation: { notes: text },
    LinkGenURI: { targetType: { enum: ['CASE'] } },
  };
  const uuid = {
    type: 'string',
    pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  };
  for (const [name, definition] of Object.entries(schema.definitions)) {
    if (!definition.properties) continue;
    definition.additionalProperties = false;
    Object.assign(definition.properties, more[name]);
    if (!name.startsWith('Link')) definition.properties.extensions = { type: 'object' };
    if (name !== 'LinkGenURI') definition.properties.identifier = uuid;
    if (name === 'CFItemType') definition.required = [...(definition.required as string[]), 'description'];
  }
  return schema;
}

const read = (): Schemas => JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schemas;

if (existsSync(SCHEMA))
  for (const [version, schema] of [
    ['1.0', read()],
    ['1.1', changedTo11(read())],
  ] as const)
    describe(`A framework, whatever is in it, as a CASE package, held against ${version}`, () => {
      const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
      const fits = (framework: Framework) =>
        assert.ok(
          validate(JSON.parse(exportCase(framework, '2026-01-01'))),
          JSON.stringify(validate.errors?.slice(0, 3)),
        );

      property('fits the schema', frameworks, fits, 0.1);
      for (const framework of bundledFrameworks())
        it(`fits the schema: ${framework.id}`, () => fits(framework));

      it('does not fit where something is missing, or is not of that version', () => {
        const [framework] = bundledFrameworks();
        assert.ok(framework);
        const pack = JSON.parse(exportCase(framework, '2026-01-01')) as {
          CFItems: object[];
          CFDocument: object;
        };
        assert.ok(!validate({ ...pack, CFDocument: { ...pack.CFDocument, title: undefined } }));
        const linked = { ...pack, CFItems: pack.CFItems.map((item) => ({ ...item, CFDocumentURI: {} })) };
        assert.equal(validate(JSON.parse(JSON.stringify(linked))), version === '1.0');
      });
    });
// Without its publisher's file there is nothing to hold a package against; who has it beside the project sees it run.
else it.skip('A CASE package fits the schema (skipped: the schema is not on this machine)');
