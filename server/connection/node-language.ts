// dist/language.js: what a server on Node needs to answer but not to start.
export * from '../language.ts';
export { nodeFiles } from './node-files.ts';
