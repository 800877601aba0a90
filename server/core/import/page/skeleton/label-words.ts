import { type Section, sectionOf } from '../words/section-label.ts';

const SAYS_NO = /\b(?:not|never|avoid)\b|n[’']t\b/i;

/** “Positive indicators Negative indicators” is the head of two columns that were copied one below the other. */
export function sectionOfLabel(text: string): Section | undefined {
  const own = sectionOf(text) ?? (SAYS_NO.test(text) ? 'contrast' : undefined);
  if (own) return own;
  const words = text.split(' ');
  for (let at = 1; at < words.length; at++) {
    const [left, right] = [sectionOf(words.slice(0, at).join(' ')), sectionOf(words.slice(at).join(' '))];
    if ((left === 'indicators' && right === 'contrast') || (left === 'contrast' && right === 'indicators'))
      return 'indicators';
  }
  return undefined;
}
