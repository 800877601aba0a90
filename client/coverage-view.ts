import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COVERAGE_TREE, OPEN_PASSAGE } from '../server/connection/protocol.ts';
import type { CoverageNode } from '../server/core/features/coverage-tree.ts';

const ICONS: Readonly<Record<CoverageNode['icon'], vscode.ThemeIcon>> = {
  framework: new vscode.ThemeIcon('library'),
  satisfied: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  open: new vscode.ThemeIcon('circle-large-outline'),
  tagged: new vscode.ThemeIcon('check'),
  idea: new vscode.ThemeIcon('lightbulb'),
  gap: new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('list.warningForeground')),
  ideas: new vscode.ThemeIcon('lightbulb-sparkle'),
  passage: new vscode.ThemeIcon('quote'),
};

/** How long the typing goes on before the view is brought up to date, in ms. */
const PAUSE = 500;

/** The *Coverage* view in the side bar; its lines come from the server. */
export class CoverageView implements vscode.TreeDataProvider<CoverageNode>, vscode.Disposable {
  readonly #client: () => Promise<BaseLanguageClient> | undefined;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #disposables: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: () => Promise<BaseLanguageClient> | undefined) {
    this.#client = client;
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      vscode.window.createTreeView('competencyEvidence.coverage', {
        treeDataProvider: this,
        showCollapseAll: true,
      }),
      vscode.commands.registerCommand('competencyEvidence.refreshCoverage', () =>
        this.#changed.fire(undefined),
      ),
    );
  }

  /** Says that coverage may be other than shown; a burst of it redraws the view once. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(undefined), PAUSE);
  }

  async getChildren(node?: CoverageNode): Promise<CoverageNode[]> {
    if (node) return [...node.children];
    const client = await this.#client()?.catch(() => undefined);
    return client ? await client.sendRequest<CoverageNode[]>(COVERAGE_TREE, {}) : [];
  }

  getTreeItem(node: CoverageNode): vscode.TreeItem {
    const isBranch = node.children.length > 0;
    const isOpen = node.icon === 'framework' || node.icon === 'satisfied' || node.icon === 'open';
    const state = isBranch
      ? isOpen
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None;
    const item = new vscode.TreeItem(node.label, state);
    item.id = node.id;
    item.iconPath = ICONS[node.icon];
    if (node.description) item.description = node.description;
    if (node.tooltip) item.tooltip = node.tooltip;
    if (node.write) item.contextValue = 'gap';
    if (node.target)
      item.command = {
        command: OPEN_PASSAGE,
        title: 'Go to the passage',
        arguments: [node.target.uri, node.target.line],
      };
    item.accessibilityInformation = {
      label: [node.label, node.description, spoken(node)].filter(Boolean).join(', '),
    };
    return item;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }
}

/** What the icon says, for those who do not see it. */
const spoken = ({ icon }: CoverageNode): string =>
  ({
    framework: '',
    satisfied: 'evidenced',
    open: 'not evidenced yet',
    tagged: 'tagged',
    idea: 'an idea',
    gap: 'not tagged yet',
    ideas: '',
    passage: 'passage',
  })[icon];
