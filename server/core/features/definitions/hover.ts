import type { Hover } from 'vscode-languageserver-types';
import { competencyByName, levelByName } from '../../framework/find.ts';
import { frameworkTitle } from '../../framework/model.ts';
import { rules } from '../../rules/index.ts';
import { rangeOf } from '../../text/lines.ts';
import { schemaAt } from '../../yaml/schema.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import { rulePage } from '../diagnostics.ts';
import { escaped } from '../level-card.ts';
import type { DefinitionFile } from './completion.ts';

/** What a key of a framework or portfolio file means, and what a value of it names. */
export function hoverDefinition(file: DefinitionFile, tree: YamlTree, offset: number): Hover | undefined {
  const place = tree.pathAt(offset);
  if (!place) return undefined;
  const about = schemaAt(file.schema, file.schema, place.path)?.description;
  const key = place.path.findLast((step) => !/^\d+$/.test(step));
  const named = place.isKey ? undefined : whatIsNamed(file, place.path, tree.written(place.path) ?? '');
  const value = named ?? ruleAbout(place.path) ?? (about && key && `**${escaped(key)}** – ${escaped(about)}`);
  return value
    ? { contents: { kind: 'markdown', value }, range: rangeOf(file.lines, place.span) }
    : undefined;
}

/** In a portfolio, the framework, level or competency that a value names. */
function whatIsNamed(
  { catalogue, framework: id }: DefinitionFile,
  path: readonly string[],
  written: string,
): string | undefined {
  const framework = catalogue.frameworks.get(id ?? '');
  if (!framework || path.length > 2) return undefined;
  if (path[0] === 'framework')
    return `**${escaped(frameworkTitle(framework))}**${framework.publisher ? ` · ${escaped(framework.publisher)}` : ''}`;
  if (path[0] === 'level') {
    const level = levelByName(framework, written);
    return (
      level &&
      `**${escaped(level.name)}**${level.roles.length > 0 ? ` – ${escaped(level.roles.join(', '))}` : ''}`
    );
  }
  const competency = path[0] === 'competencies' ? competencyByName(framework, written) : undefined;
  return (
    competency &&
    `**${escaped(competency.name)}**${competency.summary ? `\n\n${escaped(competency.summary)}` : ''}`
  );
}

function ruleAbout(path: readonly string[]): string | undefined {
  const rule = path[0] === 'rules' ? rules.find(({ code }) => code === path[1]) : undefined;
  return (
    rule && `**${rule.code}** (${rule.severity}) – ${escaped(rule.about)} [Read more](${rulePage(rule.code)})`
  );
}
