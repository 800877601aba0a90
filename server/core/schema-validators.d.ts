// Compiled from frameworks/*.schema.json while building: scripts/schema-validators.mjs.
declare module 'schema-validators' {
  interface SchemaError {
    readonly keyword: string;
    readonly instancePath: string;
    readonly schemaPath: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  interface Validator {
    (data: unknown): boolean;
    errors?: readonly SchemaError[] | null;
  }
  export const framework: Validator;
  export const frontMatter: Validator;
  export const portfolio: Validator;
}

// The text of dist/frameworks.json, for the bundle that has no file system: scripts/build.mjs.
declare module 'bundled-frameworks' {
  const json: string;
  export default json;
}
