import { strict as assert } from 'node:assert';
import { WorkDoneProgressCreateRequest } from 'vscode-languageserver-protocol/node';
import { Client, codesOf, PULL, stopClients } from './support/client.ts';
import type { Folder } from './support/folder.ts';
import { bakery, evidence, RESTED } from './support/texts.ts';

const ROOT = 'vscode-vfs://github/bakery';
const FOLDER = { uri: ROOT, path: 'bakery' } as Folder;
const FIRST = evidence(`${RESTED} [@dough.1.1]`);
const SECOND = evidence(`${RESTED} [@dough.1.2]`);

interface Files {
  /** Texts by path. */
  readonly texts: Map<string, string>;
  /** What a read waits for, by path. */
  readonly held: Map<string, Promise<void>>;
  /** What the listing waits for. */
  listed?: Promise<void>;
}

/** Something that is waited for until somebody lets go. */
function gate() {
  let open = () => {};
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open };
}

describe('The index of a workspace that the client alone can read', function () {
  this.timeout(20_000);
  afterEach(stopClients);

  async function reading(files: Files, capabilities = PULL) {
    const client = await Client.start({
      capabilities,
      folders: [FOLDER],
      initializationOptions: { canReadFiles: true },
    });
    const reads: string[] = [];
    const listings = { count: 0 };
    client.connection.onRequest('competencyEvidence/findFiles', async () => {
      listings.count++;
      await files.listed;
      return { uris: [...files.texts.keys()].map((path) => `${ROOT}/${path}`), isCapped: false };
    });
    client.connection.onRequest('competencyEvidence/readFile', async ({ uri }: { uri: string }) => {
      const path = uri.slice(ROOT.length + 1);
      const text = files.texts.get(path) ?? null;
      reads.push(path);
      await files.held.get(path);
      return { text };
    });
    const notice = async () =>
      (await client.connection.sendRequest<{ notice?: string }>('competencyEvidence/status', { uri: '' }))
        .notice;
    const evidenced = async () => {
      const { competencies } = await client.connection.sendRequest<{
        competencies: ReadonlyArray<{ evidenced: readonly string[] }>;
      }>('competencyEvidence/coverage', {});
      return competencies[0]?.evidenced ?? [];
    };
    return { client, reads, listings, notice, evidenced };
  }

  const filesOf = (texts: Readonly<Record<string, string>>): Files => ({
    texts: new Map(Object.entries({ 'frameworks/bakery.yaml': bakery(), ...texts })),
    held: new Map(),
  });

  it('is made by asking for each file once, without what git ignores', async () => {
    const files = filesOf({ 'a.md': FIRST, 'old/b.md': SECOND, '.gitignore': 'old/\n' });
    const { reads, notice, evidenced } = await reading(files);
    while (await notice());
    assert.deepEqual(await evidenced(), ['dough.1.1']);
    assert.deepEqual(reads.sort(), ['.gitignore', 'a.md', 'frameworks/bakery.yaml']);
  });

  it('holds what a document says last, though it changed while it was read', async () => {
    const files = filesOf({ 'a.md': FIRST });
    const { wait, open } = gate();
    files.held.set('a.md', wait);
    const { client, reads, notice, evidenced } = await reading(files);
    while (!reads.includes('a.md')) await notice();
    files.texts.set('a.md', SECOND);
    files.held.delete('a.md');
    await client.filesChanged(`${ROOT}/a.md`);
    await notice();
    open();
    while ((await evidenced()).join() !== 'dough.1.2');
    assert.equal(reads.filter((path) => path === 'a.md').length, 2);
  });

  it('is not made anew for each file that comes or is saved, which may be none of ours', async () => {
    const files = filesOf({ 'a.md': FIRST });
    const { client, listings, notice, evidenced } = await reading(files);
    while (await notice());
    for (let index = 0; index < 99; index++) {
      await client.created(`${ROOT}/${index}.png`, `${ROOT}/.git/${index}.lock`);
      await client.filesChanged(`${ROOT}/${index}.png`);
    }
    files.texts.set('v1.2/b.md', SECOND);
    await client.created(`${ROOT}/v1.2`);
    while ((await evidenced()).join() !== 'dough.1.1,dough.1.2');
    assert.ok(listings.count < 10, `It was listed ${listings.count} times.`);
  });

  it('keeps what it knows of a folder that the client cannot list today, and says so', async () => {
    const files = filesOf({ 'a.md': FIRST });
    const { client, notice, evidenced } = await reading(files);
    while (await notice());
    files.listed = Promise.reject(new Error('not today'));
    files.listed.catch(() => {});
    await client.created(`${ROOT}/v1.2`);
    const said = `${ROOT} is out of reach, so what is in there may not be known.`;
    await client.until(
      () => client.log.includes(said),
      () => said,
    );
    assert.equal(await notice(), said);
    assert.deepEqual(await evidenced(), ['dough.1.1']);
    files.texts.set('v1.2/b.md', SECOND);
    delete files.listed;
    await client.created(`${ROOT}/v1.2`);
    while ((await evidenced()).join() !== 'dough.1.1,dough.1.2');
    assert.equal(await notice(), undefined);
  });

  it('is made as soon as the client can list its folder', async () => {
    const files = filesOf({ 'a.md': FIRST });
    files.listed = Promise.reject(new Error('not today'));
    files.listed.catch(() => {});
    const { client, notice, evidenced } = await reading(files);
    while ((await notice()) === 'The workspace is still being read.');
    assert.match((await notice()) ?? '', /out of reach/);
    delete files.listed;
    await client.created(`${ROOT}/v1.2`);
    while ((await evidenced()).join() !== 'dough.1.1');
  });

  it('does not overwrite a document that is opened while its file is read', async () => {
    const files = filesOf({ 'a.md': FIRST });
    const { wait, open } = gate();
    files.held.set('a.md', wait);
    const { client, reads, notice, evidenced } = await reading(files);
    while (!reads.includes('a.md')) await notice();
    await client.open(`${ROOT}/a.md`, SECOND);
    open();
    while (await notice());
    assert.deepEqual(await evidenced(), ['dough.1.2']);
  });

  it('keeps nobody waiting: answers come before it is ready, findings when they are sure', async () => {
    const files = filesOf({ 'a.md': FIRST });
    const { wait, open } = gate();
    files.listed = wait;
    const { client } = await reading(files);
    const uri = `${ROOT}/b.md`;
    await client.open(
      uri,
      evidence(`${RESTED} [@collaborate.2.3] [@dough.1.9]`, { framework: 'cvf-2024', level: '2' }),
    );
    const hover = await client.hover(uri, { line: 5, character: RESTED.length + 4 });
    assert.match(JSON.stringify(hover), /collaborate/i);
    assert.deepEqual(await client.pull(uri), []);
    open();
    await client.until(
      () => client.refreshes.count > 0,
      () => 'a call to ask again',
    );
    while (!codesOf(await client.pull(uri)).includes('unknown-competency'));
  });

  it('shows how far it is when it takes long, and can be stopped', async () => {
    const files = filesOf(
      Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.md`, FIRST])),
    );
    const { wait, open } = gate();
    for (let index = 0; index < 200; index++) files.held.set(`${index}.md`, wait);
    const { client, notice } = await reading(files, { ...PULL, window: { workDoneProgress: true } });
    const tokens: Array<string | number> = [];
    const progress: Array<{ kind: string; title?: string; cancellable?: boolean }> = [];
    const shown = gate();
    const ended = gate();
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      tokens.push(token);
      client.connection.onNotification('$/progress', ({ value }: { value: (typeof progress)[number] }) => {
        progress.push(value);
        if (value.kind === 'begin') shown.open();
        if (value.kind === 'end') ended.open();
      });
    });
    await shown.wait;
    assert.match(progress[0]?.title ?? '', /reading the workspace/);
    assert.equal(progress[0]?.cancellable, true);
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token: tokens[0] });
    while (!(await notice())?.startsWith('Reading was stopped'));
    open();
    await ended.wait;
    assert.match((await notice()) ?? '', /documents are not known; restart the server to read them\./);
  });

  it('says nothing of how far it is when it is quick', async () => {
    const { client, notice } = await reading(filesOf({ 'a.md': FIRST }), {
      ...PULL,
      window: { workDoneProgress: true },
    });
    let shown = 0;
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, () => {
      shown++;
    });
    while (await notice());
    await client.hover(`${ROOT}/a.md`, { line: 0, character: 0 });
    assert.equal(shown, 0);
  });
});
