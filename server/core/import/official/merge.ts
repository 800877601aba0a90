import { type Document, isSeq, parseDocument } from 'yaml';
import type { Framework } from '../../framework/model.ts';
import { parseFramework } from '../../framework/parse.ts';
import type { Imported, ImportProblem } from '../imported.ts';
import { rawLevel } from '../raw.ts';
import { checked, tidy, WIDTH } from '../to-yaml.ts';
import { type Change, isToConfirm } from './changes.ts';
import { mergeCompetency } from './merge-competency.ts';
import { placeOver } from './place.ts';

export type { Change } from './changes.ts';

export interface Merged {
  /** The whole file; the very text that it had, where nothing changes. */
  readonly yaml: string;
  readonly changes: readonly Change[];
  /** Whether texts that the file has already would change: something to confirm. What is only added is not. */
  readonly needsConfirmation: boolean;
  readonly notes: readonly string[];
}

/**
 * Merges an imported page into a framework file. Ids and numbers of the file are kept, comments and keys of its own too;
 * numbers stay with their texts.
 * @param text the file's text
 */
export function mergeInto(text: string, imported: Imported): Merged | ImportProblem {
  const file = parseFramework(text, 'memory:import');
  const { framework } = file;
  if (!framework)
    return {
      problem: `the framework to import into has an error (${file.problems[0]?.message.replace(/\.$/, '') ?? 'unknown'})`,
    };
  const { imported: placed, notes } = placeOver(imported, framework);
  const changes: Change[] = [];
  const document = parseDocument(text, { version: '1.2', schema: 'core', keepSourceTokens: true });
  mergeLevels(document, framework, placed);
  const isRestated = framework.wording === 'restated';
  for (const competency of placed.competencies)
    mergeCompetency(document, competency, { framework, isRestated, changes });
  if (changes.length === 0) return { yaml: text, changes, needsConfirmation: false, notes };
  // A restatement that takes the place of the publisher's words says so.
  if (!isRestated && placed.wording === 'restated') document.set('wording', 'restated');
  if (isRestated && placed.wording !== 'restated' && isOfficialNow(framework, placed))
    document.set('wording', 'official');
  const result = checked(document.toString({ lineWidth: WIDTH, flowCollectionPadding: false }));
  if ('problem' in result) return result;
  return {
    yaml: result.yaml,
    changes,
    needsConfirmation: changes.some(isToConfirm),
    notes,
  };
}

/** Once no restatement is left, the words are the publisher's. */
const isOfficialNow = (framework: Framework, placed: Imported): boolean =>
  framework.competencies.every(
    ({ id, outline, levels }) =>
      outline ||
      levels.length === 0 ||
      placed.competencies.some((one) => one.id === id && one.levels.length >= levels.length),
  );

/** Adds levels that the file does not have yet, behind those that it has. */
function mergeLevels(document: Document, { levels }: Framework, { levels: more }: Imported): void {
  for (const level of more) {
    if (levels.some(({ id }) => id === level.id)) continue;
    const node = document.createNode(rawLevel(level));
    if (isSeq(document.get('levels', true))) document.addIn(['levels'], node);
    else document.set('levels', document.createNode([rawLevel(level)]));
    tidy(document.get('levels', true));
  }
}
