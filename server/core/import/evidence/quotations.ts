import type { EvidenceDocument, PlacedBlock } from '../../evidence/document.ts';
import type { Competency } from '../../framework/model.ts';
import type { Span } from '../../text/span.ts';
import { rowQuotations } from './rows.ts';

/** A quoted indicator, and the prose that stands under it. */
export interface Quotation extends Span {
  readonly text: string;
  /** What stands under it, up to the next quotation or heading. */
  readonly prose: readonly PlacedBlock[];
  /** The competency whose section it stands in. */
  readonly competency?: Competency;
  /** Where it is followed by prose in its own paragraph; else it is a block of its own. */
  readonly isRunIn: boolean;
}

/** Bold print at the beginning of a paragraph or item, with a colon or full stop behind it. */
const BOLD =
  /^(?<mark>(?:[-*+]|\d+[.)])\s+)?(?<bold>(?<b>\*\*\*|\*\*|___|__)(?<text>(?:(?!\k<b>)[\s\S])+)\k<b>)(?<tail>[ \t]*[:.–—-]?[ \t]*)/;
/** Italics or quotation marks at the beginning, which people use for other things too: only what an indicator says is one. */
const MARKED =
  /^(?<mark>(?:[-*+]|\d+[.)])\s+)?(?<bold>(?<b>[*_])(?![*_\s])(?<text>[^*_]+)\k<b>|["“„](?<quoted>[^"“”„]+)["”])(?<tail>[ \t]*[:.–—-]?[ \t]*)/;
/** Fewer words are a label such as “Action:”. */
const LEAST_WORDS = 4;

/** What may be a quotation by its looks: bold print, a heading that is no name, a paragraph in a block quote. */
interface Candidate extends Span {
  readonly text: string;
  readonly block?: PlacedBlock;
  readonly isRunIn: boolean;
  /** The row of a table in which it stands, where what is written under it stands in the same row. */
  readonly row?: PlacedBlock;
  /** Where the table begins that has this row. */
  readonly table?: number;
}

/**
 * Finds the quoted indicators of a document by their looks.
 * @param sectionOf the competency that a heading names
 * @param isQuote whether a paragraph that stands alone says what an indicator says
 */
export function findQuotations(
  document: EvidenceDocument,
  sectionOf: (title: string) => Competency | undefined,
  isQuote: (text: string) => boolean,
): Quotation[] {
  const candidates: Candidate[] = [
    ...headingCandidates(document, sectionOf, isQuote),
    ...document.blocks.flatMap((block) => blockCandidate(document, block, isQuote) ?? []),
    ...rowQuotations(document, isQuote),
  ].sort((a, b) => a.start - b.start);
  return candidates.map((candidate, index): Quotation => {
    const following = candidates[index + 1];
    const next = Math.min(
      following?.table ?? following?.start ?? document.text.length,
      boundary(document, candidate),
    );
    const prose = candidate.row
      ? [candidate.row]
      : document.blocks.filter(
          (block) =>
            block.start >= candidate.start &&
            block.start < next &&
            (block !== candidate.block || candidate.isRunIn) &&
            !isFootnote(document, block),
        );
    const competency = competencyAt(document, candidate.start, sectionOf);
    return {
      start: candidate.start,
      end: candidate.end,
      text: candidate.text,
      isRunIn: candidate.isRunIn,
      prose,
      ...(competency ? { competency } : {}),
    };
  });
}

/** A quotation's prose ends where the next heading begins that is not below it: parts of an answer may be. */
function boundary({ headings, text }: EvidenceDocument, { start, block }: Candidate): number {
  const own = block ? undefined : headings.find((heading) => heading.start === start);
  if (own) return own.sectionEnd;
  const over = headings.findLast((heading) => heading.start <= start);
  return (
    headings.find((heading) => heading.start > start && heading.depth <= (over?.depth ?? 6))?.start ??
    text.length
  );
}

function headingCandidates(
  { headings }: EvidenceDocument,
  sectionOf: (title: string) => Competency | undefined,
  isQuote: (text: string) => boolean,
): Candidate[] {
  return headings
    .filter(
      ({ title, depth }) => depth > 1 && !sectionOf(title) && words(title) >= LEAST_WORDS && isQuote(title),
    )
    .map(({ start, end, title }) => ({ start, end, text: title, isRunIn: false }));
}

function blockCandidate(
  { text }: EvidenceDocument,
  block: PlacedBlock,
  isQuote: (text: string) => boolean,
): Candidate | undefined {
  const source = text.slice(block.start, block.end);
  const marked = MARKED.exec(source)?.groups;
  const groups =
    BOLD.exec(source)?.groups ??
    (marked && isQuote(marked['text'] ?? marked['quoted'] ?? '') ? marked : undefined);
  if (groups && block.block.kind !== 'row') {
    const { mark = '', bold = '', tail = '' } = groups;
    const quoted = groups['text'] ?? groups['quoted'] ?? '';
    const rest = source.slice(mark.length + bold.length + tail.length).trim();
    if (words(quoted) < LEAST_WORDS) return undefined;
    const start = block.start + mark.length;
    return { start, end: start + bold.length + tail.length, text: quoted, block, isRunIn: rest !== '' };
  }
  // Not bold, but alone in its paragraph and word for word, or nearly, an indicator.
  const { prose } = block.block;
  if (
    block.block.kind === 'row' ||
    words(prose.text) < LEAST_WORDS ||
    prose.text.length > 600 ||
    !isQuote(prose.text)
  )
    return undefined;
  return { start: block.start, end: block.end, text: prose.text, block, isRunIn: false };
}

function competencyAt(
  { headings }: EvidenceDocument,
  at: number,
  sectionOf: (title: string) => Competency | undefined,
): Competency | undefined {
  const over = headings.filter(({ start, sectionEnd }) => start <= at && at < sectionEnd);
  return over.map(({ title }) => sectionOf(title)).findLast((competency) => competency !== undefined);
}

/** A note at the end of a document is nobody's evidence. */
const isFootnote = ({ text }: EvidenceDocument, { start }: PlacedBlock): boolean =>
  /^\[\^[^\]\s]+\]:/.test(text.slice(start, start + 40));

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
