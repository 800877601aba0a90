// An esbuild plugin: `import { framework } from 'schema-validators'` gives validators that are compiled from the JSON
// Schemas while building, so that neither ajv nor `new Function` is needed where the server runs (a web worker forbids it).
import { readFile } from 'node:fs/promises';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { root } from './paths.mjs';

const schemas = {
  framework: 'frameworks/framework.schema.json',
  frontMatter: 'frameworks/evidence.schema.json',
  portfolio: 'frameworks/portfolio.schema.json',
};

/** Validators do not speak: their code is a third smaller without the texts of the schemas and of ajv. */
const withoutDescriptions = (key, value) =>
  key === 'description' && typeof value === 'string' ? undefined : value;

export const schemaValidators = {
  name: 'schema-validators',
  setup(build) {
    build.onResolve({ filter: /^schema-validators$/ }, () => ({
      path: 'schema-validators',
      namespace: 'schemas',
    }));
    build.onLoad({ filter: /.*/, namespace: 'schemas' }, async () => {
      const ajv = new Ajv({
        allErrors: true,
        strict: true,
        allowUnionTypes: true,
        inlineRefs: false,
        messages: false,
        code: { source: true, esm: true },
      });
      const names = {};
      for (const [name, path] of Object.entries(schemas)) {
        ajv.addSchema(JSON.parse(await readFile(`${root}/${path}`, 'utf8'), withoutDescriptions), name);
        names[name] = name;
      }
      return {
        contents: standalone.default(ajv, names),
        resolveDir: root,
        watchFiles: Object.values(schemas).map((path) => `${root}/${path}`),
      };
    });
  },
};
