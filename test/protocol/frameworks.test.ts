import { strict as assert } from 'node:assert';
import { Client, codesOf, PULL, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { BROKEN_BAKERY, bakery, evidence, RESTED } from './support/texts.ts';

const FILE = 'frameworks/bakery.yaml';
const LOAF = evidence(`${RESTED} [@dough.1.2]`);
/** A framework in which `dough.1` has a single indicator. */
const SHORTER = bakery().replace(/ {10}- I let.*\n/, '');

describe('Framework files', function () {
  this.timeout(20_000);
  afterEach(stopClients);
  after(removeFolders);

  async function withLoaf(files: Readonly<Record<string, string>> = { [FILE]: bakery() }, name = 'folder') {
    const folder = new Folder(files, name);
    const client = await Client.start({ folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, LOAF);
    await client.until(
      () => client.latest(uri) !== undefined,
      () => 'the first findings',
    );
    return { folder, client, uri, file: folder.uriOf(FILE) };
  }

  it('count as they are on disk, and every open document is judged anew when they change', async () => {
    const { folder, client, uri, file } = await withLoaf();
    await client.lacks(uri, 'unknown-indicator');
    folder.write(FILE, SHORTER);
    await client.filesChanged(file);
    await client.shows(uri, 'unknown-indicator');
    folder.delete(FILE);
    await client.filesChanged(file);
    await client.shows(uri, 'unknown-framework');
    folder.write(FILE, bakery());
    await client.filesChanged(file);
    await client.lacks(uri, 'unknown-framework');
  });

  it('count as they are open, and as they are on disk once they are closed', async () => {
    const { client, uri, file } = await withLoaf();
    await client.open(file, bakery(), 'yaml');
    await client.change(file, SHORTER);
    await client.shows(uri, 'unknown-indicator');
    await client.close(file);
    await client.lacks(uri, 'unknown-indicator');
  });

  it('count once, be their names written as they may', async () => {
    const { folder, client, uri } = await withLoaf(
      { "frameworks/baker's (2026).yaml": bakery() },
      'a (b) & c',
    );
    await client.lacks(uri, 'unknown-framework');
    const asEditorsWriteIt = folder
      .uriOf("frameworks/baker's (2026).yaml")
      .replace(/['()&]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
    await client.open(asEditorsWriteIt, SHORTER, 'yaml');
    await client.shows(uri, 'unknown-indicator');
    assert.deepEqual(
      client.published
        .flatMap(({ diagnostics }) => codesOf(diagnostics))
        .filter((code) => code === 'duplicate-id'),
      [],
    );
    await client.close(asEditorsWriteIt);
    await client.lacks(uri, 'unknown-indicator');
  });

  it('that break keep their last good definition, and their errors go when they are mended', async () => {
    const { folder, client, uri, file } = await withLoaf();
    folder.write(FILE, BROKEN_BAKERY);
    await client.filesChanged(file);
    const { message } = await client.shows(file, 'framework-schema');
    assert.match(String(message), /last good definition stays in use/);
    await client.lacks(uri, 'unknown-framework');
    folder.write(FILE, bakery());
    await client.filesChanged(file);
    await client.clears(file);
  });

  it('with errors are told of although they are not open, until they are deleted', async () => {
    const { folder, client, uri, file } = await withLoaf({ [FILE]: BROKEN_BAKERY });
    await client.shows(file, 'framework-schema');
    await client.shows(uri, 'unknown-framework');
    folder.delete('frameworks');
    await client.filesChanged(folder.uriOf('frameworks'));
    await client.clears(file);
  });

  it('with errors are told of once where the client asks for the open ones', async () => {
    const folder = new Folder({ [FILE]: BROKEN_BAKERY });
    const client = await Client.start({ capabilities: PULL, folders: [folder] });
    const file = folder.uriOf(FILE);
    await client.shows(file, 'framework-schema');
    await client.open(file, BROKEN_BAKERY, 'yaml');
    await client.clears(file);
    assert.ok(codesOf(await client.pull(file)).includes('framework-schema'));
    await client.close(file);
    await client.shows(file, 'framework-schema');
  });

  it('with one id are both told of', async () => {
    const { folder, client } = await withLoaf({ [FILE]: bakery(), 'frameworks/copy.yaml': bakery() });
    const [first, second] = await Promise.all([
      client.shows(folder.uriOf(FILE), 'duplicate-id'),
      client.shows(folder.uriOf('frameworks/copy.yaml'), 'duplicate-id'),
    ]);
    assert.match(String(first.message), /copy\.yaml/);
    assert.match(String(second.message), /bakery\.yaml/);
    folder.delete('frameworks/copy.yaml');
    await client.filesChanged(folder.uriOf('frameworks/copy.yaml'));
    await Promise.all([
      client.clears(folder.uriOf(FILE)),
      client.clears(folder.uriOf('frameworks/copy.yaml')),
    ]);
  });

  it('may turn out to be folders, or unreadable, and the others count', async () => {
    const folder = new Folder({
      [FILE]: bakery(),
      'frameworks/folder.yaml/': '',
      'frameworks/secret.yaml': bakery({ id: 'secret' }),
      'portfolio.yaml/': '',
    });
    folder.makeUnreadable('frameworks/secret.yaml');
    const client = await Client.start({ folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, LOAF);
    await client.lacks(uri, 'unknown-framework');
    await client.filesChanged(
      folder.uriOf('frameworks/folder.yaml'),
      folder.uriOf('frameworks/secret.yaml'),
      folder.uriOf('portfolio.yaml'),
    );
    folder.write(FILE, SHORTER);
    await client.filesChanged(folder.uriOf(FILE));
    await client.shows(uri, 'unknown-indicator');
    assert.deepEqual(client.log, [
      'frameworks/secret.yaml is larger than 5 MB, so nothing in there is read.',
    ]);
  });

  it('come and go with the folders of the workspace', async () => {
    const other = new Folder({ [FILE]: SHORTER });
    const { folder, client, uri } = await withLoaf({ 'README.md': '# Nothing\n' });
    await client.shows(uri, 'unknown-framework');
    await client.foldersChanged({ added: [other] });
    await client.shows(uri, 'unknown-indicator');
    await client.foldersChanged({ removed: [other] });
    await client.shows(uri, 'unknown-framework');
    assert.deepEqual(
      client.published.filter(
        ({ uri: of, diagnostics }) => of !== folder.uriOf('loaf.md') && diagnostics.length > 0,
      ),
      [],
    );
  });

  it('are found by the setting, from one moment to the next', async () => {
    const { client, uri } = await withLoaf({ 'competencies/bakery.yaml': bakery() });
    await client.shows(uri, 'unknown-framework');
    client.settings = { frameworks: ['competencies/*.yaml'] };
    await client.settingsChanged(null);
    await client.lacks(uri, 'unknown-framework');
    client.settings = {};
    await client.settingsChanged(null);
    await client.shows(uri, 'unknown-framework');
  });
});
