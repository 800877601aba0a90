import { strict as assert } from 'node:assert';
import { WorkspaceSymbolRequest } from 'vscode-languageserver-protocol/node';
import { Client, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { bakery, evidence } from './support/texts.ts';

describe('A search in the workspace', function () {
  this.timeout(40_000);
  afterEach(stopClients);
  after(removeFolders);

  const LONG = `${'I kneaded and kneaded until it was smooth. '.repeat(6)}Then the apprentice found the leak. [@dough.1.1]`;

  async function namesIn(files: Readonly<Record<string, string>>) {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), ...files });
    const client = await Client.start({ folders: [folder] });
    const names = async (query: string) =>
      ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(
        ({ name }) => name,
      );
    return { folder, client, names };
  }

  it('finds a passage by a word far behind its beginning, once, in files that are not open', async () => {
    const { names } = await namesIn({ 'a.md': evidence(LONG), 'b.md': evidence('I rested. [@dough.1.2]') });
    const found = await names('apprentice leak');
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^I kneaded.*the apprentice found the leak\. \[@dough\.1\.1\]$/);
    assert.equal((await names('kneaded smooth')).filter((name) => name.includes('@dough.1.1')).length, 1);
  });

  it('goes by the open text, and not by its file', async () => {
    const { folder, client, names } = await namesIn({ 'a.md': evidence(LONG) });
    await client.open(folder.uriOf('a.md'), evidence(LONG.replace('leak', 'mouse')));
    assert.deepEqual(await names('apprentice leak'), []);
    assert.equal((await names('apprentice mouse')).length, 1);
  });
});
