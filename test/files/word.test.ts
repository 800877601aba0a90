// Word documents, written and read back.
import { strict as assert } from 'node:assert';
import { importEvidence } from '../../server/core/import/evidence.ts';
import { readWord } from '../../server/word/read.ts';
import { writeWord } from '../../server/word/write.ts';
import { zip } from '../../server/word/zip.ts';
import { editorFor } from '../unit/support/editor.ts';

const frameworks = () => [...editorFor().workspace.catalogue().frameworks.values()];

describe('Word documents', function () {
  this.timeout(10_000);

  const MARKDOWN =
    '**Question:** How do you bake?\n\n# Bread\n\n## We know our dough\n\n**I knead until the dough is smooth.** I *kneaded* for ten minutes, [as told](https://bakers.example/).\n\n- one\n- two\n\n1. first\n\n| a | b |\n| --- | --- |\n| c | d |\n';

  it('are the same bytes each time, with real headings, and come back', async () => {
    const bytes = await writeWord([{ markdown: MARKDOWN }], 'Bread');
    assert.deepEqual(await writeWord([{ markdown: MARKDOWN }], 'Bread'), bytes);
    const back = await readWord(bytes);
    assert.ok('markdown' in back);
    assert.match(
      back.markdown,
      /^\*\*Question:\*\* How do you bake\?\n\n# Bread\n\n## We know our dough\n\n\*\*I knead until the dough is smooth\.\*\* I \*kneaded\* for ten minutes, \[as told\]\(https:\/\/bakers\.example\/\)\./,
    );
    assert.match(back.markdown, /\| c +\| d +\|\n$/);
    const evidence = importEvidence(back.markdown, frameworks());
    assert.ok('text' in evidence);
    assert.match(evidence.text, /as told\]\(https:\/\/bakers\.example\/\)\. \[@dough\.1\.2\]/);
  });

  it('are refused when they are none, damaged, or a bomb', async () => {
    const problemOf = async (bytes: Uint8Array) => {
      const read = await readWord(bytes);
      return 'problem' in read ? read.problem : 'none';
    };
    assert.equal(await problemOf(new TextEncoder().encode('not a zip')), 'it is damaged or no Word document');
    assert.equal(
      await problemOf(zip({ 'a.txt': new Uint8Array(3) }, 6)),
      'it is a zip file but no Word document',
    );
    assert.equal(
      await problemOf(zip({ 'word/document.xml': new TextEncoder().encode('<w:document') }, 6)),
      'it is damaged or no Word document',
    );
    const bomb = zip({ 'word/document.xml': new Uint8Array(1_000) }, 6);
    // The size that it says it has: in the directory at its end.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(view.getUint32(bomb.length - 6, true) + 24, 70_000_000, true);
    assert.match(await problemOf(bomb), /^it unpacks to more than 64 MB/);
    const bytes = await writeWord([{ markdown: MARKDOWN }], 'Bread');
    assert.equal(await problemOf(bytes.slice(0, bytes.length / 2)), 'it is damaged or no Word document');
  });
});
