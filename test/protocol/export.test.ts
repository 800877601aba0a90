// `export` in the terminal: what stands on the screen and on the disk afterwards.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(process.cwd(), 'dist', 'cli.js');
const ANSWER =
  '---\nframework: cvf-2024\nlevel: 2\n---\n\n## We collaborate\n\nI rang the ranger. [@collaborate.2.3]\n';

describe('export', function () {
  this.timeout(20_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
    writeFileSync(join(folder, 'b.md'), ANSWER);
    writeFileSync(join(folder, 'a.md'), ANSWER.replace('ranger', 'council'));
    writeFileSync(join(folder, 'notes.md'), 'Only notes.\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'export', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const refused = (...args: string[]): string => {
    const { status, stdout, stderr } = run(...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^competency-evidence: [^\n]+\n$/);
    return stderr;
  };

  it('writes the files in the order in which they are named', () => {
    assert.deepEqual(run('b.md', 'a.md', '--to', 'text'), {
      status: 0,
      stdout: 'I rang the ranger.\n\nI rang the council.\n',
      stderr: '',
    });
    assert.equal(run('b.md', '--to', 'text', '--headings').stdout, 'We collaborate\n\nI rang the ranger.\n');
    assert.equal(run('b.md', '--to', 'markdown').stdout, '## We collaborate\n\nI rang the ranger.\n');
  });

  it('never writes over a file that it was not told to replace', () => {
    assert.equal(run('b.md', '--to', 'text', '--out', 'form.txt').status, 0);
    assert.match(
      refused('a.md', '--to', 'text', '--out', 'form.txt'),
      /form\.txt exists already; --force replaces it/,
    );
    assert.equal(readFileSync(join(folder, 'form.txt'), 'utf8'), 'I rang the ranger.\n');
    assert.equal(run('a.md', '--to', 'text', '--out', 'form.txt', '--force').status, 0);
    assert.equal(readFileSync(join(folder, 'form.txt'), 'utf8'), 'I rang the council.\n');
    assert.match(refused('a.md', '--to', 'markdown', '--out', 'a.md', '--force'), /would lose its tags/);
  });

  it('writes nothing where something is wrong, and leaves nothing behind', () => {
    refused('b.md', 'nowhere.md', '--to', 'text', '--out', 'form.txt');
    refused('b.md', 'notes.md', '--to', 'text', '--out', 'form.txt');
    refused('.', '--to', 'text', '--out', 'form.txt');
    refused('b.md', '--to', 'text', '--out', 'no/form.txt');
    refused('b.md', '--to', 'text', '--competency', 'courage');
    refused('b.md', '--to', 'markdown', '--headings');
    refused('b.md');
    assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md', 'notes.md']);
  });
});
