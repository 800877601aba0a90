import type { Block } from '../evidence/chunk.ts';
import { type EvidenceDocument, type PlacedBlock, proseSpan } from '../evidence/document.ts';
import { rolesOf } from '../evidence/structure.ts';
import { fold } from '../text/fold.ts';
import { within } from '../text/sorted.ts';
import { type Span, shifted } from '../text/span.ts';
import { headingAt } from './parts.ts';
import type { Section } from './sections.ts';

/** A title, folded, that counts examples: “Example 2”, “Second example: the market”. */
const COUNTED =
  /^(?:(?:example|case study|scenario|incident)(?: no| number)? (?:[2-9]|two|three|four|b|c|ii|iii)|(?:second|third|another|2nd|3rd) (?:example|case study|scenario|incident))\b/;

const OTHER =
  '(?:another|a (?:second|third|further|different|separate|new)|an? (?:additional|unrelated|entirely different))';
/** The beginnings of a paragraph that lead on to something that happened elsewhere. */
const AT_PARAGRAPH = new RegExp(
  `^(?:(?:on|in|during) ${OTHER} (?:occasion|incident|instance|example|investigation)|another (?:time|occasion|instance)|another incident (?:where|when|in which|that shows))\\b`,
  'i',
);
/** The beginnings of a sentence that name an example as such. */
const AT_SENTENCE = new RegExp(
  `(?<=^|[.!?]["'”’)]?\\s)(?:(?:as |in |to give |i (?:also )?(?:have|can give|can offer) )?${OTHER} example|(?:my|the) (?:second|third|next|other) example|one more example)\\b`,
  'i',
);

/** Where a section begins to tell a further example, by its headings, by parts that begin anew, or by what its prose says. */
export function nextExample(
  document: EvidenceDocument,
  section: Section,
  isEnglish: boolean,
): Span | undefined {
  const firstProse = section.blocks.find(({ block }) => block.words > 0);
  if (!firstProse) return undefined;
  const signs = [
    countedTitle(document, section, firstProse.start),
    repeatedScene(document, section),
    isEnglish ? saidSo(section.blocks, firstProse) : undefined,
  ];
  return signs.filter((sign) => sign !== undefined).sort((a, b) => a.start - b.start)[0];
}

function countedTitle(
  document: EvidenceDocument,
  { start, end, blocks, heading }: Section,
  from: number,
): Span | undefined {
  const title = within(document.headings, Math.max(start, from), end).find(
    (candidate) => candidate !== heading && COUNTED.test(fold(candidate.title)),
  );
  const label = blocks.find(
    ({ block, start: at }) => at > from && block.label && COUNTED.test(fold(block.label.text)),
  );
  const labelSpan = label?.block.label && shifted(label.block.label, label.base);
  const first =
    title && labelSpan ? (title.start < labelSpan.start ? title : labelSpan) : (title ?? labelSpan);
  return first && { start: first.start, end: first.end };
}

/** A scene that is set again once something was done in the first; or two headings of one name, one after the other. */
function repeatedScene(document: EvidenceDocument, { parts }: Section): Span | undefined {
  const seen = new Map<string, string>();
  let isUnderWay = false;
  for (const { names, title } of parts) {
    const roles = rolesOf(names);
    const isHeading = headingAt(document, title.start) !== undefined;
    if (roles.has('scene'))
      for (const name of names) {
        const before = seen.get(name);
        if (before !== undefined && (isUnderWay || (isHeading && before === fold(title.text))))
          return { start: title.start, end: title.end };
        seen.set(name, isHeading ? fold(title.text) : '');
      }
    if (seen.size > 0 && (roles.has('action') || roles.has('result'))) isUnderWay = true;
  }
  return undefined;
}

function saidSo(blocks: readonly PlacedBlock[], first: PlacedBlock): Span | undefined {
  for (const placed of blocks) {
    const phrase = phraseIn(placed.block);
    // At the very beginning there is nothing yet that it could be another of.
    if (phrase && (placed !== first || phrase.start > 0)) return proseSpan(placed, phrase.start, phrase.end);
  }
  return undefined;
}

/** What was found in a block, kept as long as nobody edits it. */
const phrases = new WeakMap<Block, Span | null>();

function phraseIn(block: Block): Span | null {
  const known = phrases.get(block);
  if (known !== undefined) return known;
  const phrase = findPhrase(block.prose.text);
  phrases.set(block, phrase);
  return phrase;
}

function findPhrase(prose: string): Span | null {
  const match = AT_PARAGRAPH.exec(prose) ?? AT_SENTENCE.exec(prose);
  return match && { start: match.index, end: match.index + match[0].length };
}
