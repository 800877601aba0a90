// Frameworks and evidence on their way to other systems and back, in the terminal.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, removeFolders } from '../protocol/support/folder.ts';
import { run } from '../protocol/support/program.ts';
import { bakery, evidence, RESTED } from '../protocol/support/texts.ts';

const TAGGED = `${evidence(`${RESTED} [@dough.1.2]`)}\nI asked, and =2+3. [@dough.1.1; @dough.1]\n`;

describe('Exchange with other systems', function () {
  this.timeout(20_000);
  after(removeFolders);

  const bakeryFolder = () => new Folder({ 'frameworks/bakery.yaml': bakery(), 'loaf.md': TAGGED });
  const refused = (folder: Folder, ...args: string[]): string => {
    const { status, out, error } = run(folder.path, args);
    assert.equal(status, 2, error);
    assert.equal(out, '');
    assert.match(error, /^competency-evidence: [^\n]+\n$/);
    return error;
  };

  it('gives CASE and Moodle a framework, by file or id, that comes back', () => {
    const folder = bakeryFolder();
    for (const to of ['case', 'moodle']) {
      const first = run(folder.path, [
        'export',
        'frameworks/bakery.yaml',
        '--to',
        to,
        '--today',
        '2026-05-01',
      ]);
      assert.equal(first.status, 0, first.error);
      assert.equal(
        run(folder.path, ['export', 'bakery', '--to', to, '--today', '2026-05-01']).out,
        first.out,
      );
      writeFileSync(join(folder.path, to), first.out);
      const back = run(folder.path, ['import', to, '--out', `${to}.yaml`]);
      assert.equal(back.status, 0, back.error);
      const again = run(folder.path, ['export', `${to}.yaml`, '--to', to, '--today', '2026-05-01']);
      if (to === 'moodle') assert.equal(again.out, first.out);
      else
        assert.deepEqual(
          JSON.parse(again.out.replaceAll('official', 'restated')),
          JSON.parse(first.out.replaceAll('official', 'restated')),
        );
    }
  });

  it('has Pandoc print the indicators behind the tags', function () {
    // Pandoc is a program of the system and not of npm, so it is there or it is not.
    if (spawnSync('pandoc', ['--version']).error) return this.skip();
    const folder = bakeryFolder();
    assert.equal(run(folder.path, ['export', 'loaf.md', '--to', 'csl', '--out', 'refs.json']).status, 0);
    const { stdout, stderr } = spawnSync(
      'pandoc',
      ['loaf.md', '--citeproc', '--bibliography', 'refs.json', '-t', 'plain', '--wrap=none'],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.doesNotMatch(stderr, /not found/);
    const [text = ''] = stdout.split(/\n(?=Dough 1\. )/);
    assert.match(text, /\(Dough 1\.2/);
    assert.match(stdout, /I let it rest for as long as it needs/);
    return undefined;
  });

  it('maps indicators to evidence as Markdown, HTML or CSV, by the ending of the file', () => {
    const folder = bakeryFolder();
    const written = (name: string): string => {
      const { status, error } = run(folder.path, ['export', 'loaf.md', '--to', 'mapping', '--out', name]);
      assert.equal(status, 0, error);
      return readFileSync(join(folder.path, name), 'utf8');
    };
    assert.match(written('map.md'), /^\| dough\.1\.2 \| .+ \| \[.+, line \d+\]\(loaf\.md#L\d+\): .+ \|$/m);
    assert.match(
      written('map.html'),
      /<tr><th scope="row">dough\.1\.2<\/th><td>.+<\/td><td><ul><li><a href="loaf\.md#L\d+">/,
    );
    assert.match(written('map.csv'), /^bakery,.+,dough\.1\.2,.+,loaf\.md,\d+,.+,loaf\.md#L\d+\r$/m);
    assert.equal(
      run(folder.path, ['export', 'loaf.md', '--to', 'mapping']).out,
      readFileSync(join(folder.path, 'map.md'), 'utf8'),
    );
  });

  it('writes a Word document and takes it back', () => {
    const folder = bakeryFolder();
    assert.equal(run(folder.path, ['export', 'loaf.md', '--to', 'docx', '--out', 'loaf.docx']).status, 0);
    const bytes = readFileSync(join(folder.path, 'loaf.docx'));
    assert.equal(bytes.toString('latin1', 0, 2), 'PK');
    assert.equal(
      run(folder.path, ['export', 'loaf.md', '--to', 'docx', '--out', 'loaf.docx', '--force']).status,
      0,
    );
    assert.deepEqual(readFileSync(join(folder.path, 'loaf.docx')), bytes);
    writeFileSync(
      join(folder.path, 'mine.md'),
      '## Dough\n\n**I knead the dough until it’s smooth** I kneaded.\n',
    );
    const { status, out, error } = run(folder.path, [
      'import',
      'mine.md',
      '--as',
      'evidence',
      '--into',
      'bakery',
    ]);
    assert.equal(status, 0, error);
    assert.match(out, /^---\nframework: bakery\n/);
    assert.match(out, /\nI kneaded\. \[@dough\.1\.1\]/);
  });

  it('refuses in one line, and leaves nothing behind', () => {
    const folder = bakeryFolder();
    writeFileSync(
      join(folder.path, 'circle.json'),
      JSON.stringify({
        CFDocument: { identifier: 'd', title: '../../x\u0007' },
        CFItems: [{ identifier: 'a', fullStatement: 'A\u001b[31m' }],
        CFAssociations: [
          {
            associationType: 'isChildOf',
            originNodeURI: { identifier: 'a' },
            destinationNodeURI: { identifier: 'a' },
          },
        ],
      }),
    );
    writeFileSync(join(folder.path, 'bomb.docx'), 'PK\x03\x04 and nothing more');
    writeFileSync(join(folder.path, 'broken.yaml'), 'id: Broken\n');
    const before = readdirSync(folder.path).sort();
    assert.ok(!refused(folder, 'import', 'circle.json', '--out', 'x.yaml').includes('\u001b'));
    refused(folder, 'import', 'bomb.docx', '--as', 'evidence', '--out', 'x.md');
    refused(folder, 'import', 'loaf.md', '--as', 'evidence', '--id', 'x');
    assert.match(
      refused(folder, 'export', 'broken.yaml', '--to', 'case', '--out', 'x.json'),
      /broken\.yaml is no sound framework file: line 1/,
    );
    refused(folder, 'export', 'nowhere', '--to', 'moodle', '--out', 'x.csv');
    refused(folder, 'export', 'bakery', 'tps', '--to', 'case', '--out', 'x.json');
    refused(folder, 'export', 'loaf.md', 'nowhere.md', '--to', 'docx', '--out', 'x.docx');
    refused(folder, 'export', 'frameworks/bakery.yaml', '--to', 'docx', '--out', 'x.docx');
    refused(folder, 'export', 'loaf.md', '--to', 'mapping', '--out', 'loaf.md', '--force');
    refused(folder, 'export', 'loaf.md', '--to', 'csl', '--out', 'broken.yaml');
    assert.match(
      refused(folder, 'export', 'bakery', '--to', 'case', '--out', 'no\u0007where/x.json'),
      /: no where\/x\.json cannot be written \(its folder does not exist\)\n/,
    );
    assert.match(
      refused(folder, 'export', 'bakery', '--to', 'case', '--out', 'frameworks', '--force'),
      /frameworks is a folder; name a file in it/,
    );
    assert.match(
      refused(folder, 'export', 'broken.yaml', '--to', 'case', '--out', 'broken.yaml', '--force'),
      /broken\.yaml/,
    );
    assert.deepEqual(readdirSync(folder.path).sort(), before);
  });
});
