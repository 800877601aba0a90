// An editor without a screen: documents in memory, a cursor in the text, and what the language service says about them.
import bundled from 'bundled-frameworks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CompletionItem, DocumentSymbol } from 'vscode-languageserver-types';
import type { Framework, RuleSettings } from '../../../server/core/framework/model.ts';
import { parseFramework } from '../../../server/core/framework/parse.ts';
import type { Evidence } from '../../../server/core/judgement/evidence.ts';
import type { Judged } from '../../../server/core/rules/check.ts';
import { createLanguageService, type LanguageService } from '../../../server/core/service.ts';
import { isFrameworkPath, isPortfolioPath } from '../../../server/core/workspace/recognise.ts';
import { Workspace } from '../../../server/core/workspace/workspace.ts';
import bakery from './bakery.yaml';
import olderBakery from './bakery-2019.yaml';
import { analyse } from './tagger.ts';
import { asDocument, dedent, withCursor } from './text.ts';

export interface Surroundings {
  /** Other files of the workspace, by path: frameworks and portfolios. */
  readonly files?: Readonly<Record<string, string>>;
  /** The workspace's setting `rules`. */
  readonly rules?: RuleSettings;
  readonly exclude?: readonly string[];
  /** Whether the part-of-speech tagger is loaded, as it soon is; without it the rules that need it are silent. */
  readonly tagger?: boolean;
  /** The codes of the rules that a test is about; those of references and coverage unless said. */
  readonly about?: readonly string[];
  /** Whether the setting `codeLens.enabled` is on. */
  readonly codeLens?: boolean;
  /** Whether the frameworks of the bakery are files of the workspace, for tests that go there or change them; reading them takes time. */
  readonly hasBakeryFiles?: boolean;
  /** The path of the document; `evidence/loaf.md` unless said. */
  readonly path?: string;
}

const ROOT = 'file:///bakery/';
export const BAKERY = `${ROOT}frameworks/bakery.yaml`;

let parsed: readonly Framework[] | undefined;
export const bundledFrameworks = (): readonly Framework[] => (parsed ??= JSON.parse(bundled) as Framework[]);

const BAKERIES = { 'frameworks/bakery.yaml': bakery, 'frameworks/bakery-2019.yaml': olderBakery };

let baked: readonly Framework[] | undefined;
/** Both editions of the bakery, read once for all tests. */
const bakeries = (): readonly Framework[] =>
  (baked ??= Object.entries(BAKERIES).flatMap(
    ([path, text]) => parseFramework(text, ROOT + path).framework ?? [],
  ));

/** A workspace with the bundled frameworks, both editions of the bakery, and some files. */
export class Editor {
  readonly workspace: Workspace;
  readonly service: LanguageService;

  constructor(around: Surroundings = {}) {
    const {
      files = {},
      rules = {},
      exclude = [],
      codeLens = false,
      tagger = false,
      hasBakeryFiles = false,
    } = around;
    const known = hasBakeryFiles ? [] : bakeries();
    this.workspace = new Workspace([...known, ...bundledFrameworks()], {
      settings: () => ({
        rules,
        frameworks: [],
        exclude,
        codeLens: { isEnabled: codeLens },
        hints: { isEnabled: false, threshold: undefined },
      }),
      today: () => '2026-05-01',
      ...(tagger ? { analyse } : {}),
      onRuleError: (_rule, error) => {
        throw error;
      },
    });
    this.service = createLanguageService(this.workspace);
    const all = hasBakeryFiles ? { ...BAKERIES, ...files } : files;
    for (const [path, text] of Object.entries(all)) this.put(path, dedent(text));
  }

  /** Writes a framework or portfolio file, or deletes it. */
  put(path: string, text: string | undefined): void {
    const uri = ROOT + path;
    if (isPortfolioPath(uri)) this.workspace.portfolios.set(uri, text);
    else if (isFrameworkPath(uri, [])) this.workspace.frameworks.set(uri, text);
    else throw new Error(`${path} is neither a framework nor a portfolio`);
    this.workspace.invalidate();
  }

  open(text: string, path = 'evidence/loaf.md'): TextDocument {
    return TextDocument.create(ROOT + path, 'markdown', 1, text);
  }

  findings(document: TextDocument): readonly Judged[] {
    return this.workspace.findings(document);
  }

  findingsOfFile(path: string): readonly Judged[] | undefined {
    return this.workspace.frameworkFindings(ROOT + path);
  }
}

const editors = new Map<string, Editor>();
/** The editor for these surroundings; each is made once, for it remembers nothing that a test could see. */
export function editorFor({ about: _about, path: _path, ...around }: Surroundings = {}): Editor {
  const key = JSON.stringify(around);
  const editor = editors.get(key) ?? new Editor(around);
  editors.set(key, editor);
  return editor;
}

/** A document as it is opened, with the cursor's position. */
interface Opened {
  readonly editor: Editor;
  readonly document: TextDocument;
  readonly offset: number;
  readonly added: number;
}

