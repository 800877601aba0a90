import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHOICES, SCAFFOLD } from '../server/connection/protocol.ts';
import type { Choices, FrameworkChoice, ScaffoldWish } from '../server/core/features/scaffold.ts';

interface Pick<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** *New evidence document*: framework, role or level, competencies, structure; then a scaffold with stops to fill in. */
export async function newEvidenceDocument(client: BaseLanguageClient): Promise<void> {
  const { frameworks, structures } = await client.sendRequest<Choices>(CHOICES, {});
  const framework = await pick(
    'Which framework do you write evidence for?',
    1,
    frameworks.map((choice) => ({
      label: choice.id,
      description: choice.title + (choice.isSuperseded ? ', replaced by a newer edition' : ''),
      value: choice,
    })),
  );
  if (!framework) return;
  const level =
    framework.levels.length > 0
      ? await pick('Which role or level do you go for?', 2, levelPicks(framework))
      : '';
  if (level === undefined) return;
  const competencies = await pickMany(
    'Which competencies does this document show?',
    3,
    framework.competencies.map(({ id, name, kind, isOutline }) => ({
      label: name,
      description: `${id}${kind === 'value' ? ', value' : ''}${isOutline ? ', name only' : ''}`,
      value: id,
    })),
  );
  if (!competencies) return;
  const structure = await pick('How is each answer structured?', 4, [
    ...structures.map(({ name, parts }) => ({ label: name, description: parts.join(', '), value: name })),
    { label: 'none', description: 'No structure is asked for', value: 'none' },
  ]);
  if (structure === undefined) return;
  const wish: ScaffoldWish = {
    framework: framework.id,
    ...(level === '' ? {} : { level }),
    competencies,
    structure,
  };
  const snippet = await client.sendRequest<string>(SCAFFOLD, wish);
  const editor = await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'markdown' }),
  );
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** Roles with their level, then the levels themselves: many people know their role and not its number. */
const levelPicks = ({ levels }: FrameworkChoice): Pick<string>[] => [
  ...levels.flatMap(({ name, roles }) =>
    roles.map((role) => ({ label: role, description: name, value: role })),
  ),
  ...levels.map(({ id, name, roles }) => ({ label: name, description: roles.join(', '), value: id })),
];

const TITLE = 'New evidence document';
const title = (step: number) => `${TITLE} (${step} of 4)`;

async function pick<T>(placeHolder: string, step: number, items: readonly Pick<T>[]): Promise<T | undefined> {
  return (
    await vscode.window.showQuickPick(items, { placeHolder, title: title(step), matchOnDescription: true })
  )?.value;
}

async function pickMany<T>(
  placeHolder: string,
  step: number,
  items: readonly Pick<T>[],
): Promise<T[] | undefined> {
  return (
    await vscode.window.showQuickPick(items, {
      placeHolder,
      title: title(step),
      matchOnDescription: true,
      canPickMany: true,
    })
  )?.map(({ value }) => value);
}
