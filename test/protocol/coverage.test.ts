import { strict as assert } from 'node:assert';
import { Client, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { bakery, evidence, RESTED } from './support/texts.ts';

interface Coverage {
  readonly version: number;
  readonly competencies: ReadonlyArray<{
    readonly competency: string;
    readonly evidenced: readonly string[];
    readonly words: Readonly<Record<string, number>>;
  }>;
}

describe('Coverage', function () {
  this.timeout(20_000);
  afterEach(stopClients);
  after(removeFolders);

  /** A client that is told of coverage, once it was told for the first time: then every document has been read. */
  async function told(files: Readonly<Record<string, string>>) {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), ...files });
    const client = await Client.start({ folders: [folder], initializationOptions: { wantsCoverage: true } });
    const news = { count: 0 };
    const first = new Promise<void>((resolve) => {
      client.connection.onNotification('competencyEvidence/coverageChanged', () => {
        news.count++;
        resolve();
      });
    });
    await first;
    const coverage = (uri?: string) =>
      client.connection.sendRequest<Coverage>(
        'competencyEvidence/coverage',
        uri === undefined ? {} : { uri },
      );
    return { folder, client, news, coverage };
  }

  const TAGGED = evidence(`${RESTED} [@dough.1.2]`);

  it('without a URI is that of every document of the folder, open or not, by path', async () => {
    const { folder, client, coverage } = await told({ 'evidence/one.md': TAGGED, 'evidence/two.md': TAGGED });
    const { version, competencies } = await coverage();
    assert.equal(version, 1);
    assert.deepEqual(
      competencies.map(({ competency, evidenced }) => [competency, evidenced]),
      [['dough', ['dough.1.2']]],
    );
    assert.deepEqual(Object.keys(competencies[0]?.words ?? {}), ['evidence/one.md', 'evidence/two.md']);
    await client.open(folder.uriOf('evidence/two.md'), TAGGED.replace('dough.1.2', 'dough.1.1'));
    assert.deepEqual((await coverage()).competencies[0]?.evidenced, ['dough.1.1', 'dough.1.2']);
  });

  it('with a URI is that of the document, open or not, under the same path', async () => {
    const { folder, client, coverage } = await told({ 'evidence/one.md': TAGGED, 'evidence/two.md': TAGGED });
    const uri = folder.uriOf('evidence/one.md');
    const closed = await coverage(uri);
    assert.deepEqual(Object.keys(closed.competencies[0]?.words ?? {}), ['evidence/one.md']);
    await client.open(uri, TAGGED);
    assert.deepEqual(await coverage(uri), closed);
  });

  it('is told of while somebody types, once for a burst', async () => {
    const { folder, client, news } = await told({ 'evidence/one.md': TAGGED });
    const uri = folder.uriOf('evidence/one.md');
    await client.open(uri, TAGGED);
    const before = news.count;
    for (let index = 0; index < 20; index++) await client.change(uri, `${TAGGED}${'x'.repeat(index)}\n`);
    await new Promise<void>((resolve) =>
      client.connection.onNotification('competencyEvidence/coverageChanged', () => {
        news.count++;
        resolve();
      }),
    );
    assert.ok(news.count - before <= 4, `It was told ${news.count - before} times.`);
  });

  it('is a page too, whose links lead to lines, or run the one command that the client names', async () => {
    const { client, folder } = await told({ 'evidence/a b.md': TAGGED });
    const report = (params: object) =>
      client.connection.sendRequest<{ html: string }>('competencyEvidence/report', params);
    assert.match((await report({})).html, /<a href="evidence\/a%20b\.md#L6">/);
    const { html } = await report({ openCommand: 'competencyEvidence.openPassage' });
    const link = /href="(command:competencyEvidence\.openPassage\?([^"]+))"/.exec(html);
    assert.deepEqual(JSON.parse(decodeURIComponent(link?.[2] ?? '')), [folder.uriOf('evidence/a b.md'), 5]);
  });
});
