// *Import framework…* of the editor, as the server answers it.
import { strict as assert } from 'node:assert';
import {
  IMPORT,
  type ImportAnswer,
  type ImportedFile,
  type ImportRequest,
} from '../../server/connection/protocol.ts';
import { Client, PULL } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';

const page = (title: string, ...indicators: string[]): string =>
  `# ${title}\n\n## Level 1\n\n${indicators.map((text) => `- ${text}\n`).join('')}`;

const KNEAD = 'I knead the dough until it is smooth.';
const BAKING = page('Baking', KNEAD);

describe('Import framework…', function () {
  this.timeout(20_000);
  let client: Client;
  let folder: Folder;
  before(async () => {
    folder = new Folder();
    client = await Client.start({ folders: [folder], capabilities: PULL });
  });
  after(async () => {
    await client.leave();
    removeFolders();
  });

  const ask = (request: ImportRequest): Promise<ImportAnswer> =>
    client.connection.sendRequest(IMPORT, request);
  const imported = async (request: Partial<ImportRequest>): Promise<ImportedFile> => {
    const answer = await ask({ name: 'page.md', ...request });
    assert.ok(answer.imported, answer.problem);
    return answer.imported;
  };

  it('makes a file of bytes or of what is on the clipboard', async () => {
    const made = await imported({ base64: Buffer.from(BAKING).toString('base64') });
    assert.match(made.yaml, /^id: baking$/m);
    assert.equal(made.existing, undefined);
    assert.deepEqual(await imported({ text: BAKING }), made);
  });

  it('takes another name for it', async () =>
    assert.match((await imported({ text: BAKING, id: 'our-bakery' })).yaml, /^id: our-bakery$/m));

  it('says in one line why it cannot', async () => {
    assert.deepEqual(await ask({ name: 'The clipboard', text: ' ' }), { problem: 'The clipboard is empty' });
  });

  describe('where the workspace has the framework', () => {
    const uri = () => folder.uriOf('frameworks/baking.yaml');
    before(async () => {
      const { yaml } = await imported({ text: BAKING });
      client.open(uri(), yaml, 'yaml');
    });

    it('finds nothing new in the same page', async () => {
      const { existing } = await imported({ text: BAKING });
      assert.equal(existing?.uri, uri());
      assert.deepEqual(existing.merged?.changes, []);
      assert.equal(existing.merged?.yaml, existing.text);
    });

    it('says what a changed page would change', async () => {
      const { existing } = await imported({ text: page('Baking', KNEAD.replace('smooth', 'quite smooth')) });
      assert.deepEqual(
        existing?.merged?.changes.map(({ kind, at }) => `${kind} ${at}`),
        ['changed baking.1.1'],
      );
    });

    it('takes a page of another title for a part of it, where that is asked for', async () => {
      const shop = page('Selling', 'I greet everybody who comes into the shop.');
      const { existing, others } = await imported({ text: shop });
      assert.equal(existing, undefined);
      assert.deepEqual(others, [{ uri: uri(), title: 'Baking' }]);
      const part = await imported({ text: shop, into: uri() });
      assert.match(part.existing?.merged?.yaml ?? '', /^id: baking$[\s\S]*id: selling$/m);
    });
  });
});
