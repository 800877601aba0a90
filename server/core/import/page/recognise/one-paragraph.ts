import type { FoundDefinition } from './found-competency.ts';

/** Where each level is one paragraph, what follows the last one's is no part of it. */
export function cutProse(definitions: readonly FoundDefinition[]): FoundDefinition[] {
  const others = definitions.slice(0, -1);
  const last = definitions.at(-1);
  const isOne = ({ isProse, indicators }: FoundDefinition) => isProse && indicators.length === 1;
  if (!last?.isProse || last.indicators.length < 2) return [...definitions];
  if (others.length > 0 && others.every(isOne)) return [...others, cutTo(last, 1)];
  return others.some(({ isProse }) => !isProse) ? [...others, cutTo(last, 0)] : [...definitions];
}

const cutTo = (definition: FoundDefinition, count: number): FoundDefinition => {
  const indicators = definition.indicators.slice(0, count);
  return {
    ...definition,
    indicators,
    used: definition.used.filter(
      ({ text }) => indicators.some((kept) => kept.text === text) || text === definition.headline,
    ),
  };
};
