// `import` of pages in the terminal: what stands on the screen and on the disk afterwards.
import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Folder, removeFolders } from '../protocol/support/folder.ts';
import { type Outcome, run } from '../protocol/support/program.ts';

const PAGE =
  '# Baking\n\nBread for all.\n\n## Level 1\n\n- I knead the dough until it is smooth.\n- I let it rest for as long as it needs.\n';
const OTHER = '# Sweeping\n\n## Level 1\n\n- I sweep under the oven every week.\n';

describe('import of pages', function () {
  this.timeout(30_000);
  after(removeFolders);

  const folder = () => new Folder({ 'page.md': PAGE, 'other.md': OTHER });
  const done = ({ status, out, error }: Outcome): string => {
    assert.equal(status, 0, error);
    return out;
  };

  it('writes the framework to standard output, and what was understood to standard error', () => {
    const { path } = folder();
    const { status, out, error } = run(path, ['import', 'page.md']);
    assert.equal(status, 0);
    assert.match(out, /^id: baking$/m);
    assert.match(out, /^wording: official$/m);
    assert.match(
      error,
      /^baking {2}“Baking”\n {2}levels 1 Level 1\n {2}baking {2}“Baking” {2}indicators 1: 2\n$/,
    );
    assert.match(
      done(run(path, ['import', 'page.md', '--id', 'our-bakery', '--title', 'Our bakery'])),
      /^id: our-bakery\ntitle: Our bakery$/m,
    );
  });

  it('writes a file that the rules are content with, and never over one', () => {
    const { path } = folder();
    mkdirSync(join(path, 'frameworks'));
    done(run(path, ['import', 'page.md', '--out', 'frameworks/baking.yaml']));
    assert.deepEqual(
      JSON.parse(run(path, ['check', '--format', 'json']).out).documents.flatMap(
        ({ diagnostics }: { diagnostics: unknown[] }) => diagnostics,
      ),
      [],
    );
    const { status, error } = run(path, ['import', 'other.md', '--out', 'frameworks/baking.yaml']);
    assert.equal(status, 2);
    assert.match(error, /baking\.yaml exists already; --force replaces it, --into merges into it\n$/);
    done(run(path, ['import', 'other.md', '--out', 'frameworks/baking.yaml', '--force']));
    assert.doesNotMatch(readFileSync(join(path, 'frameworks/baking.yaml'), 'utf8'), /knead/);
  });

  it('merges pages one after another, once each, and asks before texts change', () => {
    const { path } = folder();
    const file = () => readFileSync(join(path, 'own.yaml'), 'utf8');
    done(run(path, ['import', 'page.md', '--out', 'own.yaml']));
    done(run(path, ['import', 'other.md', '--into', 'own.yaml']));
    const both = file();
    assert.match(both, /knead[\s\S]*sweep/);
    done(run(path, ['import', 'other.md', '--into', 'own.yaml']));
    done(run(path, ['import', 'page.md', '--into', 'own.yaml']));
    assert.equal(file(), both);
    writeFileSync(join(path, 'page.md'), PAGE.replace('smooth', 'silky'));
    const asked = run(path, ['import', 'page.md', '--into', 'own.yaml']);
    assert.equal(asked.status, 1);
    assert.match(
      asked.error,
      /@@ baking\.1\.1: changed\n {2}- I knead the dough until it is smooth\.\n {2}\+ I knead the dough until it is silky\.\n/,
    );
    assert.equal(file(), both);
    done(run(path, ['import', 'page.md', '--into', 'own.yaml', '--force']));
    assert.match(file(), /silky/);
  });

  it('never writes into a bundled framework', () => {
    const { path } = folder();
    assert.match(done(run(path, ['import', 'page.md', '--into', 'tps'])), /^ {2}- id: baking$/m);
  });

  it('reads PDF with text', () => {
    const { path } = folder();
    writeFileSync(
      join(path, 'page.pdf'),
      pdf([
        'Baking',
        '',
        'Level 1',
        '',
        '- I knead the dough until it is smooth.',
        '- I let it rest for as long as it needs.',
      ]),
    );
    assert.match(
      done(run(path, ['import', 'page.pdf'])),
      /- I knead the dough until it is smooth\.\n +- I let it rest/,
    );
  });

  it('reads Windows-1252 and UTF-16', () => {
    const { path } = folder();
    writeFileSync(
      join(path, 'old.txt'),
      Buffer.from('Baking\n\nLevel 1\n\n\x95 I don\x92t hurry the dough, ever.\n', 'latin1'),
    );
    assert.match(done(run(path, ['import', 'old.txt'])), /I don’t hurry the dough, ever\./);
    writeFileSync(join(path, 'wide.txt'), Buffer.from(`\uFEFF${PAGE}`, 'utf16le'));
    assert.match(done(run(path, ['import', 'wide.txt'])), /knead/);
  });

  it('refuses what is no page in one line, and writes nothing', () => {
    const { path } = folder();
    const files: Readonly<Record<string, readonly [Buffer | string, RegExp]>> = {
      'empty.html': ['', /is empty$/],
      'menu.md': ['# Menu\n\nSoup of the day.\n', /no indicators were found/],
      'picture.txt': [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /is an image \(PNG\)/],
      'scan.pdf': [pdf([]), /is a scanned PDF/],
      'torn.pdf': ['%PDF-1.7\nnothing more', /is a damaged PDF/],
      'zip.docx': [Buffer.from('PK\x03\x04', 'latin1'), /is a Word document/],
      'mixed.txt': [
        Buffer.concat([Buffer.from('Äpfel, Öl, Übung, süß\n'), Buffer.from([0xe4, 0x20])]),
        /its encoding is broken: line 2/,
      ],
      'zero.txt': [Buffer.from('a\nb\0c'), /zero byte in line 2/],
      'framework.yaml': [
        'id: own\ntitle: Own\ncompetencies:\n  - {id: a, name: A}\n',
        /is a framework file already/,
      ],
    };
    for (const [name, [content]] of Object.entries(files)) writeFileSync(join(path, name), content);
    const before = readdirSync(path).sort();
    const refused = (args: readonly string[], expected: RegExp) => {
      const { status, out, error } = run(path, ['import', ...args]);
      assert.equal(status, 2, error);
      assert.equal(out, '');
      assert.match(error, /^competency-evidence: [^\n]+\n$/);
      assert.match(error.trimEnd(), expected);
    };
    for (const [name, [, expected]] of Object.entries(files)) refused([name, '--out', 'x.yaml'], expected);
    refused(['nowhere.md', '--out', 'x.yaml'], /nowhere\.md does not exist/);
    refused(['.', '--out', 'x.yaml'], /is a folder/);
    refused(['page.md', '--id', '../../up', '--out', 'x.yaml'], /the id “\.\.\/\.\.\/up” does not fit/);
    refused(['page.md', '--into', 'menu.md'], /the framework to import into has an error/);
    refused(['page.md', '--into', 'nothing'], /is neither a file nor the id of a framework/);
    refused(['page.md', '--out', 'page.md', '--force'], /is the file to import/);
    refused(['page.md', '--out', 'nowhere/x.yaml'], /cannot be written/);
    assert.deepEqual(readdirSync(path).sort(), before);
    assert.equal(existsSync(join(path, 'x.yaml')), false);
  });
});

/** A PDF of one page, as plain as they come. */
function pdf(lines: readonly string[]): string {
  const text = lines
    .map((line, index) => `1 0 0 1 72 ${760 - index * 16} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`)
    .join('\n');
  const stream = `BT /F1 11 Tf\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  return `${file}xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
