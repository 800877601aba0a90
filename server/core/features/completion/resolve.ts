import type { CompletionItem } from 'vscode-languageserver-types';
import { frontMatterSchema } from '../../evidence/front-matter.ts';
import { competencyById, definitionAt } from '../../framework/find.ts';
import { parseKey } from '../../framework/keys.ts';
import type { Framework } from '../../framework/model.ts';
import { frameworkTitle } from '../../framework/model.ts';
import type { Evidence } from '../../judgement/evidence.ts';
import { resolveKey } from '../../judgement/references.ts';
import { levelCard } from '../level-card.ts';
import type { ItemData } from './item.ts';

/** Adds to a completion item what a list of hundreds should not carry: its documentation. */
export function resolveCompletion(item: CompletionItem, evidence: Evidence | undefined): CompletionItem {
  const data = item.data as ItemData | undefined;
  const value = data && evidence && documentation(data, evidence);
  return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
}

function documentation(
  { framework: id, key, frontMatter }: ItemData,
  evidence: Evidence,
): string | undefined {
  if (frontMatter !== undefined) return frontMatterSchema.properties?.[frontMatter]?.description;
  const framework = evidence.catalogue.frameworks.get(id ?? '');
  if (!framework) return undefined;
  return key === undefined ? frameworkTitle(framework) : keyDocumentation(framework, key, evidence);
}

function keyDocumentation(framework: Framework, key: string, evidence: Evidence): string | undefined {
  const reference = resolveKey(key, framework, evidence.catalogue);
  if (reference.kind === 'found')
    return levelCard(evidence, framework, reference.competency, reference.level ?? null, reference.indicator);
  // The name of a competency alone is no whole key; it is described at the level that the document goes for.
  const competency = competencyById(framework, parseKey(key).competency);
  if (!competency) return undefined;
  const level =
    evidence.target.kind === 'level' ? evidence.target.level.id : (competency.levels[0]?.level ?? null);
  return definitionAt(competency, level)
    ? levelCard(evidence, framework, competency, level)
    : competency.summary;
}