function openAtCursor(marked: string, around: Surroundings = {}): Opened {
  const whole = asDocument(dedent(marked));
  const { text, offset } = withCursor(whole.text);
  const editor = editorFor(around);
  return { editor, document: editor.open(text, around.path), offset, added: whole.added };
}

/** The Markdown of the hover at the cursor; undefined where there is none. */
export function hoverAt(marked: string, around?: Surroundings): string | undefined {
  const { editor, document, offset } = openAtCursor(marked, around);
  const hover = editor.service.hover(document, document.positionAt(offset));
  return hover ? (hover.contents as { value: string }).value : undefined;
}

/** The stretch of text that the hover at the cursor is about. */
export function hoveredText(marked: string): string | undefined {
  const { editor, document, offset } = openAtCursor(marked);
  const range = editor.service.hover(document, document.positionAt(offset))?.range;
  return range && document.getText(range);
}

/** What the editor offers at the cursor, in order. */
export function completionsAt(marked: string, around: Surroundings = {}, trigger?: string): CompletionItem[] {
  const { editor, document, offset } = openAtCursor(marked, around);
  const items = editor.service.completion(document, document.positionAt(offset), trigger);
  return [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

export const labelsAt = (marked: string, around?: Surroundings, trigger?: string): string[] =>
  completionsAt(marked, around, trigger).map(({ label }) => label);

/** The document after the offer of that name is accepted; a snippet's stops are left as they are. */
export function accept(marked: string, label: string): string {
  const { editor, document, offset, added } = openAtCursor(marked);
  const item = editor.service
    .completion(document, document.positionAt(offset))
    .find((offer) => offer.label === label);
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error(`“${label}” is not offered`);
  return TextDocument.applyEdits(document, [item.textEdit]).slice(added);
}

/** The documentation of an offer, as it is fetched when the writer comes to it. */
export function documentationOf(marked: string, label: string): string | undefined {
  const { editor, document, offset } = openAtCursor(marked);
  const item = editor.service
    .completion(document, document.positionAt(offset))
    .find((offer) => offer.label === label);
  if (!item) throw new Error(`“${label}” is not offered`);
  if (item.documentation) throw new Error('documentation is to be fetched, not sent with the list');
  const resolved = editor.service.resolveCompletion(
    JSON.parse(JSON.stringify(item)) as CompletionItem,
    document,
  );
  return (resolved.documentation as { value: string } | undefined)?.value;
}

/** The line of the file that *Go to definition* at the cursor leads to, as `file: line`. */
export function definitionAt(marked: string): string | undefined {
  const { editor, document, offset } = openAtCursor(marked, { hasBakeryFiles: true });
  const [link] = editor.service.definition(document, document.positionAt(offset));
  if (!link) return undefined;
  const file = link.targetUri.slice(link.targetUri.lastIndexOf('/') + 1);
  const text = editor.workspace.frameworks.file(link.targetUri)?.text;
  const line =
    text?.split('\n')[link.targetRange.start.line]?.trim() ?? `line ${link.targetRange.start.line + 1}`;
  return `${file}: ${line}`;
}

/** The outline of a document, indented: name, then detail. */
export function symbolsOf(text: string): string {
  const editor = editorFor();
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children = [] }) => [
      `${indent}${name}${detail ? ` · ${detail}` : ''}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(editor.service.documentSymbols(editor.open(asDocument(dedent(text)).text)), '').join('\n');
}

/** The mends at the cursor, or of the whole document where there is none. */
export function actionsIn(marked: string, around: Surroundings = {}): CodeAction[] {
  const { text, offset } = marked.includes('‸')
    ? withCursor(asDocument(dedent(marked)).text)
    : { text: asDocument(dedent(marked)).text, offset: undefined };
  const editor = editorFor(around);
  const document = editor.open(text, around.path);
  const [start, end] = offset === undefined ? [0, text.length] : [offset, offset];
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return editor.service.codeActions(document, range, editor.service.diagnostics(document));
}

export const titlesIn = (marked: string, around?: Surroundings): string[] =>
  actionsIn(marked, around).map(({ title }) => title);

/** The document after a mend. */
export function fix(marked: string, title: string, around: Surroundings = {}): string {
  const action = actionsIn(marked, around).find((candidate) => candidate.title === title);
  if (!action)
    throw new Error(`“${title}” is not offered, but ${titlesIn(marked, around).join(' | ') || 'nothing'}`);
  const whole = asDocument(dedent(marked));
  const text = whole.text.replace('‸', '');
  const document = TextDocument.create('memory:', 'markdown', 1, text);
  const [edits = []] = Object.values(action.edit?.changes ?? {});
  const mended = TextDocument.applyEdits(document, edits);
  const head = whole.text.slice(0, whole.added);
  return mended.startsWith(head) ? mended.slice(whole.added) : mended;
}

/** The reading of a document, for tests of the model; an error where it is no evidence. */
export function evidenceOf(text: string, around: Surroundings = {}): Evidence {
  const editor = editorFor(around);
  const evidence = editor.workspace.evidence(editor.open(asDocument(dedent(text)).text, around.path));
  if (!evidence) throw new Error('this document is no evidence');
  return evidence;
}
