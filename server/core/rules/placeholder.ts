import type { Block } from '../evidence/chunk.ts';
import { type PlacedBlock, proseSpan } from '../evidence/document.ts';
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
    for (const span of [...inHeadings(evidence), ...document.blocks.flatMap(inBlock)])
      yield {
        span,
        message: `${quoted(document.text.slice(span.start, span.end))} is still to be filled in; write what belongs here or take it out.`,
      };
    for (const span of document.blocks.flatMap((placed) => blanksInSource(document, placed)))
      yield {
        span,
        message: 'Something is still to be filled in here; write the words that belong here or take it out.',
      };
  },
};

const found = new WeakMap<Block, readonly Span[]>();

function inBlock(placed: PlacedBlock): Span[] {
  const { block } = placed;
  let spans = found.get(block);
  if (!spans) {
    spans = placeholdersIn(block.prose.text);
    found.set(block, spans);
  }
  return spans.map(({ start, end }) => proseSpan(placed, start, end));
}

/** A heading's title is found again in its source, for only blocks know where each of their words stands. */
const inHeadings = ({ document }: Evidence): Span[] =>
  document.headings.flatMap(({ title, start, end }) =>
    placeholdersIn(title).flatMap((span) => {
      const words = title.slice(span.start, span.end);
      const at = document.text.slice(start, end).indexOf(words);
      return at < 0 ? [] : [{ start: start + at, end: start + at + words.length }];
    }),
  );
