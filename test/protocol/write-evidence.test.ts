import { strict as assert } from 'node:assert';
import { Client, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { bakery, evidence, RESTED } from './support/texts.ts';

interface Answer {
  readonly place?: { readonly position: { readonly line: number }; readonly snippet: string };
  readonly uri?: string;
}

describe('Write evidence for this', function () {
  this.timeout(40_000);
  afterEach(stopClients);
  after(removeFolders);

  it('is told where to begin in the document in hand, or which document to open', async () => {
    const text = evidence(`## Dough\n\n${RESTED} [@dough.1.2]`);
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), 'a.md': text });
    const client = await Client.start({ folders: [folder] });
    const ask = (request: Readonly<Record<string, string>>) =>
      client.connection.sendRequest<Answer>('competencyEvidence/write', request);
    const settled = async (): Promise<Answer> => {
      for (;;) {
        const answer = await ask({ key: 'bakery/dough.1.1' });
        if (answer.uri) return answer;
      }
    };
    assert.deepEqual(await settled(), { uri: folder.uriOf('a.md') });
    await client.open(folder.uriOf('a.md'), text);
    const { place } = await ask({ uri: folder.uriOf('a.md'), key: 'bakery/dough.1.1' });
    assert.equal(place?.position.line, text.split('\n').length - 1);
    assert.match(place?.snippet ?? '', /^\n<!-- When did you show this\? .* -->\n\n\$1 \[@dough\.1\.1\]\$0$/);
    assert.deepEqual(await ask({ key: 'bakery/nothing.1.1' }), {});
  });
});
