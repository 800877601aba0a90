import { limitsUpsideDown } from './limit-order.ts';
import type { EvidenceRule } from './rule.ts';
import { misspelledCodes } from './rule-codes.ts';
import { replaceBy } from './wording.ts';

export const invalidFrontMatter: EvidenceRule = {
  code: 'invalid-front-matter',
  severity: 'error',
  group: 'References',
  about: 'The front matter cannot be read, a value has the wrong type, or a key is nearly a known one.',
  *check({ document }) {
    for (const { message, span, suggestions } of document.frontMatter?.problems ?? [])
      yield { message, span, ...(suggestions?.length ? { fixes: () => replaceBy(span, suggestions) } : {}) };
    if (!document.frontMatter?.isReadable) return;
    yield* limitsUpsideDown(document.frontMatter.tree);
    yield* misspelledCodes(document.frontMatter.tree);
  },
};
