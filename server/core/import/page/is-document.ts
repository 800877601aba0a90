import type { Block } from './block.ts';
import type { FoundCompetency } from './recognise/found-competency.ts';

/** Half of all indicators have less than half as many words. */
const MANY_WORDS = 25;
const OF_ONESELF = /^(?:I|We|You|My|Our)\b/;

/**
 * Whether lists without levels are surely those of a document about something else, such as a manual: code stands beside
 * them, or there is only one of them, and of whole paragraphs. What people say of themselves, or contrast, are values.
 */
export function isDocument(blocks: readonly Block[], found: readonly FoundCompetency[]): boolean {
  const definitions = found.flatMap(({ definitions }) => definitions);
  const indicators = definitions.flatMap(({ indicators }) => indicators);
  if (definitions.some(({ marker }) => marker) || indicators.some(({ contrast }) => contrast !== undefined))
    return false;
  if (indicators.filter(({ text }) => OF_ONESELF.test(text)).length >= indicators.length * 0.5) return false;
  const hasCode = blocks.some(({ isOutside, text }) => isOutside && /^(?:```|~~~)/.test(text));
  const lengths = indicators.map(({ text }) => text.split(' ').length).sort((a, b) => a - b);
  return hasCode || (found.length === 1 && (lengths[lengths.length >> 1] ?? 0) >= MANY_WORDS);
}
