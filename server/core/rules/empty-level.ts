import type { FrameworkRule } from './rule.ts';
import { quoted } from './wording.ts';

export const emptyLevel: FrameworkRule = {
  code: 'empty-level',
  severity: 'warning',
  group: 'Framework and portfolio files',
  about: 'A competency has a level without indicators, or neither levels nor indicators.',
  *check({ framework, tree }) {
    for (const [index, { name, levels, outline }] of (framework?.competencies ?? []).entries()) {
      const path = ['competencies', String(index)];
      if (levels.length === 0 && !outline)
        yield {
          span: tree.nodeSpan([...path, 'id']),
          message: `${quoted(name)} has no indicators; add them, or say “outline: true” if only its name is meant to stand here.`,
        };
      for (const { level, indicators } of levels) {
        if (indicators.length > 0) continue;
        const span = tree.keySpan(level === null ? [...path, 'indicators'] : [...path, 'levels', level]);
        yield {
          span,
          message: `${level === null ? quoted(name) : `Level ${quoted(level)} of ${quoted(name)}`} has no indicators; add them or remove it.`,
        };
      }
    }
  },
};
