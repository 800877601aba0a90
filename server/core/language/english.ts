import type { EvidenceDocument } from '../evidence/document.ts';
import type { Evidence } from '../judgement/evidence.ts';

/** The commonest words of English. The few that another language has too ("in", "was", "me") do not make up a fifth of its prose. */
const FUNCTION_WORDS = new Set(
  (
    'the and of to a in i was my that it with for on their they had he she we our who which at from by be been is were ' +
    'are as his her them when what then so not but this have has would could did how one each me him all out up after before'
  ).split(' '),
);
/** English prose has 0.3 to 0.6; notes in telegram style have less, other languages below 0.1. */
const LEAST_SHARE = 0.15;
/** So much prose tells a language; no more is looked at. */
const ENOUGH = 2_000;
const WORDS = /\p{L}+/gu;

const detected = new WeakMap<EvidenceDocument, boolean>();

/** Whether a document is English: as its front matter says, else as its framework says, else as its words tell. */
export function isEnglish({ document, framework }: Pick<Evidence, 'document' | 'framework'>): boolean {
  const language = document.frontMatter?.lang ?? framework?.language;
  return language === undefined ? readsEnglish(document) : /^en(?:-|$)/i.test(language);
}

function readsEnglish(document: EvidenceDocument): boolean {
  let isEnglish = detected.get(document);
  if (isEnglish === undefined) {
    isEnglish = looksEnglish(beginningOf(document));
    detected.set(document, isEnglish);
  }
  return isEnglish;
}

function beginningOf({ blocks }: EvidenceDocument): string {
  let text = '';
  for (const { block } of blocks) {
    text += ` ${block.prose.text}`;
    if (text.length > ENOUGH) break;
  }
  return text.slice(0, ENOUGH);
}

/** Whether a text reads as English prose, by the share of its commonest words. */
export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(WORDS) ?? [];
  return (
    words.length > 0 && words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length >= LEAST_SHARE
  );
}
