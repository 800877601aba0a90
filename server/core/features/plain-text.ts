import { plainText } from '../evidence/plain-text.ts';
import { countWords } from '../evidence/prose.ts';
import { competencyByName } from '../framework/find.ts';
import type { Competency } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Section } from '../judgement/sections.ts';
import { within } from '../text/sorted.ts';

/** What *Copy as plain text* is to copy: the whole document, unless a competency or a place in it is named. */
export interface PlainTextWish {
  /** The id or name of a competency. */
  readonly competency?: string;
  /** An offset in the section that is meant (UTF-16 units). */
  readonly offset?: number;
  /** Whether the headings are wanted too; they then count, for they are pasted. */
  readonly headings?: boolean;
}

/** A text ready for a web form, and how long it is: without headings exactly as long as the rules say. */
export interface PlainText {
  readonly text: string;
  readonly words: number;
  /** UTF-16 units, as web forms count them. */
  readonly characters: number;
}

/** The plain text of a document or of what it says of one competency; undefined where nothing of it is meant. */
export function plainTextOf(evidence: Evidence, wish: PlainTextWish = {}): PlainText | undefined {
  const { document } = evidence;
  const isWhole = wish.competency === undefined && wish.offset === undefined;
  const sections = isWhole ? [] : sectionsMeant(evidence, wish);
  if (!isWhole && sections.length === 0) return undefined;
  const blocks = isWhole ? document.blocks : sections.flatMap((section) => section.blocks);
  const headings = isWhole
    ? document.headings
    : sections.flatMap((section) => headingsBelow(evidence, section));
  const text = plainText(document, blocks, wish.headings ? headings : []);
  return { text, words: countWords(text), characters: text.length };
}

/** All sections of the competency that is named, or that the place is about; a document's only section is meant anyhow. */
function sectionsMeant(
  { sections, framework }: Evidence,
  { competency: name, offset }: PlainTextWish,
): readonly Section[] {
  if (name !== undefined) {
    const competency = framework && competencyByName(framework, name);
    return competency ? ofCompetency(sections, competency) : [];
  }
  const at = offset ?? 0;
  const around =
    sections.findLast(({ start, end }) => start <= at && at <= end) ??
    (sections.length === 1 ? sections[0] : undefined);
  if (!around) return [];
  return around.competency ? ofCompetency(sections, around.competency) : [around];
}

const ofCompetency = (sections: readonly Section[], competency: Competency): Section[] =>
  sections.filter((section) => section.competency === competency);

/** The headings inside of a section: the form has its own for the competency. */
function headingsBelow({ document, sections }: Evidence, section: Section) {
  const next = sections[sections.indexOf(section) + 1];
  const headings = within(
    document.headings,
    section.start,
    Math.min(section.end, next?.start ?? section.end),
  );
  return headings.filter((heading) => heading !== section.heading);
}
