import { readFile, writeFile } from 'node:fs/promises';
import { checksumOf, toHex } from '../server/core/quotes/fingerprints.ts';
import { foldedWords, runHashes } from '../server/core/quotes/words.ts';

/** Which page of the publishers holds which competency, and under which heading its levels begin. */
const PAGES = [
  {
    file: 'cvf-2016-we-are-collaborative.txt',
    key: 'cvf-2016/collaborative',
    from: /^Why is it important/m,
    levels: /^Level (\d)/,
  },
  {
    file: 'cvf-2016-inclusive-enabling-visionary-leadership.txt',
    key: 'cvf-2016/deliver-support-inspire',
    from: /^Competency : We deliver/m,
    levels: /^Level (\d)/,
  },
  {
    file: 'cvf-2024-we-collaborate.txt',
    key: 'cvf-2024/collaborate',
    from: /^Level 1/m,
    levels: /^Level (\d)/,
  },
  {
    file: 'tps-work-collaboratively.txt',
    key: 'tps/work-collaboratively',
    from: /^I am a Toronto Police/m,
    levels: /^I am a /,
  },
  {
    file: 'tps-service-community-focused.txt',
    key: 'tps/service-community-focused',
    from: /^I am a Toronto Police/m,
    levels: /^I am a /,
  },
] as const;

const BULLET = /^\s*•\s*(.+)$/;

/** The hashes of every indicator of a page, by its key. */
function fingerprintsOf(page: string, key: string, from: RegExp, levels: RegExp): Array<[string, string]> {
  const found: Array<[string, string]> = [];
  let level = 0;
  let number = 0;
  for (const line of page.slice(page.search(from)).split(/\r?\n/)) {
    const heading = levels.exec(line);
    if (heading) [level, number] = [heading[1] ? Number(heading[1]) : level + 1, 0];
    // A page's last bullet and its footer may stand on one line.
    const text = BULLET.exec(line)?.[1]
      ?.replace(/(?<=[.!])(?:Sorry, you need|©|The College).*$/, '')
      .trim();
    if (text && level > 0) found.push([`${key}.${level}.${++number}`, toHex(runHashes(foldedWords(text)))]);
  }
  return found;
}

/** Makes the file: `npm run fingerprints -- FOLDER`, with the folder in which the publishers' pages lie. */
async function main([folder, out = 'frameworks/fingerprints.json']: readonly string[]): Promise<void> {
  if (!folder) throw new Error('Say where the publishers’ pages lie: npm run fingerprints -- FOLDER');
  const entries: Array<[string, string]> = [];
  for (const { file, key, from, levels } of PAGES)
    entries.push(...fingerprintsOf(await readFile(`${folder}/${file}`, 'utf8'), key, from, levels));
  const indicators = Object.fromEntries(entries);
  await writeFile(
    out,
    `${JSON.stringify({ version: 1, checksum: checksumOf(indicators), indicators }, null, 1)}\n`,
  );
  console.log(`${entries.length} indicators`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
