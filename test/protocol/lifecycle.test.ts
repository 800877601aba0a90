import { strict as assert } from 'node:assert';
import {
  CancellationTokenSource,
  ErrorCodes,
  HoverRequest,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver-protocol/node';
import { Client, COMMANDS, PULL, PUSH, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { bakery, evidence, RESTED } from './support/texts.ts';

describe('Server', function () {
  this.timeout(20_000);
  afterEach(stopClients);
  after(removeFolders);

  it('says what it can, and has a client that can pull do so', async () => {
    const [pushed, pulled] = await Promise.all([
      Client.start({ capabilities: PUSH }),
      Client.start({ capabilities: PULL }),
    ]);
    const { capabilities } = pushed.answer;
    assert.equal(capabilities.textDocumentSync, 2);
    assert.deepEqual(
      [
        capabilities.hoverProvider,
        capabilities.definitionProvider,
        capabilities.documentSymbolProvider,
        capabilities.foldingRangeProvider,
        capabilities.inlayHintProvider,
        capabilities.completionProvider?.resolveProvider,
      ],
      [true, true, true, true, true, true],
    );
    assert.ok(capabilities.completionProvider?.triggerCharacters?.includes('@'));
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(pulled.answer.capabilities.diagnosticProvider, {
      identifier: 'competency-evidence',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
  });

  it('registers for files and settings where the client lets it', async () => {
    const client = await Client.start({
      capabilities: {
        workspace: {
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
    });
    await client.until(
      () => client.registered.length === 2,
      () => 'two registrations',
    );
    assert.deepEqual([...client.registered].sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  for (const [name, command] of Object.entries(COMMANDS))
    it(`started as ${name}, answers, and exits when it is told to`, async () => {
      const client = await Client.start({ command });
      await client.open('untitled:Untitled-1', evidence(`${RESTED} [@dough.1.9]`, { framework: 'no-such' }));
      await client.shows('untitled:Untitled-1', 'unknown-framework');
      assert.equal(await client.leave(), 0);
    });

  it('exits when the client is gone without a word', async () => {
    const client = await Client.start();
    client.process.stdin.end();
    assert.equal(await client.exited, 1);
  });

  it('refuses what it does not know, and goes on', async () => {
    const client = await Client.start();
    await assert.rejects(
      client.connection.sendRequest('textDocument/noSuchThing', {}),
      ({ code }: ResponseError<unknown>) => code === ErrorCodes.MethodNotFound,
    );
    await client.connection.sendNotification('$/noSuchThing', {});
    await client.connection.sendNotification('workspace/noSuchThing', {});
    assert.equal(await client.hover('untitled:nothing', { line: 0, character: 0 }), null);
  });

  it('is idle in a folder that is none of its business', async () => {
    const folder = new Folder({
      'README.md': '# Bread\n\nSee [@dough.1.9].\n',
      'recipes/rye.yaml': 'flour: rye\n',
    });
    const client = await Client.start({ folders: [folder] });
    await client.open(folder.uriOf('README.md'), '# Bread\n\nSee [@dough.1.9].\n');
    assert.deepEqual(await client.completion(folder.uriOf('README.md'), { line: 2, character: 8 }), []);
    assert.equal(await client.hover(folder.uriOf('README.md'), { line: 2, character: 8 }), null);
    await client.open('untitled:Untitled-1', evidence(RESTED, { framework: 'no-such' }));
    await client.shows('untitled:Untitled-1', 'unknown-framework');
    assert.deepEqual(
      client.published.filter(({ uri, diagnostics }) => uri.startsWith('file:') && diagnostics.length > 0),
      [],
    );
    assert.deepEqual(client.log, []);
  });

  it('answers a request that was cancelled with nothing, and the next one as ever', async () => {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery() });
    const client = await Client.start({ folders: [folder] });
    const uri = folder.uriOf('loaf.md');
    const text = evidence(`${RESTED} [@dough.1.2]`);
    await client.open(uri, text);
    const position = { line: 5, character: text.split('\n')[5]?.indexOf('@dough') ?? 0 };
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri }, position },
      source.token,
    );
    source.cancel();
    const settled = await cancelled.catch(({ code }: ResponseError<unknown>) => code);
    assert.ok(settled === null || settled === LSPErrorCodes.RequestCancelled, JSON.stringify(settled));
    assert.ok(await client.hover(uri, position));
  });
});
