import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DefinitionFile } from '../features/definitions/completion.ts';
import type { Framework } from '../framework/model.ts';
import { type FrameworkFile, frameworkSchema } from '../framework/parse.ts';
import { portfolioSchema } from '../portfolio/portfolio.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { YamlTree } from '../yaml/tree.ts';

/** A framework file without errors, for features that need its model. */
export function frameworkIn(
  workspace: Workspace,
  { uri }: TextDocument,
): { file: FrameworkFile; framework: Framework } | undefined {
  const file = workspace.frameworks.file(uri);
  return file?.framework && { file, framework: file.framework };
}

/** A document that is a framework or portfolio file, with its schema. */
export function definitionFile(
  workspace: Workspace,
  document: TextDocument,
): (DefinitionFile & { readonly tree: YamlTree }) | undefined {
  const { uri } = document;
  const portfolio = workspace.portfolios.file(uri);
  const file = workspace.frameworks.file(uri) ?? portfolio;
  if (!file) return undefined;
  const schema = portfolio ? portfolioSchema : frameworkSchema;
  return {
    schema,
    lines: document,
    text: document.getText(),
    tree: file.tree,
    catalogue: workspace.catalogue(),
    ...(portfolio ? {} : { levels: levelIds(file.tree) }),
    framework: portfolio && workspace.portfolios.for(uri)?.portfolio.framework,
  };
}

function levelIds(tree: YamlTree): string[] {
  const { levels } = (tree.value ?? {}) as { levels?: unknown };
  return Array.isArray(levels)
    ? levels.flatMap((_, index) => tree.written(['levels', String(index), 'id']) ?? [])
    : [];
}
