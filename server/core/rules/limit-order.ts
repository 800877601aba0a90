import type { YamlTree } from '../yaml/tree.ts';
import type { Finding } from './rule.ts';

/** Limits whose minimum lies above their maximum, which no answer can fit. The schema cannot tell. */
export function* limitsUpsideDown(tree: YamlTree): Generator<Finding> {
  for (const path of [['limit'], ['limit', 'document']])
    for (const unit of ['words', 'characters']) {
      const [min, max] = ['min', 'max'].map((bound) =>
        Number(tree.written([...path, unit, bound]) ?? Number.NaN),
      );
      if (min === undefined || max === undefined || !(min > max)) continue;
      const at = (bound: string) => tree.nodeSpan([...path, unit, bound]);
      yield {
        span: at('min'),
        message: `At least ${min} and at most ${max} ${unit} cannot both hold; change one of them.`,
        fixes: () => [
          {
            title: `Swap ${min} and ${max}`,
            edits: [
              { span: at('min'), newText: String(max) },
              { span: at('max'), newText: String(min) },
            ],
          },
        ],
      };
    }
}
