import { closeEditors, diagnostics, read, show, workspaceFile, write } from '../support.ts';

describe("a framework of the workspace's own", () => {
  after(closeEditors);

  it('takes effect in an open document as soon as its file changes', async () => {
    const evidence = workspaceFile('evidence/own-framework.md');
    const path = 'frameworks/own.yaml';
    const before = await read(path);
    await show(evidence);
    await diagnostics(evidence, (codes) => codes.includes('unknown-indicator'));
    await write(path, `${before}          - text: I make sure that nobody stands apart.\n`);
    await diagnostics(evidence, (codes) => codes.length > 0 && !codes.includes('unknown-indicator'));
    await write(path, before);
    await diagnostics(evidence, (codes) => codes.includes('unknown-indicator'));
  });

  it('has its own mistakes marked', async () => {
    const uri = await write('frameworks/broken.yaml', 'id: broken\ntitle: 3\ncompetencies: []\n');
    await show(uri);
    await diagnostics(uri, (codes) => codes.includes('framework-schema'));
  });
});
