// Everything that the server needs to answer but not to start: loaded when it is first needed (dist/language.js).
export { loadVectors } from './core/hints/index.ts';
export { createLanguageService, documentOf } from './core/service.ts';
export { relativePath } from './core/text/relative.ts';
export {
  isExcludedBy,
  isFrameworkPath,
  isMarkdownPath,
  isPortfolioPath,
} from './core/workspace/recognise.ts';
export { Workspace } from './core/workspace/workspace.ts';
