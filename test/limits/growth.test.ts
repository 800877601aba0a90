// What takes four times as long for four times the text is linear; what takes sixteen times as long would hold the editor up.
import { strict as assert } from 'node:assert';
import { sentencesOf } from '../../server/core/language/sentences.ts';

const LENGTH = 50_000;
/** Four, and room for noise. */
const MOST = 7;

const best = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

/** Fails where four times the pieces take far more than four times as long, and takes no machine's hiccup for it. */
function growsWithItsLength(piece: string, work: (text: string) => unknown): void {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
  const ratio = () => best(() => work(text(LENGTH * 4))) / best(() => work(text(LENGTH)));
  work(text(LENGTH));
  const ratios = [ratio()];
  while (Math.min(...ratios) > MOST && ratios.length < 4) ratios.push(ratio());
  assert.ok(Math.min(...ratios) <= MOST, `${ratios.map((one) => one.toFixed(1)).join(', ')} times as long`);
}

describe('Time grows with the text and not with its square:', () => {
  for (const piece of ['I went home. ', 'Sgt. K. ', 'J. R. ', 'Call 07700 900123. ', '? ', 'a '])
    it(`sentences, ${JSON.stringify(piece)}`, () => growsWithItsLength(piece, sentencesOf)).timeout(60_000);
});
