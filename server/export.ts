// What gives frameworks and mappings to other systems: a bundle of its own (dist/export.js), loaded when somebody exports one.
export { exportCase } from './core/export/case.ts';
export { cslJson, cslOfEvidence, cslOfFramework } from './core/export/csl.ts';
export { mappingCsv, mappingHtml, mappingMarkdown } from './core/export/mapping.ts';
export { exportMoodle } from './core/export/moodle.ts';
