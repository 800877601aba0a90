import { strict as assert } from 'node:assert';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { guardWith } from '../../server/connection/guard.ts';

describe('A guarded handler', () => {
  const log: string[] = [];
  const guard = guardWith({ error: (message: string) => log.push(message) });
  beforeEach(() => log.splice(0));

  it('that fails, at once or later, answers harmlessly and says why in the log', async () => {
    const atOnce = guard('hover', null, () => {
      throw new Error('the oven is cold');
    });
    const later = guard('hover', null, async () => Promise.reject(new Error('the oven is cold')));
    assert.equal(await atOnce({}), null);
    assert.equal(await later({}), null);
    assert.equal(log.length, 2);
    for (const line of log) assert.match(line, /^hover failed: Error: the oven is cold/);
  });

  it('does no work for a request that was cancelled, and gives nothing where it was cancelled meanwhile', async () => {
    const source = new CancellationTokenSource();
    let calls = 0;
    const handler = guard('hover', 'nothing', () => {
      calls++;
      source.cancel();
      return 'bread';
    });
    assert.deepEqual(
      [await handler({}, source.token), await handler({}, source.token), calls],
      ['nothing', 'nothing', 1],
    );
    assert.deepEqual(log, []);
  });
});
