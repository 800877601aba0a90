import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { pdf } from '../pdf.ts';
import { closeEditors, diagnostics, read, repeatedly, views, workspaceFile, write } from '../support.ts';

const page = (knead: string): string => `<!doctype html>
<title>Bakery</title>
<h1>Bakery</h1>
<p>Ring us on Mondays.</p>
<h2>Kneading</h2>
<h3>Level 1</h3>
<ul><li>${knead}</li><li>I ask for help before a batch is lost.</li></ul>
<h3>Level 2</h3>
<ul><li>I show others how to read a dough.</li></ul>`;
const KNEAD = 'I knead the dough until it is smooth.';
const FILE = 'frameworks/bakery.yaml';

describe('Import framework…', () => {
  afterEach(closeEditors);
  after(() => vscode.workspace.fs.delete(workspaceFile(FILE)));

  it('shows a copied page beside its YAML, and writes nothing before it is saved', async () => {
    const before = await frameworks();
    await vscode.env.clipboard.writeText(page(KNEAD));
    equal(await importing({ from: 'clipboard', to: 'new' }), undefined);
    const yaml = vscode.window.activeTextEditor?.document;
    ok(yaml?.isUntitled && yaml.uri.path.endsWith(`/${FILE}`), `${yaml?.uri} is open.`);
    equal([yaml.languageId, yaml.getText().includes(KNEAD)], ['yaml', true]);
    await saying('3 indicators of 1 competency at 2 levels', 'Ring us on Mondays.');
    equal(await frameworks(), before);
    // The same once more changes nothing, and it still waits.
    await importing({ from: 'clipboard' });
    await saying(`Nothing is written until you save it as ${FILE}`);
    equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 2);
    // It is checked as it stands there.
    await edited(yaml, 'title: Bakery', 'title: 3');
    await diagnostics(yaml.uri, (codes) => codes.includes('framework-schema'));
    await edited(yaml, 'title: 3', 'title: Bakery');
    await diagnostics(yaml.uri, (codes) => codes.length === 0);
    await vscode.commands.executeCommand('competencyEvidence.saveImport');
    await saying(`Saved as ${FILE}, and in use`);
    const editor = vscode.window.activeTextEditor;
    equal(
      [editor?.document.uri.toString(), editor?.viewColumn],
      [workspaceFile(FILE).toString(), vscode.ViewColumn.One],
    );
    ok((await read(FILE)).includes(KNEAD), 'The file lacks its text.');
  });

  it('changes nothing when the same page comes again', async () => {
    const before = await read(FILE);
    const from = await write('bakery.html', page(KNEAD));
    equal(await importing(from), undefined);
    await saying(`Nothing is new: ${FILE} has all of it already`);
    equal([await read(FILE), diffs().length], [before, 0]);
  });

  it('shows what a changed page would change, and only saving writes it', async () => {
    const before = await read(FILE);
    const from = await write('bakery.html', page(KNEAD.replace('smooth', 'shiny')));
    await importing({ from, to: 'existing' });
    equal(diffs().length, 1);
    await saying('Changed kneading.1.1', 'until it is shiny');
    await vscode.commands.executeCommand('competencyEvidence.discardImport');
    equal([await read(FILE), diffs().length], [before, 0]);
    await importing({ from, to: 'existing' });
    await vscode.commands.executeCommand('competencyEvidence.saveImport');
    await saying(`Saved as ${FILE}`);
    equal(await read(FILE), before.replace('smooth', 'shiny'));
  });

  it('does not write over what was changed meanwhile', async () => {
    const from = await write('bakery.html', page(KNEAD));
    await importing({ from, to: 'existing' });
    const yaml = await vscode.workspace.openTextDocument(workspaceFile(FILE));
    await edited(yaml, 'title: Bakery', 'title: Our bakery');
    await yaml.save();
    await vscode.commands.executeCommand('competencyEvidence.saveImport');
    ok((await read(FILE)).includes('shiny'), 'It was written.');
    equal(diffs().length, 1);
    await vscode.commands.executeCommand('competencyEvidence.saveImport');
    await saying(`Saved as ${FILE}`);
    const after = await read(FILE);
    ok(after.includes('title: Our bakery') && after.includes('smooth'), `It became: ${after}`);
  });

  it('leaves a file to the writer to save that had changes already', async () => {
    const before = await read(FILE);
    const yaml = await vscode.workspace.openTextDocument(workspaceFile(FILE));
    await edited(yaml, 'title: Our bakery', 'title: The bakery');
    await importing({
      from: await write('bakery.html', page(KNEAD.replace('smooth', 'silky'))),
      to: 'existing',
    });
    await vscode.commands.executeCommand('competencyEvidence.saveImport');
    await saying(`The changes are in ${FILE}, which is not saved yet`);
    ok(yaml.isDirty && yaml.getText().includes('silky'), `It became: ${yaml.getText()}`);
    equal(await read(FILE), before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('asks about a name that is taken, and cancelling writes nothing', async () => {
    const before = [await read(FILE), await frameworks()];
    const from = await write('bakery.html', page(KNEAD.replace('smooth', 'soft')));
    await answered('workbench.action.closeQuickOpen', importing(from));
    await answered('workbench.action.closeQuickOpen', importing({ from, to: 'new' }));
    equal([await read(FILE), await frameworks()], before);
    equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
    // The name that is proposed is taken as it stands.
    await answered('workbench.action.acceptSelectedQuickOpenItem', importing({ from, to: 'new' }));
    const yaml = vscode.window.activeTextEditor?.document;
    ok(yaml?.getText().includes('id: bakery-2\n'), `${yaml?.uri} is open.`);
    await vscode.commands.executeCommand('competencyEvidence.discardImport');
    equal(await frameworks(), before[1]);
  });

  it('reads a PDF, and leads to the lines that were not placed', async () => {
    const from = await write(
      'bakery.pdf',
      pdf([
        [28, 'The shop'],
        [11, 'Ask at the counter for a printed copy of this.'],
        [20, 'Selling'],
        [16, 'Level 1'],
        [11, '• I greet everybody who comes into the shop.'],
        [11, '• I say what is in the bread when I am asked.'],
      ]),
    );
    equal(await importing({ from, to: 'new' }), undefined);
    await saying('2 indicators of 1 competency at 1 level');
    const { importPage } = await views();
    const link = /href="command:(\S+?)\?(\S+?)">line \d/.exec(importPage() ?? '');
    ok(link?.[1] && link[2], 'No line is led to.');
    await vscode.commands.executeCommand(link[1], ...(JSON.parse(decodeURIComponent(link[2])) as unknown[]));
    const { document, selection } = await repeatedly(
      async () => vscode.window.visibleTextEditors.find((editor) => editor.document.languageId !== 'yaml'),
      () => 'No line is shown.',
    );
    equal(document.getText(selection), 'Ask at the counter for a printed copy of this.');
    await vscode.commands.executeCommand('competencyEvidence.discardImport');
  });

  it('says in one line what it cannot read, and opens and writes nothing', async () => {
    const before = await frameworks();
    const told = async (name: string, text: string) => importing(await write(name, text));
    equal(
      [
        await told('scan.pdf', pdf([])),
        await told('empty.html', ''),
        await importing(await write('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))),
        await importing(workspaceFile('gone.html')),
      ].map((line) => line?.split(/[:;,(]/, 1)[0]),
      [
        'scan.pdf is a scanned PDF',
        'empty.html is empty.',
        'picture.txt is an image ',
        'gone.html cannot be read',
      ],
    );
    await vscode.env.clipboard.writeText(' ');
    equal(await importing({ from: 'clipboard' }), 'The clipboard is empty.');
    await answered('workbench.action.closeQuickOpen', importing());
    equal(await frameworks(), before);
    equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  });
});

const importing = (given?: unknown): Thenable<string | undefined> =>
  vscode.commands.executeCommand('competencyEvidence.importFramework', given);

/** Answers what the command asks, until it is done. */
async function answered(by: string, command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  command.then(() => {
    isDone = true;
  });
  await repeatedly(
    async () => {
      if (!isDone) await vscode.commands.executeCommand(by);
      return isDone || undefined;
    },
    () => 'It goes on asking.',
  );
}

/** Waits until the page beside the YAML says all of this. */
async function saying(...words: readonly string[]): Promise<void> {
  const { importPage } = await views();
  const text = () =>
    (importPage() ?? '')
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ ([.,])/g, '$1');
  await repeatedly(
    async () => words.every((each) => text().includes(each)) || undefined,
    () => `The page says: ${text()}`,
  );
}

/** The names of the files in the folder of frameworks. */
const frameworks = async (): Promise<string[]> =>
  (await vscode.workspace.fs.readDirectory(workspaceFile('frameworks'))).map(([name]) => name).sort();

const diffs = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff);

async function edited(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const at = document.getText().indexOf(words);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + words.length)),
    by,
  );
  await vscode.workspace.applyEdit(edit);
}
