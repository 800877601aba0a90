// What imports frameworks: a bundle of its own (dist/import.js), loaded when somebody imports one.
export { importEvidence } from './core/import/evidence.ts';
export { importBytes, importText } from './core/import/kinds.ts';
export { diffOf, prepare, shown } from './core/import/prepare.ts';
