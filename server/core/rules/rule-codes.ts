import { isNear } from '../text/near.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { rules } from './index.ts';
import type { Finding } from './rule.ts';
import { replaceBy } from './wording.ts';

/** Codes below `rules:` that no rule has, and that are nearly one: a slip there would switch nothing and say nothing. */
export function* misspelledCodes(tree: YamlTree): Generator<Finding> {
  const value = tree.value as { readonly rules?: unknown } | null | undefined;
  const named = value?.rules;
  if (typeof named !== 'object' || named === null || Array.isArray(named)) return;
  const known = rules.map(({ code }) => code);
  for (const code of Object.keys(named)) {
    if (known.includes(code)) continue;
    const meant = known.filter((candidate) => isNear(code, candidate)).slice(0, 3);
    if (meant.length === 0) continue;
    const span = tree.keySpan(['rules', code]);
    yield {
      span,
      message: `There is no rule “${code}”; did you mean “${meant[0]}”?`,
      fixes: () => replaceBy(span, meant),
    };
  }
}
