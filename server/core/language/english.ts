import type { Evidence } from '../judgement/evidence.ts';

/** Whether a document is English: as its front matter says, else as its framework says. */
export function isEnglish({ document, framework }: Evidence): boolean {
  const language = document.frontMatter?.lang ?? framework?.language ?? 'en';
  return /^en(?:-|$)/i.test(language);
}
