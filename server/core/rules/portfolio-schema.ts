import { limitsUpsideDown } from './limit-order.ts';
import type { PortfolioRule } from './rule.ts';
import { misspelledCodes } from './rule-codes.ts';
import { replaceBy } from './wording.ts';

export const portfolioSchema: PortfolioRule = {
  code: 'portfolio-schema',
  severity: 'error',
  group: 'Framework and portfolio files',
  about: 'A portfolio file does not have the form that a portfolio has.',
  *inPortfolio({ file }) {
    for (const { message, span, suggestions } of file.problems)
      yield { span, message, ...(suggestions?.length ? { fixes: () => replaceBy(span, suggestions) } : {}) };
    yield* limitsUpsideDown(file.tree);
    yield* misspelledCodes(file.tree);
  },
};
