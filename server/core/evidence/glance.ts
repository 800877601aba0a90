import { frontMatterSpan } from '../text/mask.ts';

/** The keys that make a document evidence even where its YAML is broken. */
const TELLING_KEY = /^(?:framework|level|competencies)[ \t]*:/m;

export const hasTellingKey = (source: string): boolean => TELLING_KEY.test(source);

/** Whether one of the telling keys can stand in a front matter at all, in whatever form of YAML. */
export const mayHaveTellingKey = (source: string): boolean => /framework|level|competencies|\\/.test(source);

/** Whether a Markdown text may be evidence, told from its front matter alone: cheap enough for every file that is opened. */
export function mayBeEvidence(text: string): boolean {
  const span = frontMatterSpan(text);
  return span
    ? hasTellingKey(text.slice(span.start, span.end))
    : /^\uFEFF?---[ \t]*\r?\n/.test(text) && hasTellingKey(text.slice(0, 1_000));
}
