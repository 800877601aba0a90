import { fold } from '../../../text/fold.ts';
import { runInSection } from '../words/section-label.ts';
import type { FoundCompetency } from './found-competency.ts';
import { cleanName, type Item } from './item.ts';

/** What the paragraphs before the levels say: what the competency means, and why it matters. */
export function describe(
  preamble: readonly Item[],
  name: Item | undefined,
  used: Set<Item>,
): Pick<FoundCompetency, 'summary' | 'why'> {
  const from = name ? preamble.indexOf(name) + 1 : 0;
  const texts = { summary: [] as string[], why: [] as string[] };
  let mode: 'summary' | 'why' | 'aside' = 'summary';
  for (const item of preamble.slice(from)) {
    if (item.kind === 'heading') {
      const isNameAgain =
        name && fold(cleanName(item.text)) === fold(cleanName(name.named?.name ?? name.text));
      if (isNameAgain) used.add(item);
      else if (item.section === 'why' || item.section === 'summary') {
        mode = item.section;
        used.add(item);
      } else mode = 'aside';
      continue;
    }
    const runIn = item.kind === 'paragraph' ? runInSection(item.text) : undefined;
    if (runIn?.section === 'why' || runIn?.section === 'summary') {
      mode = runIn.section;
      texts[mode].push(runIn.rest);
      used.add(item);
    } else if (mode !== 'aside' && item.kind === 'paragraph' && !item.isLink) {
      texts[mode].push(item.text);
      used.add(item);
    }
  }
  return {
    ...(texts.summary.length > 0 ? { summary: texts.summary.join(' ') } : {}),
    ...(texts.why.length > 0 ? { why: texts.why.join(' ') } : {}),
  };
}
