// How often the editor takes something for personal data that is none: on the README files of the packages that this project
// is built with, which are ordinary prose about anything but people.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorFor } from '../unit/support/editor.ts';

const MODULES = 'node_modules';
const HEAD = '---\nframework: cvf-2024\nlevel: 2\n---\n\n';

const folders = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(path, name))
    : [];

const readmes = (): string[] =>
  folders(MODULES)
    .flatMap((path) => (path.startsWith(join(MODULES, '@')) ? folders(path) : [path]))
    .flatMap((path) =>
      readdirSync(path)
        .filter((name) => /^readme\.(?:md|markdown)$/i.test(name))
        .map((name) => join(path, name)),
    );

/** Addresses of authors and names of sponsors are what they look like. */
const IS_TRUE = /^[^\s@]+@[^\s@]+\.[a-z]+$|^Mr\. [A-Z]/;

describe('personal-data in the README files of dependencies', function () {
  this.timeout(60_000);

  it('is at most once in 10,000 words something else', () => {
    const paths = readmes();
    assert.ok(paths.length >= 200, `only ${paths.length} README files`);
    const editor = editorFor();
    let words = 0;
    const wrong: string[] = [];
    for (const path of paths) {
      const document = editor.open(HEAD + readFileSync(path, 'utf8'), path);
      const text = document.getText();
      for (const { block } of editor.workspace.evidence(document)?.document.blocks ?? [])
        words += block.words;
      for (const { code, span } of editor.findings(document)) {
        const value = text.slice(span.start, span.end);
        if (code === 'personal-data' && !IS_TRUE.test(value)) wrong.push(`${path}: ${value}`);
      }
      editor.workspace.forget(document.uri);
    }
    assert.ok(words > 100_000, `only ${words} words`);
    assert.ok(wrong.length <= words / 10_000, `${wrong.length} in ${words} words:\n${wrong.join('\n')}`);
  });
});
