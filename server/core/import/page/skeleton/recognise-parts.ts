import { fold } from '../../../text/fold.ts';
import { contentsOf } from '../recognise/content.ts';
import { describe } from '../recognise/describe.ts';
import type { FoundCompetency, FoundDefinition } from '../recognise/found-competency.ts';
import { cleanName, type Item } from '../recognise/item.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Marker } from '../recognise/runs.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import { levelness } from '../words/ladder.ts';
import { levelOf } from '../words/level-of.ts';
import { type Add, asParagraph, partOf, type Skeleton, usualStyle } from './part.ts';
import { titleAmong } from './title.ts';

/** What a text says, part by part. */
export function recogniseParts(skeleton: Skeleton): Recognised {
  const { rows, heads, periods, inner } = skeleton;
  const items: Item[] = [];
  const add: Add = (block) => {
    const item: Item = { ...block, at: items.length };
    items.push(item);
    return item;
  };
  const title = titleAmong(rows.slice(0, heads[0]));
  const style = usualStyle(skeleton);
  const before = rows.slice(0, heads[0]).map((row) => add(asParagraph(row)));
  const parts = periods.map((anchors, index) => partOf(skeleton, anchors, index, style, add));
  const cells = parts.flatMap((part) => part.cells);
  const byName = new Map(parts.map((part) => [part.name, part]));
  const names = parts.map(({ name }) => name.text);
  const levels = [...new Set(cells.flatMap(({ level }) => level?.text ?? []))];
  const isOutside = inner.size > 0 && levelness(names) > levelness(levels);
  const contents = contentsOf(cells.map((cell) => cell.items));
  const used = new Set<Item>(contents.flatMap((content) => content.used));
  for (const { name, level } of cells) for (const item of [name, level]) if (item) used.add(item);
  const found = new Map<string, FoundCompetency & { readonly definitions: FoundDefinition[] }>();
  for (const [index, { name, level }] of cells.entries()) {
    const content = contents[index];
    if (!content || content.indicators.length === 0) continue;
    const [own, marker] = isOutside ? [level ?? name, name] : [name, level];
    const part = byName.get(name);
    const key = isOutside ? fold(own.text) : String(own.at);
    let competency = found.get(key);
    if (!competency) {
      const { group } = part ?? {};
      competency = {
        name: own.named?.name ?? cleanName(own.text),
        kind: inner.size === 0 || own.named?.kind === 'value' ? 'value' : 'competency',
        ...(group && !isOutside ? { group } : {}),
        ...(isOutside ? {} : describe(part?.about ?? [], undefined, used)),
        definitions: [],
      };
      found.set(key, competency);
    }
    competency.definitions.push({ ...content, ...(marker ? { marker: asMarker(marker) } : {}) });
  }
  const frames = new Set(skeleton.left.map(({ line }) => line));
  const isNotice = (text: string, line: number): boolean => isBoilerplate(text) || frames.has(line);
  const heading = before[title];
  if (heading) used.add(heading);
  return {
    ...(heading ? { title: heading.text } : {}),
    competencies: [...found.values()],
    unplaced: [...items.filter((item) => !used.has(item)), ...skeleton.left]
      .map(({ line, text }) => ({ line, text, ...(isNotice(text, line) ? { isBoilerplate: true } : {}) }))
      .sort((a, b) => a.line - b.line),
  };
}

const asMarker = (item: Item): Marker => ({
  ...item,
  level: levelOf(item.text) ?? { scheme: 'name', name: item.text, beside: '' },
});
