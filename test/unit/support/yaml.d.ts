// The build gives YAML files as their text (scripts/build.mjs).
declare module '*.yaml' {
  const text: string;
  export default text;
}
