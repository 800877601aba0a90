// The texts of the bundled frameworks are restated: they share no run of words with the pages that they restate.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Framework } from '../../server/core/framework/model.ts';
import { bundledFrameworks } from '../unit/support/editor.ts';

const byId = (id: string): Framework =>
  bundledFrameworks().find((framework) => framework.id === id) ?? assert.fail(`${id} is not bundled`);

/** All restatements of a framework: what a reader sees of it. */
const restatements = ({ competencies }: Framework): string[] =>
  competencies.flatMap(({ summary, why, levels }) =>
    [
      summary,
      why,
      ...levels.flatMap(({ headline, indicators }) => [
        headline,
        ...indicators.flatMap(({ text, contrast }) => [text, contrast]),
      ]),
    ].filter((text) => text !== undefined),
  );

/** The publishers' pages; they are no part of the repository, so they stand beside it or nowhere. */
const SOURCES = join(process.cwd(), '..', 'shared', 'sources');
const LONGEST_RUN = 5;

describe('the restatements', () => {
  const hasSources = existsSync(SOURCES);
  for (const id of ['cvf-2016', 'cvf-2024', 'tps'])
    (hasSources ? it : it.skip)(
      `of ${id} share no run of more than five words with their source${hasSources ? '' : ' (skipped: the pages are not on this machine)'}`,
      () => {
        const pages = readdirSync(SOURCES).filter((name) => name.startsWith(`${id}-`));
        assert.ok(pages.length > 0);
        const source = pages.map((name) => readFileSync(join(SOURCES, name), 'utf8')).join('\n');
        for (const word of [/\p{L}+/gu, /[\p{L}\p{N}]+/gu, /[\p{L}\p{N}']+/gu]) {
          const known = new Set(runs(source, word));
          const copied = restatements(byId(id)).flatMap((text) =>
            runs(text, word).filter((run) => known.has(run)),
          );
          assert.deepEqual(copied, []);
        }
      },
    );
});

/** Every run of one word more than may be shared, folded. */
function runs(text: string, word: RegExp): string[] {
  const words = text.normalize('NFKC').replace(/[‘’ʼ]/g, "'").toLowerCase().match(word) ?? [];
  return words.slice(LONGEST_RUN).map((_, index) => words.slice(index, index + LONGEST_RUN + 1).join(' '));
}
