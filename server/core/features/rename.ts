import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { competencyById, competencyByName, definitionAt } from '../framework/find.ts';
import type { Framework } from '../framework/model.ts';
import type { FrameworkFile } from '../framework/parse.ts';
import { isNamedById, type Mention } from '../portfolio/mentions.ts';
import type { PortfolioFile } from '../portfolio/portfolio.ts';
import { rangeOf } from '../text/lines.ts';
import { isMentioned, type RenamableId, renamableAt } from './target.ts';

/** Why a name cannot be taken; a sentence for the writer. */
export interface Refusal {
  readonly refused: string;
}

/** The id at an offset of a framework file that can be renamed, as the editor shows it in its input box. */
export function prepareRename(
  file: FrameworkFile,
  framework: Framework,
  offset: number,
): { range: Range; placeholder: string } | undefined {
  const found = renamableAt(file, framework, offset);
  return found && { range: rangeOf(file.lines, found), placeholder: found.id };
}

/** Renames a competency's or indicator's id in its framework file, and in every document and portfolio that uses it. */
export function rename(
  file: FrameworkFile,
  framework: Framework,
  offset: number,
  newId: string,
  workspace: {
    readonly mentions: Iterable<Mention>;
    /** Each with the framework that holds for it, which may be that of a portfolio around it. */
    readonly portfolios: Iterable<PortfolioFile & { readonly follows: string | undefined }>;
    readonly others: Iterable<FrameworkFile>;
  },
): WorkspaceEdit | Refusal | undefined {
  const found = renamableAt(file, framework, offset);
  if (!found) return undefined;
  const refused = refusal(framework, found, newId);
  if (refused) return { refused };
  if (newId === found.id) return { changes: {} };
  const changes: Record<string, TextEdit[]> = {};
  const replace = (uri: string, range: Range) => (changes[uri] ??= []).push({ range, newText: newId });
  replace(file.uri, rangeOf(file.lines, found));
  for (const mention of workspace.mentions) {
    if (!isMentioned(found.target, mention)) continue;
    const range = found.of === 'competency' ? mention.competencyRange : mention.indicatorRange;
    if (range) replace(mention.uri, range);
  }
  if (found.of === 'competency') {
    for (const portfolio of workspace.portfolios)
      for (const range of inPortfolio(portfolio, framework, found.id)) replace(portfolio.uri, range);
    for (const other of workspace.others)
      for (const range of inRenames(other, `${framework.id}/${found.id}`, framework.id.length + 1))
        replace(other.uri, range);
  }
  return { changes };
}

function refusal(framework: Framework, { target, of, id }: RenamableId, newId: string): string | undefined {
  if (newId === id) return undefined;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(newId))
    return 'An id has small letters and digits, with single hyphens between them, such as work-together.';
  if (of === 'indicator' && /^\d+$/.test(newId))
    return 'An indicator’s id needs a letter, for a number alone is its place.';
  if (!isText(newId))
    return `YAML reads “${newId}” as something else than a name; choose an id that is a word, such as work-together.`;
  const competency = competencyById(framework, target.competency);
  if (of === 'competency') {
    if (competencyById(framework, newId))
      return `Another competency of ${framework.id} already has the id “${newId}”.`;
    const other = competencyByName(framework, newId);
    // A list or a heading that has the other's name must not come to mean this one.
    return other && other !== competency
      ? `“${newId}” is also a name of “${other.name}” in ${framework.id}; choose another id.`
      : undefined;
  }
  const beside = (competency && definitionAt(competency, target.level ?? null)?.indicators) ?? [];
  return beside.some((indicator) => indicator.id === newId)
    ? `Another indicator of this level already has the id “${newId}”.`
    : undefined;
}

/** Whether YAML reads a word as text; `true`, `1e3` and `0x1f` would need quotes wherever they stand. */
const isText = (word: string): boolean => !/^(?:true|false|null)$/.test(word) && Number.isNaN(Number(word));

function inPortfolio(
  { portfolio, lines, text, follows }: PortfolioFile & { readonly follows: string | undefined },
  framework: Framework,
  id: string,
): Range[] {
  const competency = follows === framework.id ? competencyById(framework, id) : undefined;
  return competency
    ? portfolio.competencies
        .filter((claim) => isNamedById(competency, claim.text))
        .map((claim) => idRange(lines, text, claim.start, claim.text))
    : [];
}

/** `renamedTo: framework/competency` in the older edition. */
function inRenames(
  { framework, tree, lines, text }: FrameworkFile,
  written: string,
  skipped: number,
): Range[] {
  return (framework?.competencies ?? []).flatMap(({ renamedTo }, index) => {
    if (renamedTo !== written) return [];
    const { start } = tree.nodeSpan(['competencies', String(index), 'renamedTo']);
    return [idRange(lines, text, start, written, skipped)];
  });
}

/** The range of a word at or just behind an offset, for it may stand in quotes. */
function idRange(
  lines: FrameworkFile['lines'],
  text: string,
  from: number,
  word: string,
  skipped = 0,
): Range {
  const start = text.indexOf(word, from);
  return rangeOf(lines, { start: start + skipped, end: start + word.length });
}
