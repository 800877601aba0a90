// The view, the panel and the terminal say the same, and so does the document by itself: they have one source.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { CoverageNode } from '../../server/core/features/coverage-tree.ts';
import { documentCoverage } from '../../server/core/judgement/coverage.ts';
import { reportCsv } from '../../server/core/report/csv.ts';
import { matrixReport } from '../../server/core/report/json.ts';
import { makeReport } from '../../server/core/report/model.ts';
import { reportText } from '../../server/core/report/text.ts';
import { Editor } from './support/editor.ts';
import { property } from './support/property.ts';

const ROOT = 'file:///bakery/';
const same = (text: string): string => text;
const PLAIN = { bold: same, dim: same, good: same, open: same };

const tag = fc.constantFrom(
  ...['dough.1.1', 'dough.2.1', 'dough.2.2', 'dough.2.rest', 'dough.3.1', 'dough.2', 'kneading.2.1'],
  ...['oven.2.1', 'oven.2', 'oven.3.1', 'honesty', 'honesty.1', 'ledger.2', 'ledger', 'nothing.2.1'],
);
interface Written {
  readonly level: string;
  readonly claims: readonly string[] | null;
  readonly passages: ReadonlyArray<readonly string[]>;
}

const documents: fc.Arbitrary<Written> = fc.record({
  level: fc.constantFrom('1', '2', 'Master baker'),
  claims: fc.option(fc.subarray(['dough', 'oven', 'honesty', 'ledger'])),
  passages: fc.array(fc.array(tag, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
});
const policy = fc.constantFrom('holistic', 'every', '{atLeast: 2}');

const textOf = ({ level, claims, passages }: Written): string =>
  [
    `---\nframework: bakery\nlevel: ${level}`,
    ...(claims ? [`competencies: [${claims.join(', ')}]`] : []),
    '---\n\n## Dough\n',
    ...passages.map((tags) => `I did it. [${tags.map((key) => `@${key}`).join('; ')}]\n`),
  ].join('\n');

describe('coverage', () => {
  property(
    'is the same in the view, the panel, the terminal and the document, whatever is tagged',
    fc.tuple(documents, policy),
    ([document, coverage]) => {
      const { workspace, service, ...editor } = editorWith(coverage);
      const uri = `${ROOT}evidence/loaf.md`;
      const text = editor.open(textOf(document));
      workspace.noteFile(uri, text.getText());
      const rows = matrixReport(workspace.matrix(), () => 'loaf.md').competencies;
      assert.deepEqual(service.coverage(text, 'loaf.md').competencies, rows);
      const evidence = workspace.evidence(text);
      assert.deepEqual(
        new Set(
          evidence &&
            documentCoverage(evidence).map(
              (one) => `${one.competency.id} ${one.satisfied} ${one.missing.length}`,
            ),
        ),
        new Set(rows.map((row) => `${row.competency} ${row.satisfied} ${row.missing.length}`)),
      );
      const report = makeReport(workspace.matrix(), workspace.summaries(), {
        title: 'One',
        date: '2026-05-01',
        pathOf: () => 'loaf.md',
      });
      const [nodes = []] = service.coverageTree().map(({ children }) => children);
      const lines = reportCsv(report).split('\r\n');
      rows.forEach(({ competency, evidenced, missing, satisfied, words }, index) => {
        const share = `${evidenced.length} of ${evidenced.length + missing.length}`;
        const node = nodes[index];
        assert.equal(node?.icon, satisfied ? 'satisfied' : 'open');
        assert.ok(
          node?.description?.includes(
            share === '0 of 0' ? 'passage' : `${share} tagged · ${words['loaf.md']} words`,
          ),
        );
        assert.deepEqual(keysIn(node), [...evidenced, ...missing].sort());
        assert.ok(lines.some((line) => line.includes(`,${competency},`) && line.includes(`total,${share} `)));
      });
      const open = rows.filter(({ satisfied }) => !satisfied).length;
      assert.equal(
        reportText(report, PLAIN).match(/ {2}(?:○ Nothing tagged yet|◐ .* more asked for)\n/g)?.length ?? 0,
        open,
      );
    },
  );
});

function editorWith(coverage: string) {
  const editor = new Editor({ files: { 'portfolio.yaml': `coverage: ${coverage}\n` } });
  return { workspace: editor.workspace, service: editor.service, open: (text: string) => editor.open(text) };
}

/** The indicators of the target level in a line of the view, tagged or not. */
function keysIn(node: CoverageNode | undefined): string[] {
  const inside = (node?.children ?? []).flatMap((child) => [child, ...child.children]);
  return inside
    .filter(({ icon }) => icon === 'tagged' || icon === 'idea' || icon === 'gap')
    .map(({ id }) => id.replace('bakery/', ''))
    .filter((id) => !id.endsWith(':whole'))
    .sort();
}
