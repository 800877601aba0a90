import { findQuotes } from '../quotes/quotes.ts';
import type { PassageRule } from './rule.ts';

export const quotedIndicator: PassageRule = {
  code: 'quoted-indicator',
  severity: 'warning',
  group: 'Voice and substance',
  about: 'Eight or more words in a row are the wording of an indicator or of one of its examples.',
  *check({ block }, { framework }) {
    for (const { start, end, words, indicator, from } of findQuotes(block.prose.text, framework)) {
      const [id, key = ''] = indicator.split('/');
      const name = id === framework?.id ? key : indicator;
      const whose = from === 'official' ? 'the official wording' : 'the wording';
      yield {
        span: { start, end },
        message: `These ${words} words are ${whose} of ${name}; tell what you did in your own words.`,
      };
    }
  },
};
