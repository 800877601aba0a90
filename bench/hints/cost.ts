import { readFileSync } from 'node:fs';
import type { Framework } from '../../server/core/framework/model.ts';
import { loadVectors, prepare, prepareSteps, rank, type VectorTable } from '../../server/core/hints/index.ts';
import type { Passage } from './passages.ts';

/** A framework of about `wanted` indicators, by repeating the competencies of some under other names. */
export function inflated(frameworks: readonly Framework[], wanted: number): Framework {
  const [first] = frameworks;
  if (!first) throw new Error('no framework');
  const all = frameworks.flatMap(({ competencies }) => competencies.filter(({ outline }) => !outline));
  const size = (index: number) =>
    all[index % all.length]?.levels.reduce((sum, { indicators }) => sum + indicators.length, 0) ?? 1;
  const competencies = [];
  for (let count = 0, index = 0; count < wanted; count += size(index), index++) {
    const competency = all[index % all.length];
    if (competency) competencies.push({ ...competency, id: `${competency.id}-${index}` });
  }
  return { ...first, id: `inflated-${wanted}`, competencies };
}

function perPassage(framework: Framework, vectors: VectorTable, passages: readonly Passage[]): number {
  const prepared = prepare(framework, vectors);
  for (const { text } of passages) rank(prepared, text);
  const start = performance.now();
  for (const { text } of passages) rank(prepared, text);
  return (performance.now() - start) / passages.length;
}

const megabytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Milliseconds and megabytes, as lines. */
export function* costs(frameworks: readonly Framework[], passages: readonly Passage[]): Generator<string> {
  const before = megabytes();
  const start = performance.now();
  const loaded = loadVectors(readFileSync('data/hints/vectors.bin'));
  const loading = performance.now() - start;
  if ('problem' in loaded) throw new Error(loaded.problem);
  const { vectors } = loaded;
  yield `table loads in ${loading.toFixed(0)} ms`;
  const learning = performance.now();
  const learned = frameworks.map((framework) => prepare(framework, vectors));
  yield `${learned.length} bundled frameworks are learned in ${(performance.now() - learning).toFixed(0)} ms`;
  yield `table and ${learned.length} learned frameworks take ${(megabytes() - before).toFixed(1)} MB`;
  const sixty = inflated(frameworks, 60);
  yield `a passage against 60 indicators: ${perPassage(sixty, vectors, passages).toFixed(2)} ms`;
  const many = inflated(frameworks, 3_000);
  const bare = {
    ...many,
    competencies: many.competencies.map((competency) => ({
      ...competency,
      levels: competency.levels.map((level) => ({
        ...level,
        indicators: level.indicators.map((indicator) => ({
          ...indicator,
          examples: [],
          signals: indicator.signals.slice(0, 6),
        })),
      })),
    })),
  };
  const steps: number[] = [];
  const generator = prepareSteps(bare, vectors);
  for (let done = false; !done; ) {
    const began = performance.now();
    done = generator.next().done === true;
    steps.push(performance.now() - began);
  }
  steps.sort((a, b) => b - a);
  yield `3,000 indicators with signals are learned in ${steps.reduce((a, b) => a + b, 0).toFixed(0)} ms, by ${steps.length} steps, the longest ${(steps[0] ?? 0).toFixed(0)} ms`;
  yield `a passage against 3,000 indicators: ${perPassage(bare, vectors, passages).toFixed(2)} ms`;
}
