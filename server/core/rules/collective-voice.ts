import { bySentence } from '../language/verbs.ts';
import { isI, isWeActing, leavesOutI } from '../voice/person.ts';
import { ownWords } from '../voice/speech.ts';
import { isPart } from './part-names.ts';
import type { PassageRule } from './rule.ts';
import { quoted } from './wording.ts';

export const collectiveVoice: PassageRule = {
  code: 'collective-voice',
  severity: 'warning',
  group: 'Voice and substance',
  needsEnglish: true,
  about: 'A passage of the Action speaks of “we” and never of “I”.',
  *check({ block, parts }, { framework, analysis }) {
    if (!isPart(parts, 'action') || block.kind === 'quote' || block.kind === 'row') return;
    const words = ownWords(block, analysis(), framework);
    if (words.some((_, index) => isI(words, index))) return;
    const first = words.find((_, index) => isWeActing(words, index));
    if (!first) return;
    for (const sentence of bySentence(words, analysis().sentences))
      if (leavesOutI(sentence, block.prose.text)) return;
    yield {
      span: { start: first.start, end: first.end },
      message: `This passage says ${quoted(first.text)} and never “I”, so your own part in it stays hidden; say what you did yourself.`,
    };
  },
};
