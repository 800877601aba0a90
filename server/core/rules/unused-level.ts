import type { FrameworkRule } from './rule.ts';
import { quoted } from './wording.ts';

export const unusedLevel: FrameworkRule = {
  code: 'unused-level',
  severity: 'warning',
  group: 'Framework and portfolio files',
  about: 'A level is declared that no competency defines.',
  *check({ framework, tree }) {
    if (
      !framework ||
      framework.competencies.every(({ levels }) => levels.every(({ level }) => level === null))
    )
      return;
    const used = new Set(framework.competencies.flatMap(({ levels }) => levels.map(({ level }) => level)));
    for (const [index, { id }] of framework.levels.entries())
      if (!used.has(id))
        yield {
          span: tree.nodeSpan(['levels', String(index), 'id']),
          message: `No competency says what level ${quoted(id)} asks for; define it in a competency or remove it here.`,
        };
  },
};
