// What the rules cost, beside other tools that read English prose: the same text, read afresh each time, in one run.
import { judgeAfresh } from './support/core.ts';
import { evidenceOf } from './support/documents.ts';
import { peers } from './support/peers.ts';
import { atMost, inTurns, ms, printTable, quantile, type Row, tells, times } from './support/table.ts';

/** All rules together on 1,000 words, in ms. */
const MOST = 10;
/** Time over size. */
const SHAPE = 1.8;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** Words, and how often they are read: what takes seconds is not read a hundred times. */
const SIZES = [
  { words: 1_000, rounds: 25, warmUp: 10 },
  { words: 10_000, rounds: 5, warmUp: 1 },
] as const;

/** The best of several times: what else the machine does only ever adds. */
const best = (taken: readonly number[]): number => quantile(taken, 0);

async function main(): Promise<void> {
  const others = await peers();
  let before: number | undefined;
  for (const { words, rounds, warmUp } of SIZES) {
    const text = evidenceOf(words);
    // The front matter is ours; to the others it would be odd prose.
    const prose = text.replace(FRONT_MATTER, '');
    const findings = judgeAfresh(text);
    const found = await Promise.all(others.map(({ check }) => check(prose)));
    const [ours = [], ...theirs] = await inTurns(
      rounds,
      [() => judgeAfresh(text), ...others.map((peer) => () => peer.check(prose))],
      warmUp,
    );
    const own = best(ours);
    const name = `every rule, the reading included (${findings} findings)`;
    const rows: Row[] = [words === 1_000 ? atMost(name, own, MOST, ms) : tells(name, ms(own))];
    if (before !== undefined) rows.push(atMost('  time over size', own / before / 10, SHAPE, times));
    for (const [index, peer] of others.entries()) {
      const taken = best(theirs[index] ?? []);
      rows.push(tells(`${peer.name} (${found[index]} findings)`, ms(taken)));
      rows.push(tells('  ours beside it', times(own / taken)));
    }
    printTable(`${words.toLocaleString('en')} words of evidence, read afresh`, rows);
    before = own;
  }
  if (!others.some(({ name }) => name === 'harper.js'))
    console.log('\n  harper.js is not here; npm install --no-save harper.js puts it beside the others.');
}

void main().then(() => process.exit());
