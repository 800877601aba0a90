import { strict as assert } from 'node:assert';
import { Client, codesOf, PULL, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { bakery, evidence, RESTED } from './support/texts.ts';

const GOOD = evidence(`${RESTED} [@dough.1.2]`);
const WRONG = evidence(`${RESTED} [@dough.1.9]`);

describe('Findings', function () {
  this.timeout(20_000);
  afterEach(stopClients);
  after(removeFolders);

  const inBakery = () => new Folder({ 'frameworks/bakery.yaml': bakery(), 'loaf.md': GOOD });

  it('are sent when a document is opened and changed, with its version, and taken back when it is closed', async () => {
    const folder = inBakery();
    const client = await Client.start({ folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, WRONG);
    const { range, codeDescription, source } = await client.shows(uri, 'unknown-indicator');
    const column = WRONG.split('\n')[5]?.indexOf('9') ?? -1;
    assert.deepEqual(range, {
      start: { line: 5, character: column },
      end: { line: 5, character: column + 1 },
    });
    assert.match(codeDescription?.href ?? '', /docs\/rules\/unknown-indicator\.md$/);
    assert.equal(source, 'Competency Evidence');
    const version = await client.change(uri, GOOD);
    await client.lacks(uri, 'unknown-indicator');
    assert.equal(client.latest(uri)?.version, version);
    await client.change(uri, WRONG);
    await client.shows(uri, 'unknown-indicator');
    await client.close(uri);
    await client.clears(uri);
  });

  it('of a burst of changes are sent a few times, and the last ones are right', async () => {
    const folder = inBakery();
    const client = await Client.start({ folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, GOOD);
    await client.until(
      () => client.latest(uri) !== undefined,
      () => 'the first findings',
    );
    const before = client.published.length;
    for (let letter = 0; letter < 99; letter++) void client.change(uri, `${GOOD}${'x'.repeat(letter)}`);
    const last = await client.change(uri, WRONG);
    await client.shows(uri, 'unknown-indicator');
    assert.equal(client.latest(uri)?.version, last);
    // How few depends on how fast the letters arrive, which on a busy machine is slowly.
    assert.ok(client.published.length - before < 100, `${client.published.length - before} times`);
  });

  it('are given when they are asked for, and are not sent then', async () => {
    const folder = inBakery();
    const client = await Client.start({ capabilities: PULL, folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, WRONG);
    assert.ok(codesOf(await client.pull(uri)).includes('unknown-indicator'));
    await client.change(uri, GOOD);
    assert.ok(!codesOf(await client.pull(uri)).includes('unknown-indicator'));
    await client.close(uri);
    assert.deepEqual(await client.pull(uri), []);
    assert.deepEqual(
      client.published.filter(({ diagnostics }) => diagnostics.length > 0),
      [],
    );
  });

  it('of a portfolio are up to the last keystroke, and those who ask are called when they change', async () => {
    const folder = new Folder({
      'frameworks/bakery.yaml': bakery(),
      'portfolio.yaml': 'framework: bakery\nlevel: "1"\ncompetencies: [dough]\n',
      'loaf.md': evidence(RESTED),
    });
    // What becomes ready later would call them too.
    const settings = { hints: { enabled: false } };
    const client = await Client.start({ capabilities: PULL, folders: [folder], settings });
    const [loaf, portfolio] = [folder.uriOf('loaf.md'), folder.uriOf('portfolio.yaml')];
    await client.open(loaf, evidence(RESTED));
    await client.open(portfolio, 'framework: bakery\nlevel: "1"\ncompetencies: [dough]\n', 'yaml');
    const codes = async () => codesOf(await client.pull(portfolio));
    while (!(await codes()).includes('no-evidence'));
    await client.change(loaf, GOOD);
    assert.deepEqual(await codes(), []);
    await client.change(loaf, evidence(RESTED));
    assert.deepEqual(await codes(), ['no-evidence']);
    const before = client.refreshes.count;
    await client.change(loaf, GOOD);
    await client.until(
      () => client.refreshes.count > before,
      () => 'a call to ask again',
    );
    assert.deepEqual(await codes(), []);
  });

  it('are right in a document that was never saved, and beyond the first plane of Unicode', async () => {
    const client = await Client.start({ folders: [inBakery()] });
    const uri = 'untitled:Untitled-1';
    await client.open(uri, evidence(`🥖🥐 é ${RESTED} [@dough.1.9]`));
    const { range } = await client.shows(uri, 'unknown-indicator');
    assert.equal(range.start.character, `🥖🥐 é ${RESTED} [@dough.1.`.length);
    await client.close(uri);
    await client.clears(uri);
  });

  it('go when the file is deleted while it is open and then closed', async () => {
    const folder = inBakery();
    const client = await Client.start({ folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, WRONG);
    await client.shows(uri, 'unknown-indicator');
    folder.delete('loaf.md');
    await client.filesChanged(uri);
    await client.change(uri, `${WRONG}\nMore. [@dough.1.8]\n`);
    await client.until(
      () => client.codes(uri).filter((code) => code === 'unknown-indicator').length === 2,
      () => 'two findings in the text that is still open',
    );
    await client.close(uri);
    await client.clears(uri);
  });

  it('follow the settings, for those who can be asked', async () => {
    const folder = inBakery();
    const client = await Client.start({ folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, WRONG);
    assert.equal((await client.shows(uri, 'unknown-indicator')).severity, 1);
    client.settings = { rules: { 'unknown-indicator': 'hint' } };
    await client.settingsChanged(null);
    await client.until(
      () =>
        client
          .latest(uri)
          ?.diagnostics.some(({ code, severity }) => code === 'unknown-indicator' && severity === 4) === true,
      () => 'a hint in place of the error',
    );
    client.settings = { files: { exclude: ['*.md'] } };
    await client.settingsChanged(null);
    await client.clears(uri);
  });

  it('follow the settings that a client sends by itself', async () => {
    const folder = inBakery();
    const client = await Client.start({
      folders: [folder],
      capabilities: {},
      initializationOptions: { settings: { rules: { 'unknown-indicator': 'off' } } },
    });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, WRONG);
    await client.lacks(uri, 'unknown-indicator');
    await client.settingsChanged({ competencyEvidence: { rules: {} } });
    await client.shows(uri, 'unknown-indicator');
  });

  it('are there for a client that cannot say what is set', async () => {
    const folder = inBakery();
    const client = await Client.start({ folders: [folder], settings: new Error('no settings today') });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, WRONG);
    await client.shows(uri, 'unknown-indicator');
  });

  it('have those who ask ask again when something changed that concerns every document', async () => {
    const folder = inBakery();
    const client = await Client.start({ capabilities: PULL, folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, WRONG);
    assert.ok(codesOf(await client.pull(uri)).includes('unknown-indicator'));
    let before = client.refreshes.count;
    folder.write(
      'frameworks/bakery.yaml',
      bakery().replace(
        /\n$/,
        '\n          - a\n          - b\n          - c\n          - d\n          - e\n          - f\n          - g\n',
      ),
    );
    await client.filesChanged(folder.uriOf('frameworks/bakery.yaml'));
    // The first calls may still be about the documents that are just being read.
    for (; codesOf(await client.pull(uri)).includes('unknown-indicator'); before++)
      await client.until(
        () => client.refreshes.count > before,
        () => 'a call to ask again',
      );
    assert.ok(client.refreshes.count > 0);
  });
});
