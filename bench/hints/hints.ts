// `npm run bench:hints`: how often the hints are right, on passages with known indicators, and what they cost.
import type { Framework } from '../../server/core/framework/model.ts';
import { prepare, type VectorTable } from '../../server/core/hints/index.ts';
import { costs } from './cost.ts';
import { crossValidation } from './cross-validation.ts';
import { keywordSearch } from './keyword-search.ts';
import { engine, measure } from './measure.ts';
import { FRAMEWORKS, frameworks, type Passage, passagesOf, vectors, withIndicators } from './passages.ts';
import { heading, line } from './table.ts';

const SETS: ReadonlyArray<readonly [name: string, file: string]> = [
  ['held out', 'bench/hints/held-out.jsonl'],
  ['development (tuned on)', 'bench/hints/development.jsonl'],
  ['shared dev (tuned on)', '../shared/hints/dev.jsonl'],
];

const learned = (all: readonly Framework[], table: VectorTable | undefined) =>
  engine(new Map(all.map((framework) => [framework.id, prepare(framework, table)])));

const bundled = frameworks();
const table = vectors();
const sets = SETS.map(([name, file]) => ({ name, passages: passagesOf(file) })).filter(
  ({ passages }) => passages.length > 0,
);
const print = (text: string) => console.log(text);

function compare(title: string, all: readonly Framework[], byFramework: boolean): void {
  const [ours, wordsAlone, search] = [learned(all, table), learned(all, undefined), keywordSearch(all)];
  for (const { name, passages } of sets) {
    print(heading(`${title}: ${name}`));
    print(line('keyword search (BM25)', measure(passages, search), false));
    print(line('ours without vectors', measure(passages, wordsAlone)));
    print(line('ours', measure(passages, ours)));
    for (const id of byFramework ? FRAMEWORKS : []) {
      const part = passages.filter((passage: Passage) => passage.framework === id);
      print(line(`  ${id}`, measure(part, ours)));
    }
  }
}

print(
  'Shares in per cent with 95% intervals; (evidence + none passages). "given": competency and level are known.',
);
compare('Bundled frameworks', bundled, true);
compare(
  'A framework nobody has seen: texts and signals',
  bundled.map((framework) => withIndicators(framework, () => ({ examples: [] }))),
  false,
);
compare(
  'A framework nobody has seen: texts alone',
  bundled.map((framework) => withIndicators(framework, () => ({ examples: [], signals: [] }))),
  false,
);
print(heading('Cross-validation over the examples, which are made to differ'));
print(line('ours', crossValidation(bundled, table)));
print('');
const passages = sets.flatMap((set) => set.passages);
for (const cost of costs(bundled, passages)) print(cost);
