import type { CodeAction } from 'vscode-languageserver-types';
import type { Evidence } from '../judgement/evidence.ts';
import type { Judged } from '../rules/check.ts';
import { rules } from '../rules/index.ts';
import type { Edit } from '../rules/rule.ts';
import { type Lines, rangeOf } from '../text/lines.ts';
import { overlaps } from '../text/span.ts';
import { COPY_COMPETENCY } from './code-lens.ts';

/** The kinds of our source actions, as clients ask for them. */
export const FIX_ALL = 'source.fixAll.competencyEvidence';
export const COPY = 'source.competencyEvidence';

/** The client's command that copies a document as plain text; argument: its URI. */
export const COPY_PLAIN_TEXT = 'competencyEvidence.copyPlainText';

/** Whether a client that asks for some kinds of actions wants this one; source actions come only when they are asked for. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined
    ? kind === 'quickfix'
    : only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

/** What is merely unfinished is the writer's to go on with: a heading that nobody asked for is no mend. */
const unfinished: ReadonlySet<string> = new Set(
  rules.flatMap((rule) => ('isUnfinished' in rule && rule.isUnfinished ? rule.code : [])),
);

/** *Fix all*: the obvious mend of every finding that has one. Of two that touch one place the first is taken; the other waits. */
export function fixAll(uri: string, findings: readonly Judged[], lines: Lines): CodeAction[] {
  const taken: Edit[] = [];
  for (const { code, fixes } of findings) {
    const preferred = unfinished.has(code) ? undefined : fixes?.().find(({ isPreferred }) => isPreferred);
    const isFree = preferred?.edits.every(({ span }) => !taken.some((edit) => overlaps(edit.span, span)));
    if (preferred && isFree) taken.push(...preferred.edits);
  }
  if (taken.length === 0) return [];
  const edits = taken.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText }));
  return [{ title: 'Fix all that has one obvious mend', kind: FIX_ALL, edit: { changes: { [uri]: edits } } }];
}

/** *Copy as plain text*, the document and the competency at hand. */
export function copyActions({ document, sections }: Evidence, offset: number): CodeAction[] {
  const { uri } = document;
  const title = 'Copy as plain text';
  const whole: CodeAction = {
    title,
    kind: COPY,
    command: { title, command: COPY_PLAIN_TEXT, arguments: [uri] },
  };
  const competency = sections.findLast(({ start, end }) => start <= offset && offset <= end)?.competency;
  if (!competency) return [whole];
  const one = `Copy “${competency.name}” as plain text`;
  return [
    whole,
    {
      title: one,
      kind: COPY,
      command: { title: one, command: COPY_COMPETENCY, arguments: [uri, competency.id] },
    },
  ];
}
