import { levelById } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import { type Competency, frameworkTitle } from '../framework/model.ts';
import { canBeEvidenced } from '../judgement/coverage.ts';
import type { CountedPassage, MatrixRow } from '../portfolio/matrix.ts';
import { count } from '../report/words.ts';
import { fileName } from '../text/uri.ts';

/** A line of the *Coverage* view. Its words are made here, so that every client shows the same. */
export interface CoverageNode {
  readonly id: string;
  readonly label: string;
  /** Shown beside the label, paler. */
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon: 'framework' | 'satisfied' | 'open' | 'tagged' | 'idea' | 'gap' | 'ideas' | 'passage';
  /** Where a click leads to. */
  readonly target?: { readonly uri: string; readonly line: number; readonly character: number };
  /** The indicator that *Write evidence for this* would begin, with its framework, where more is asked for. */
  readonly write?: string;
  readonly children: readonly CoverageNode[];
}

/** Framework → competency → level, where it is asked for more than once → indicator → passages. Where no more is asked for, what is there comes first, and the rest are ideas. */
export function coverageTree(rows: readonly MatrixRow[]): CoverageNode[] {
  return grouped(rows, ({ framework }) => framework.id).map(([id, own]) => {
    const title = own[0] ? frameworkTitle(own[0].framework) : '';
    const done = own.filter(({ satisfied }) => satisfied).length;
    return {
      id,
      // Titles of two editions differ in their last letters only, which a narrow view cuts off.
      label: id,
      description: [`${done} of ${own.length} evidenced`, title].filter(Boolean).join(' · '),
      tooltip: title || id,
      icon: 'framework',
      children: grouped(own, ({ competency }) => competency).map(([competency, asked]) =>
        asked.length === 1 && asked[0] ? rowNode(asked[0]) : competencyNode(id, competency, asked),
      ),
    };
  });
}

function grouped<K>(rows: readonly MatrixRow[], keyOf: (row: MatrixRow) => K): Array<[K, MatrixRow[]]> {
  const groups = new Map<K, MatrixRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups];
}

/** A competency that is asked for at several levels, or by several portfolios: a line for each below it. */
function competencyNode(
  framework: string,
  { id, name }: Competency,
  rows: readonly MatrixRow[],
): CoverageNode {
  const done = rows.filter(({ satisfied }) => satisfied).length;
  return {
    id: `${framework}/${id}`,
    label: name,
    description: `${done} of ${rows.length} evidenced`,
    tooltip: name,
    icon: done === rows.length ? 'satisfied' : 'open',
    children: rows.map((row) => rowNode(row, true)),
  };
}

function rowNode(row: MatrixRow, isBelowCompetency = false): CoverageNode {
  const { framework, competency, level, evidenced, missing, satisfied, passages, policy, portfolio } = row;
  // Another portfolio may ask for the same, and no two lines of a view may have one id.
  const id = `${framework.id}/${indicatorKey(competency.id, level)}${portfolio === undefined ? '' : ` ${row.scope}`}`;
  const levelName = level === null ? '' : (levelById(framework, level)?.name ?? level);
  const place = [levelName, portfolio].filter((part) => part !== undefined && part !== '');
  const words = [...row.words.values()].reduce((sum, count) => sum + count, 0);
  const all = evidenced.length + missing.length;
  // Of a competency that is only named nothing can be counted but passages.
  const tagged = all === 0 ? count(passages.length, 'passage') : `${evidenced.length} of ${all} tagged`;
  const whole = passages.filter(({ passage }) => passage.indicator === undefined || passage.level !== level);
  const shown = evidenced.map((indicator) => {
    const own = passages.filter(
      ({ passage }) => passage.level === level && passage.indicator === indicator.number,
    );
    const uses = own.length === 1 ? '' : `${own.length} passages`;
    return node(
      `${id}.${indicator.number}`,
      `${numbered(level, indicator.number)} ${indicator.text}`,
      'tagged',
      own.map((one, at) => passageNode(`${id}.${indicator.number}`, one, at)),
      uses,
    );
  });
  // What a strict policy asks for may be reached already.
  const isAsked = policy !== 'holistic' && !satisfied;
  const rest = missing.map((indicator): CoverageNode => {
    const key = indicatorKey(competency.id, level, indicator.number);
    const plain = node(
      `${id}.${indicator.number}`,
      `${numbered(level, indicator.number)} ${indicator.text}`,
      isAsked ? 'gap' : 'idea',
      [],
    );
    return isAsked ? { ...plain, write: `${framework.id}/${key}` } : plain;
  });
  const above =
    whole.length > 0
      ? [
          node(
            `${id}:whole`,
            'The level as a whole, and above it',
            'tagged',
            whole.map((one, at) => passageNode(`${id}:whole`, one, at)),
          ),
        ]
      : [];
  return {
    id,
    label: isBelowCompetency ? place.join(', ') || competency.name : competency.name,
    description: [...(isBelowCompetency ? [] : place), tagged, `${words} words`].join(' · '),
    tooltip: tooltipOf(row),
    icon: satisfied ? 'satisfied' : 'open',
    children:
      !isAsked && rest.length > 0
        ? [
            ...shown,
            ...above,
            node(
              `${id}:ideas`,
              passages.length > 0 ? 'Ideas for more' : 'What it may look like',
              'ideas',
              rest,
              policy === 'holistic' ? 'examples, not a checklist' : 'as much is tagged as is asked for',
            ),
          ]
        : [...shown, ...above, ...rest],
  };
}

function tooltipOf({ framework, competency, level, satisfied }: MatrixRow): string {
  if (!canBeEvidenced(framework, competency, level)) return 'It is not defined at the target level.';
  return satisfied ? 'Evidenced at the target level.' : 'Not evidenced at the target level yet.';
}

const numbered = (level: string | null, number: number): string =>
  level === null ? String(number) : `${level}.${number}`;

function node(
  id: string,
  label: string,
  icon: CoverageNode['icon'],
  children: readonly CoverageNode[],
  description = '',
): CoverageNode {
  return { id, label, tooltip: label, icon, children, ...(description ? { description } : {}) };
}

const passageNode = (parent: string, { document, passage }: CountedPassage, at: number): CoverageNode => ({
  id: `${parent}#${at}:${document.uri}:${passage.line}`,
  label: passage.excerpt || '(no words)',
  description: `${fileName(document.uri)}:${passage.line + 1}`,
  tooltip: passage.excerpt,
  icon: 'passage',
  target: { uri: document.uri, line: passage.line, character: passage.character },
  children: [],
});
