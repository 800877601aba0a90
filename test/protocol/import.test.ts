// *Import framework…* of the editor, as the server answers it.
import { strict as assert } from 'node:assert';
import { IMPORT, type ImportAnswer, type ImportRequest } from '../../server/connection/protocol.ts';
import { Client, PULL } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';

const PAGE = '# Baking\n\n## Level 1\n\n- I knead the dough until it is smooth.\n';

describe('Import framework…', function () {
  this.timeout(20_000);
  let client: Client;
  before(async () => {
    client = await Client.start({ folders: [new Folder()], capabilities: PULL });
  });
  after(async () => {
    await client.leave();
    removeFolders();
  });

  const ask = (request: ImportRequest): Promise<ImportAnswer> =>
    client.connection.sendRequest(IMPORT, request);

  it('makes a file of bytes or of what is on the clipboard', async () => {
    const { imported } = await ask({ name: 'page.md', base64: Buffer.from(PAGE).toString('base64') });
    assert.match(imported?.yaml ?? '', /^id: baking$/m);
    assert.deepEqual(await ask({ name: 'the clipboard', text: PAGE }), { imported });
    const again = await ask({ name: 'page.md', text: PAGE, into: imported?.yaml ?? '' });
    assert.equal(again.imported?.yaml, imported?.yaml);
  });

  it('says in one line why it cannot', async () => {
    assert.deepEqual(await ask({ name: 'the clipboard', text: ' ' }), { problem: 'the clipboard is empty' });
  });
});
