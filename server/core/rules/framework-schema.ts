import type { FrameworkRule } from './rule.ts';
import { misspelledCodes } from './rule-codes.ts';
import { replaceBy } from './wording.ts';

export const frameworkSchema: FrameworkRule = {
  code: 'framework-schema',
  severity: 'error',
  group: 'Framework and portfolio files',
  about: 'A framework file does not have the form that a framework has.',
  *check({ problems, tree }, { hasLastGood }) {
    for (const [index, { message, span, suggestions }] of problems.entries())
      yield {
        span,
        message:
          index === 0 && hasLastGood
            ? `${message} Until this is mended, the last good definition stays in use.`
            : message,
        ...(suggestions?.length ? { fixes: () => replaceBy(span, suggestions) } : {}),
      };
    if (tree.problems.length === 0) yield* misspelledCodes(tree);
  },
};
