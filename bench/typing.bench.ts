// What a keystroke costs: in the core, beside another tool, over stdio, and by the size of the document.
import { lint } from 'markdownlint/sync';
import { Client, stopClients } from '../test/protocol/support/client.ts';
import { Desk } from './support/core.ts';
import { evidenceOf, evidenceOfSize, letter, typingPlace } from './support/documents.ts';
import {
  atMost,
  inTurns,
  median,
  ms,
  printTable,
  quantile,
  type Row,
  tells,
  times,
} from './support/table.ts';

/** A keystroke in the core, with every rule, and the same text read by markdownlint, which begins anew each time. */
async function inTheCore(): Promise<Row[]> {
  const desk = new Desk(evidenceOf(1_000));
  desk.check();
  const linted = () => lint({ strings: { document: desk.text } });
  const [ours = [], theirs = []] = await inTurns(300, [() => desk.type(), linted], 100);
  return [
    atMost('keystroke to findings, work in the core', median(ours), 5, ms),
    tells('  95th percentile', ms(quantile(ours, 0.95))),
    tells('the same text in markdownlint', ms(median(theirs))),
    tells('  ours beside it', times(median(ours) / median(theirs))),
  ];
}

/** What a client sees: keystrokes, hover and completion in turns. */
async function overStdio(): Promise<Row[]> {
  const client = await Client.start();
  const uri = 'untitled:bench';
  const text = evidenceOf(1_000);
  await client.open(uri, text);
  await client.until(
    () => client.latest(uri) !== undefined,
    () => 'findings',
  );
  const lines = text.split('\n');
  const line = lines.findIndex((content) => content.includes('[@collaborate.2.3'));
  const tag = { line, character: (lines[line] ?? '').indexOf('collaborate.2.3') + 3 };
  const before = text.slice(0, typingPlace(text)).split('\n');
  let version = 1_000;
  let character = before.at(-1)?.length ?? 0;
  const type = async () => {
    const position = { line: before.length - 1, character: character++ };
    const wanted = ++version;
    await client.edit(uri, wanted, { range: { start: position, end: position }, text: letter(wanted) });
    await client.until(
      () => client.latest(uri)?.version === wanted,
      () => `findings of version ${wanted}`,
    );
  };
  const ask = [type, () => client.hover(uri, tag), () => client.completion(uri, tag)];
  const [edit = [], hover = [], completion = []] = await inTurns(300, ask, 100);
  await client.leave();
  await stopClients();
  return [
    tells('keystroke to published findings, all waiting included', ms(median(edit))),
    atMost('hover, 95th percentile', quantile(hover, 0.95), 2, ms),
    atMost('completion, 95th percentile', quantile(completion, 0.95), 2, ms),
  ];
}

const SIZES = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000 } as const;

/** How time grows with size: 1 × is linear for a first reading; a keystroke should hardly grow. */
async function bySize(): Promise<Row[]> {
  const texts = Object.values(SIZES).map(evidenceOfSize);
  const readings = await inTurns(
    5,
    texts.map((text) => () => new Desk(text).check()),
    1,
  );
  const desks = texts.map((text) => new Desk(text));
  for (const desk of desks) desk.check();
  const keystrokes = await inTurns(
    60,
    desks.map((desk) => () => desk.type()),
    20,
  );
  const [reading, keystroke] = [readings.map(median), keystrokes.map(median)];
  const grown = (values: readonly number[], index: number) => (values[index] ?? 0) / (values[index - 1] ?? 1);
  const rows = Object.keys(SIZES).flatMap((size, index) => {
    const tell = [
      tells(`${size}: first reading`, ms(reading[index] ?? 0)),
      tells(`${size}: keystroke to findings`, ms(keystroke[index] ?? 0)),
    ];
    if (index === 0) return tell;
    const larger = (texts[index]?.length ?? 0) / (texts[index - 1]?.length ?? 1);
    return [
      ...tell,
      atMost('  first reading, time over size', grown(reading, index) / larger, 1.8, times),
      tells('  keystroke, beside the size before', times(grown(keystroke, index))),
    ];
  });
  return [...rows, atMost('keystroke to findings at 1 MB', keystroke.at(-1) ?? 0, 25, ms)];
}

async function main(): Promise<void> {
  printTable('1,000 words with 20 tags, in the core', await inTheCore());
  printTable('1,000 words with 20 tags, over stdio', await overStdio());
  printTable('By size', await bySize());
}

void main();
