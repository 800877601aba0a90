import { folded } from '../block.ts';
import { type Item, itemsOf } from '../recognise/item.ts';
import type { Recognised } from '../recognise/recognise.ts';
import { valuesOf } from '../recognise/values.ts';
import { levelOf } from '../words/level-of.ts';
import type { Line } from './line.ts';
import { blocksOfLines } from './lines.ts';

/** A reading with the values that stand beside its competencies: what it did not place may hold some. */
export function withValuesBeside(lines: readonly Line[], reading: Recognised): Recognised {
  const { competencies, unplaced } = reading;
  if (!competencies.some(({ definitions }) => definitions.some(({ marker }) => marker))) return reading;
  const left = new Set(unplaced.flatMap(({ line, isBoilerplate }) => (isBoilerplate ? [] : (line ?? []))));
  const rest = lines.map((line) =>
    left.has(line.line) || folded(line.text) === '' ? line : { ...line, text: '' },
  );
  const { items } = itemsOf(blocksOfLines(rest));
  const used = new Set<Item>();
  const values = valuesOf(items, used, true, []).filter(
    ({ name, definitions }) =>
      !levelOf(name) &&
      definitions.every((definition) =>
        definition.used.some(({ kind, isUnmarked }) => kind === 'bullet' && !isUnmarked),
      ),
  );
  const placed = new Set([...used].map(({ line }) => line));
  return values.length === 0
    ? reading
    : {
        ...reading,
        competencies: [...competencies, ...values],
        unplaced: unplaced.filter(({ line }) => line === undefined || !placed.has(line)),
      };
}
