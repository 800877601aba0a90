import { closeEditors, diagnostics, replace, show, workspaceFile } from '../support.ts';

describe('an English document', () => {
  const uri = workspaceFile('evidence/sergeant.md');
  after(closeEditors);

  it('is read with the tagger, which is loaded behind the first answers', async () => {
    const document = await show(uri);
    await replace(document, 'I wrote down what we had learned', 'We wrote down what we had learned');
    await diagnostics(uri, (codes) => codes.includes('collective-voice'));
    await replace(document, 'We wrote down what we had learned', 'I wrote down what we had learned');
    await diagnostics(uri, (codes) => codes.length > 0 && !codes.includes('collective-voice'));
  });
});
