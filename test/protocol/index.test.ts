import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import {
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { Client, type ClientOptions, codesOf, PULL, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { somebodyElse } from './support/somebody.ts';
import { bakery, evidence, RESTED } from './support/texts.ts';

interface Coverage {
  readonly competencies: ReadonlyArray<{
    readonly evidenced: readonly string[];
    readonly words: Readonly<Record<string, number>>;
  }>;
}

const FIRST = evidence(`${RESTED} [@dough.1.1]`);
const SECOND = evidence(`${RESTED} [@dough.1.2]`);
/** Counts, and has a finding that tells that it was judged. */
const WRONG = evidence(`${RESTED} [@dough.1.1; @dough.1.9]`);
const FRAMEWORK = { 'frameworks/bakery.yaml': bakery() };

describe('The index of a workspace', function () {
  this.timeout(40_000);
  afterEach(stopClients);
  after(removeFolders);

  /** A client of a folder, and what it is told of the folder's coverage once everything has been read. */
  async function inFolder(files: Readonly<Record<string, string>>, options: ClientOptions = {}) {
    const folder = new Folder({ ...FRAMEWORK, ...files });
    const client = await Client.start({ folders: [folder], ...options });
    return { folder, ...asking(client) };
  }

  function asking(client: Client) {
    const notice = async () =>
      (await client.connection.sendRequest<{ notice?: string }>('competencyEvidence/status', { uri: '' }))
        .notice;
    /** Waits until everything is known but what a limit leaves out, and gives what is said of that. */
    const settled = async (): Promise<string | undefined> => {
      for (;;) {
        const said = await notice();
        if (said !== 'The workspace is still being read.') return said;
      }
    };
    const coverage = () => client.connection.sendRequest<Coverage>('competencyEvidence/coverage', {});
    /** The documents that count, by path. */
    const documents = async () => Object.keys((await coverage()).competencies[0]?.words ?? {}).sort();
    const evidenced = async () => (await coverage()).competencies[0]?.evidenced ?? [];
    /** Waits until just these documents count. */
    const counts = async (...paths: readonly string[]) => {
      for (let left = 2_000; left > 0; left--) {
        const now = await documents();
        if (now.join() === [...paths].sort().join()) return;
      }
      assert.deepEqual(await documents(), [...paths].sort());
    };
    return { client, notice, settled, documents, evidenced, counts };
  }

  describe('takes', () => {
    it('open text before the file, and the file again when the document is closed', async () => {
      const { folder, client, settled, evidenced } = await inFolder({ 'a.md': FIRST });
      await settled();
      assert.deepEqual(await evidenced(), ['dough.1.1']);
      await client.open(folder.uriOf('a.md'), SECOND);
      assert.deepEqual(await evidenced(), ['dough.1.2']);
      await client.close(folder.uriOf('a.md'));
      while ((await evidenced()).join() !== 'dough.1.1');
    });

    it('untitled documents and those from elsewhere for as long as they are open', async () => {
      const { client, settled, counts } = await inFolder({ 'a.md': FIRST });
      const elsewhere = new Folder({ 'b.md': FIRST });
      await settled();
      await client.open('untitled:Untitled-1', SECOND);
      await client.open(elsewhere.uriOf('b.md'), SECOND);
      await counts('a.md', 'Untitled-1', elsewhere.uriOf('b.md').slice('file://'.length));
      await client.close('untitled:Untitled-1');
      await client.close(elsewhere.uriOf('b.md'));
      await counts('a.md');
    });

    it('files that are made, changed, moved and deleted, and folders of them', async () => {
      const { folder, client, settled, counts, evidenced } = await inFolder({ 'a.md': FIRST });
      await settled();
      await client.filesChanged(folder.write('b.md', FIRST));
      await counts('a.md', 'b.md');
      for (const path of ['a.md', 'b.md']) folder.write(path, SECOND);
      await client.filesChanged(folder.uriOf('a.md'), folder.uriOf('b.md'));
      while ((await evidenced()).join() !== 'dough.1.2');
      folder.delete('b.md');
      await client.filesChanged(folder.uriOf('b.md'));
      await counts('a.md');
      folder.write('spring/c.md', FIRST);
      await client.filesChanged(folder.uriOf('spring'));
      await counts('a.md', 'spring/c.md');
      renameSync(join(folder.path, 'spring'), join(folder.path, 'summer'));
      await client.filesChanged(folder.uriOf('spring'), folder.uriOf('summer'));
      await counts('a.md', 'summer/c.md');
      folder.delete('summer');
      await client.filesChanged(folder.uriOf('summer'));
      await counts('a.md');
    });

    it('folders with a dot in their names, made and renamed by others', async () => {
      const { folder, client, settled, counts } = await inFolder({ '2026.spring/a.md': FIRST });
      await settled();
      folder.write('v1.2/b.md', FIRST);
      await client.created(folder.uriOf('v1.2'));
      await counts('2026.spring/a.md', 'v1.2/b.md');
      renameSync(join(folder.path, '2026.spring'), join(folder.path, '2026.summer'));
      await client.watched([
        { uri: folder.uriOf('2026.spring'), type: FileChangeType.Deleted },
        { uri: folder.uriOf('2026.summer'), type: FileChangeType.Created },
      ]);
      await counts('2026.summer/a.md', 'v1.2/b.md');
    });

    it('what the editor says that it made, renamed and deleted', async () => {
      const { folder, client, settled, counts } = await inFolder({ 'a.md': FIRST });
      await settled();
      const uri = folder.write('v1.2/b.md', FIRST);
      await client.connection.sendNotification(DidCreateFilesNotification.type, { files: [{ uri }] });
      await counts('a.md', 'v1.2/b.md');
      renameSync(join(folder.path, 'v1.2'), join(folder.path, 'v1.3'));
      await client.connection.sendNotification(DidRenameFilesNotification.type, {
        files: [{ oldUri: folder.uriOf('v1.2'), newUri: folder.uriOf('v1.3') }],
      });
      await counts('a.md', 'v1.3/b.md');
      folder.delete('v1.3');
      await client.connection.sendNotification(DidDeleteFilesNotification.type, {
        files: [{ uri: folder.uriOf('v1.3') }],
      });
      await counts('a.md');
    });

    it('a folder that is renamed while one of its documents is open', async () => {
      const { folder, client, settled, counts } = await inFolder({
        'spring/a.md': FIRST,
        'spring/b.md': FIRST,
      });
      await settled();
      await client.open(folder.uriOf('spring/a.md'), WRONG);
      await client.shows(folder.uriOf('spring/a.md'), 'unknown-indicator');
      renameSync(join(folder.path, 'spring'), join(folder.path, 'summer'));
      await client.connection.sendNotification(DidRenameFilesNotification.type, {
        files: [{ oldUri: folder.uriOf('spring'), newUri: folder.uriOf('summer') }],
      });
      await client.close(folder.uriOf('spring/a.md'));
      await client.open(folder.uriOf('summer/a.md'), WRONG);
      await client.shows(folder.uriOf('summer/a.md'), 'unknown-indicator');
      await client.clears(folder.uriOf('spring/a.md'));
      await counts('summer/a.md', 'summer/b.md');
    });

    it('each file once, however folders nest', async () => {
      const folder = new Folder({ ...FRAMEWORK, 'a.md': FIRST, 'spring/b.md': FIRST });
      const inner = { uri: folder.uriOf('spring'), path: join(folder.path, 'spring') } as Folder;
      const { settled, documents } = asking(await Client.start({ folders: [folder, inner] }));
      await settled();
      assert.deepEqual(await documents(), ['folder/a.md', 'spring/b.md']);
    });

    it('a burst of changes in one go', async () => {
      const paths = Array.from({ length: 300 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
      const files = Object.fromEntries(paths.map((path) => [path, FIRST]));
      const { folder, client, settled, evidenced } = await inFolder(files, { capabilities: PULL });
      await settled();
      await evidenced();
      const before = client.refreshes.count;
      for (const path of paths) folder.write(path, SECOND);
      for (const path of paths) await client.filesChanged(folder.uriOf(path));
      while ((await evidenced()).join() !== 'dough.1.2');
      assert.ok(client.refreshes.count - before < 30, `It asked ${client.refreshes.count - before} times.`);
    });
  });

  describe('leaves alone', () => {
    it('what the settings exclude, and says so', async () => {
      const { client, settled, documents } = await inFolder(
        { 'a.md': FIRST, 'archive/b.md': FIRST, 'archive/frameworks/bakery.yaml': bakery() },
        { settings: { files: { exclude: ['archive/**'] } } },
      );
      assert.equal(await settled(), undefined);
      assert.deepEqual(await documents(), ['a.md']);
      assert.deepEqual(client.log, ['Left out are 2 files by competencyEvidence.files.exclude.']);
      assert.deepEqual(
        client.published.flatMap(({ diagnostics }) => codesOf(diagnostics)),
        [],
      );
    });

    it('what the settings come to exclude while it runs, until they no longer do', async () => {
      const { folder, client, settled, counts } = await inFolder({
        'a.md': FIRST,
        'sub/b.md': FIRST,
        'sub/open.md': FIRST,
      });
      await settled();
      await client.open(folder.uriOf('sub/open.md'), FIRST);
      await counts('a.md', 'sub/b.md', 'sub/open.md');
      client.settings = { files: { exclude: ['sub/**'] } };
      await client.settingsChanged(null);
      await counts('a.md');
      client.settings = {};
      await client.settingsChanged(null);
      await counts('a.md', 'sub/b.md', 'sub/open.md');
    });

    it('what git ignores, also when it changes or is ignored later', async () => {
      const { folder, client, settled, documents, counts } = await inFolder({
        '.gitignore': 'drafts/\n',
        'a.md': FIRST,
        'drafts/b.md': FIRST,
      });
      await settled();
      assert.deepEqual(await documents(), ['a.md']);
      assert.deepEqual(client.log, ['Left out are 1 file or folder by .gitignore.']);
      await client.filesChanged(folder.write('drafts/b.md', SECOND), folder.write('c.md', FIRST));
      await counts('a.md', 'c.md');
      await client.filesChanged(folder.write('.gitignore', 'drafts/\nc.md\n'));
      await counts('a.md');
    });

    it('loops of links, folders with names of files, links to nothing and pipes', async () => {
      const { folder, client, settled, documents, counts } = await inFolder({
        'a.md': FIRST,
        'folder.md/': '',
      });
      folder.link('loop', '.');
      folder.link('nothing.md', 'gone.md');
      folder.link('again.md', 'a.md');
      assert.equal(spawnSync('mkfifo', [join(folder.path, 'pipe.md')]).status, 0);
      await settled();
      const strange = ['loop', 'nothing.md', 'again.md', 'pipe.md', 'folder.md', 'loop/a.md'];
      await client.filesChanged(...strange.map((path) => folder.uriOf(path)), folder.write('b.md', FIRST));
      await counts('a.md', 'b.md');
      await client.close(folder.uriOf('pipe.md'));
      assert.deepEqual(await documents(), ['a.md', 'b.md']);
    });

    it('a file and a folder that are not its to read, and says which', async function () {
      const folder = new Folder({ ...FRAMEWORK, 'a.md': FIRST, 'b.md': FIRST, 'secret/c.md': FIRST });
      folder.forbid('b.md');
      folder.forbid('secret');
      const uid = somebodyElse();
      // Nothing can be forbidden to whoever runs this: on Windows, and to a superuser who cannot be somebody else.
      if (uid === 'none') return this.skip();
      const client = await Client.start({ folders: [folder], ...(uid === undefined ? {} : { uid }) });
      const { settled, documents, counts } = asking(client);
      assert.equal(await settled(), 'b.md and 1 more are not yours to read, so nothing in there is known.');
      assert.deepEqual(await documents(), ['a.md']);
      chmodSync(join(folder.path, 'b.md'), 0o644);
      await client.filesChanged(folder.uriOf('b.md'));
      await counts('a.md', 'b.md');
      assert.equal(await settled(), 'secret is not yours to read, so nothing in there is known.');
      chmodSync(join(folder.path, 'secret'), 0o755);
      await client.created(folder.uriOf('secret'));
      await counts('a.md', 'b.md', 'secret/c.md');
      assert.equal(await settled(), undefined);
    });

    it('a folder that cannot be reached, and says which', async function () {
      // Only Windows knows how to reach a folder of another machine by its name; there it is not out of reach at once.
      if (process.platform === 'win32') return this.skip();
      const folder = new Folder({ ...FRAMEWORK, 'a.md': FIRST });
      const share = { uri: 'file://bakery.invalid/share/x', path: 'x' } as Folder;
      const { client, settled, documents } = asking(await Client.start({ folders: [folder, share] }));
      assert.equal(
        await settled(),
        'file://bakery.invalid/share/x is out of reach, so what is in there may not be known.',
      );
      assert.deepEqual(await documents(), ['folder/a.md']);
      assert.ok(!client.log.some((message) => /\n\s+at /.test(message)), client.log.join('\n'));
    });

    it('a file that no person wrote, and says which', async () => {
      const { folder, client, settled, documents, notice } = await inFolder({ 'a.md': FIRST, 'b.md': FIRST });
      await settled();
      truncateSync(join(folder.path, 'b.md'), 6 * 2 ** 20);
      await client.filesChanged(folder.uriOf('b.md'));
      while ((await documents()).length > 1);
      const said = 'b.md is larger than 5 MB, so nothing in there is read.';
      assert.equal(await notice(), said);
      await client.until(
        () => client.log.includes(said),
        () => 'a word about it',
      );
    });
  });

  it('knows 10,000 files of one folder, and answers meanwhile', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`${index}.md`, index % 100 === 0 ? FIRST : '# A note\n']),
    );
    const { folder, client, settled, documents } = await inFolder(files);
    await client.open(folder.uriOf('0.md'), WRONG);
    await client.shows(folder.uriOf('0.md'), 'unknown-indicator');
    assert.equal(await settled(), undefined);
    assert.equal((await documents()).length, 100);
  });

  it('judges a document by the nearer of two portfolios', async () => {
    const framework = { 'frameworks/other.yaml': bakery({ id: 'other' }) };
    const { folder, client, settled } = await inFolder({
      ...framework,
      'portfolio.yaml': 'framework: bakery\ndocuments: ["**/*.md"]\nlimit: 5\n',
      'spring/portfolio.yaml': 'framework: other\ndocuments: ["*.md"]\n',
    });
    await settled();
    const uri = folder.uriOf('spring/a.md');
    await client.open(uri, `${RESTED} [@dough.1.9] [@bakery/dough.1.8]\n`);
    await client.shows(uri, 'unknown-indicator');
    const status = await client.connection.sendRequest<{ framework?: string }>('competencyEvidence/status', {
      uri,
    });
    assert.equal(status.framework, 'other');
    await client.shows(uri, 'over-limit');
  });

  it('lets a framework go that is deleted while it is in use, and has it back', async () => {
    const { folder, client, settled, documents, counts } = await inFolder({ 'a.md': FIRST });
    await settled();
    const uri = folder.uriOf('open.md');
    await client.open(uri, SECOND);
    await counts('a.md', 'open.md');
    folder.delete('frameworks');
    await client.filesChanged(folder.uriOf('frameworks'));
    await client.shows(uri, 'unknown-framework');
    while ((await documents()).length > 0);
    folder.write('frameworks/bakery.yaml', bakery());
    await client.filesChanged(folder.uriOf('frameworks'));
    await client.lacks(uri, 'unknown-framework');
    await counts('a.md', 'open.md');
  });

  it('uses the first in path order of two files with one framework id', async () => {
    const { folder, client, settled } = await inFolder({
      'frameworks/a.yaml': bakery({ indicator: 'I weigh the flour before I begin.' }),
      'frameworks/b.yaml': bakery({ id: 'second' }),
    });
    await settled();
    const uri = folder.uriOf('open.md');
    await client.open(uri, FIRST);
    const hover = await client.hover(uri, {
      line: 5,
      character: (FIRST.split('\n')[5] ?? '').indexOf('@') + 2,
    });
    assert.match(JSON.stringify(hover), /weigh the flour/);
    for (const [file, other] of [
      ['a', 'bakery'],
      ['bakery', 'a'],
    ]) {
      const { message } = await client.shows(folder.uriOf(`frameworks/${file}.yaml`), 'duplicate-id');
      assert.match(String(message), new RegExp(`\\b${other}\\.yaml`));
    }
  });

  it('shows 1,000 findings of a document at most, the most severe first, and says so', async () => {
    const { folder, client } = await inFolder({});
    const uri = folder.uriOf('many.md');
    const body = 'Ring 07700 900123. [@dough.1.9]\n\n'.repeat(700);
    await client.open(uri, evidence(body));
    await client.shows(uri, 'unknown-indicator');
    const diagnostics = client.latest(uri)?.diagnostics ?? [];
    assert.equal(diagnostics.length, 1_000);
    assert.match(
      String(diagnostics[0]?.message),
      /There are \d{4} findings here; the 999 most severe are shown\./,
    );
    assert.equal(diagnostics.filter(({ code }) => code === 'unknown-indicator').length, 700);
  });
});
