import { indicatorKey } from '../../../server/core/framework/keys.ts';
import type { Framework } from '../../../server/core/framework/model.ts';
import { parseFramework } from '../../../server/core/framework/parse.ts';
import type { Imported } from '../../../server/core/import/imported.ts';
import { importText } from '../../../server/core/import/kinds.ts';
import { type Prepared, prepare } from '../../../server/core/import/prepare.ts';

/** What is understood of a page that is one. */
export const imported = (page: string): Imported => {
  const result = importText(page);
  if ('problem' in result) throw new Error(result.problem);
  return result.imported;
};

/** What stands where on a page: “Competency at Level 1: one statement | another (not: its contrast)”. */
export const placed = (page: string): string[] => {
  const { competencies, levels } = imported(page);
  return competencies.flatMap(({ name, group, levels: own }) =>
    own.map(({ level, indicators }) => {
      const at = level === null ? '' : ` at ${levels.find(({ id }) => id === level)?.name}`;
      const texts = indicators.map(({ text, contrast }) => (contrast ? `${text} (not: ${contrast})` : text));
      return `${group ? `${group} / ` : ''}${name}${at}: ${texts.join(' | ')}`;
    }),
  );
};

/** The framework file that a page becomes, alone or over the file that is there. */
export const prepared = (page: string, into?: string, bundled: readonly Framework[] = []): Prepared => {
  const result = prepare(imported(page), bundled, into === undefined ? {} : { into });
  if ('problem' in result) throw new Error(result.problem);
  return result;
};

/** The framework of a file that is sound. */
export const framework = (yaml: string): Framework => {
  const { framework: parsed, problems } = parseFramework(yaml, 'memory:own');
  if (!parsed) throw new Error(problems[0]?.message ?? '');
  return parsed;
};

/** What each address of a framework file means. */
export function meanings(yaml: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const { id, levels } of framework(yaml).competencies)
    for (const { level, indicators } of levels)
      for (const indicator of indicators) {
        all.set(indicatorKey(id, level, indicator.number), indicator.text);
        if (indicator.id) all.set(`${indicatorKey(id, level)}.${indicator.id}`, indicator.text);
      }
  return all;
}
