import type { Block } from '../evidence/chunk.ts';
import { proseSpan } from '../evidence/document.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { isEnglish } from '../language/english.ts';
import { blanksInSource } from '../placeholders/blanks.ts';
import { placeholdersIn } from '../placeholders/patterns.ts';
import type { Span } from '../text/span.ts';
import type { EvidenceRule } from './rule.ts';
import { quoted } from './wording.ts';

export const placeholder: EvidenceRule = {
  code: 'placeholder',
  severity: 'warning',
  group: 'Voice and substance',
  isUnfinished: true,
  about: 'Something is still to be filled in: TBC, XX, [name], an empty link text.',
  *check(evidence) {
    if (!isEnglish(evidence)) return;
    const { document } = evidence;
    for (const span of [...inHeadings(evidence), ...inBlocks(evidence)])
      yield {
        span,
        message: `${quoted(document.text.slice(span.start, span.end))} is still to be filled in; write what belongs here or take it out.`,
      };
    for (const placed of document.blocks)
      for (const span of blanksInSource(document, placed))
        yield {
          span,
          message:
            'Something is still to be filled in here; write the words that belong here or take it out.',
        };
  },
};

const found = new WeakMap<Block, readonly Span[]>();

function foundIn(block: Block, text: string): readonly Span[] {
  let spans = found.get(block);
  if (!spans) {
    spans = placeholdersIn(text);
    found.set(block, spans);
  }
  return spans;
}

function* inBlocks({ document }: Evidence): Generator<Span> {
  for (const placed of document.blocks)
    for (const { start, end } of foundIn(placed.block, placed.block.prose.text))
      yield proseSpan(placed, start, end);
}

/** A heading's title is found again in its source, for only blocks know where each of their words stands. */
function* inHeadings({ document }: Evidence): Generator<Span> {
  for (const { block, title, start, end } of document.headings)
    for (const span of foundIn(block, title)) {
      const words = title.slice(span.start, span.end);
      const at = document.text.slice(start, end).indexOf(words);
      if (at >= 0) yield { start: start + at, end: start + at + words.length };
    }
}
