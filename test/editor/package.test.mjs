// What goes to a user's machine: these files and no others.
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { packagePath } from '../../scripts/lib/package.mjs';

const path = await packagePath();

describe('the package', () => {
  it('holds exactly what the extension needs', async () => {
    assert.deepEqual(namesInZip(await readFile(path)).sort(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/data/hints/README.md',
      'extension/dist/cli.js',
      'extension/dist/client-browser.js',
      'extension/dist/client-node.js',
      'extension/dist/export.js',
      'extension/dist/frameworks.json',
      'extension/dist/import.js',
      'extension/dist/language.js',
      'extension/dist/nlp.js',
      'extension/dist/pdf.js',
      'extension/dist/server-browser.js',
      'extension/dist/server-node.js',
      'extension/dist/vectors.bin',
      'extension/dist/word-reader.js',
      'extension/dist/word-writer.js',
      'extension/docs/images/completion.png',
      'extension/docs/images/coverage.png',
      'extension/docs/images/diagnostics.png',
      'extension/docs/images/hint.png',
      'extension/docs/images/hover.png',
      'extension/docs/images/import.png',
      'extension/frameworks/cvf-2016.yaml',
      'extension/frameworks/cvf-2024.yaml',
      'extension/frameworks/evidence.schema.json',
      'extension/frameworks/fingerprints.json',
      'extension/frameworks/framework.schema.json',
      'extension/frameworks/portfolio.schema.json',
      'extension/frameworks/tps.yaml',
      'extension/media/evidence.svg',
      'extension/media/icon.png',
      'extension/package.json',
      'extension/readme.md',
      'extension/snippets/evidence.json',
      'extension/snippets/frameworks.json',
      'extension/syntaxes/tags.tmLanguage.json',
    ]);
  });

  it('is small', async () => {
    const { size } = await stat(path);
    assert.ok(size < 8_000_000, `It has ${size} bytes.`);
  });
});

/** The names in a zip file's central directory, whose entries are 46 bytes and then the name, extra field and comment. */
function namesInZip(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const names = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}
