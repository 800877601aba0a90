import { existsSync, readFileSync } from 'node:fs';
import type { Framework } from '../../server/core/framework/model.ts';
import { parseFramework } from '../../server/core/framework/parse.ts';
import type { Target } from '../../server/core/hints/index.ts';
import { loadVectors, type VectorTable } from '../../server/core/hints/index.ts';

/** A passage whose indicators are known: the intended one first, then others that an assessor would defend. */
export interface Passage {
  readonly id: string;
  readonly framework: string;
  readonly kind: 'evidence' | 'none';
  readonly labels: readonly string[];
  readonly text: string;
}

export const FRAMEWORKS = ['cvf-2016', 'cvf-2024', 'tps'] as const;

/** The passages of a file, one JSON object a line; none where there is no such file. */
export const passagesOf = (file: string): Passage[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as Passage)
    : [];

/** The bundled frameworks, read from the repository's files. */
export function frameworks(): Framework[] {
  return FRAMEWORKS.map((id) => {
    const { framework } = parseFramework(readFileSync(`frameworks/${id}.yaml`, 'utf8'), `file:///${id}.yaml`);
    if (!framework) throw new Error(`frameworks/${id}.yaml has errors`);
    return framework;
  });
}

export function vectors(): VectorTable {
  const loaded = loadVectors(readFileSync('data/hints/vectors.bin'));
  if ('problem' in loaded) throw new Error(loaded.problem);
  return loaded.vectors;
}

/** `cvf-2016/collaborative.2.4`; a value's has no level. */
export const keyOf = (
  framework: string,
  { competency, level, number }: Pick<Target, 'competency' | 'level' | 'number'>,
): string => `${framework}/${[competency, level, number].filter((part) => part !== null).join('.')}`;

/** A framework with each indicator changed, for what-if questions: fewer examples, texts alone. */
export const withIndicators = (
  framework: Framework,
  change: (
    indicator: Framework['competencies'][number]['levels'][number]['indicators'][number],
  ) => Partial<typeof indicator>,
): Framework => ({
  ...framework,
  competencies: framework.competencies.map((competency) => ({
    ...competency,
    levels: competency.levels.map((level) => ({
      ...level,
      indicators: level.indicators.map((indicator) => ({ ...indicator, ...change(indicator) })),
    })),
  })),
});
