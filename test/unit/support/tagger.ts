// The tagger as it ships: bundling it into every test file would make each of them as large as its model.

import type { Tagger } from '../../../server/connection/runtime.ts';
import type { Analyse } from '../../../server/core/language/analysis.ts';

let made: Analyse | undefined;
export const analyse = (): Analyse =>
  (made ??= (require(`${process.cwd()}/dist/nlp.js`) as Tagger).createAnalyse());
