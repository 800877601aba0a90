import { contentsOf } from './content.ts';
import type { FoundCompetency } from './found-competency.ts';
import { cleanName, type Item } from './item.ts';
import { parentsOf } from './parents.ts';
import { partsOf } from './parts.ts';
import type { Run } from './runs.ts';
import { groupOf, statementsIn } from './statements.ts';

/**
 * Values, and competencies without levels: headings over statements. Beside competencies with levels only what calls
 * itself a value, or speaks as one, is taken, for pages hold other lists too.
 */
export function valuesOf(
  items: readonly Item[],
  used: Set<Item>,
  hasLevels: boolean,
  runs: readonly Run[],
): FoundCompetency[] {
  const parents = parentsOf(items);
  const own = statementsIn(partsOf(items, used, runs), items, hasLevels);
  const parted = own.map(({ name, items: below }) => {
    const split = below.findIndex(
      (item) => item.kind === 'bullet' || item.section === 'indicators' || item.section === 'contrast',
    );
    return { name, about: below.slice(0, Math.max(0, split)), below: below.slice(Math.max(0, split)) };
  });
  const contents = contentsOf(parted.map(({ below }) => below));
  return parted.flatMap(({ name, about }, index): FoundCompetency[] => {
    const content = contents[index];
    if (!content || content.indicators.length === 0) return [];
    for (const item of content.used) used.add(item);
    used.add(name);
    const group = groupOf(items, name, parents);
    return [
      {
        name: name.named?.name ?? cleanName(name.text),
        kind: 'value',
        ...(group ? { group } : {}),
        ...told(about, used),
        definitions: [content],
      },
    ];
  });
}

function told(items: readonly Item[], used: Set<Item>): Pick<FoundCompetency, 'summary' | 'why'> {
  const texts = { summary: [] as string[], why: [] as string[] };
  let mode: 'summary' | 'why' | undefined = 'summary';
  for (const item of items) {
    if (item.kind === 'heading')
      mode = item.section === 'why' || item.section === 'summary' ? item.section : undefined;
    else if (mode && item.kind === 'paragraph' && !item.isLink && !/:$/.test(item.text))
      texts[mode].push(item.text);
    else continue;
    used.add(item);
  }
  return {
    ...(texts.summary.length > 0 ? { summary: texts.summary.join(' ') } : {}),
    ...(texts.why.length > 0 ? { why: texts.why.join(' ') } : {}),
  };
}
