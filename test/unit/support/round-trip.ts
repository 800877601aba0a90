import type { Framework } from '../../../server/core/framework/model.ts';
import { parseFramework } from '../../../server/core/framework/parse.ts';
import type { Imported } from '../../../server/core/import/imported.ts';
import { importText } from '../../../server/core/import/kinds.ts';
import { prepare } from '../../../server/core/import/prepare.ts';

const imported = (text: string): Imported => {
  const result = importText(text);
  if ('problem' in result) throw new Error(result.problem);
  return result.imported;
};

/** The framework file that an import of an export gives, parsed. */
export function fileOf(exported: string, bundled: readonly Framework[] = []): Framework {
  const prepared = prepare(imported(exported), bundled, {});
  if ('problem' in prepared) throw new Error(prepared.problem);
  const { framework, problems } = parseFramework(prepared.yaml, 'memory:again');
  if (!framework) throw new Error(problems[0]?.message ?? '');
  return framework;
}

/** A framework without the places of its file. */
export const content = (framework: Framework): unknown =>
  JSON.parse(
    JSON.stringify(framework, (key, value: unknown) => (key === 'at' || key === 'uri' ? undefined : value)),
  );
