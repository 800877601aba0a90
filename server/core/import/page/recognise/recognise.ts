import { fold } from '../../../text/fold.ts';
import type { Unplaced } from '../../imported.ts';
import { type Block, MAYBE } from '../block.ts';
import { withCodedStatements } from '../rewrite/coded-statements.ts';
import { withoutContents } from '../rewrite/contents-list.ts';
import { withLabelsBeside } from '../rewrite/labels-beside.ts';
import { withLevelBullets } from '../rewrite/level-bullets.ts';
import { withLevelLeadIns } from '../rewrite/level-lead-ins.ts';
import { withLevelsByPlace } from '../rewrite/levels-by-place.ts';
import { withLevelsExplained } from '../rewrite/levels-explained.ts';
import { withNamesInLevels } from '../rewrite/names-in-levels.ts';
import { withNamesOverLevels } from '../rewrite/names-over-levels.ts';
import { withNamesOverLists, withNestedNames } from '../rewrite/names-over-lists.ts';
import { withPairedSides } from '../rewrite/paired-sides.ts';
import { withRunInLevels } from '../rewrite/run-in-levels.ts';
import { withSecondAudience } from '../rewrite/second-audience.ts';
import { withTwoNames } from '../rewrite/two-names.ts';
import { contentsOf } from './content.ts';
import { describe } from './describe.ts';
import { explainsLevels } from './explained-levels.ts';
import type { FoundCompetency } from './found-competency.ts';
import { cleanName, type Item, itemsOf } from './item.ts';
import { isLevelOutside, outside } from './level-outside.ts';
import { mergeByName } from './merge.ts';
import { nameRuns } from './naming.ts';
import { atOneLevel } from './one-level.ts';
import { cutProse } from './one-paragraph.ts';
import { isMarker, type Marker, type Run, runsOf } from './runs.ts';
import { markLevels } from './scale.ts';
import { valuesOf } from './values.ts';

export interface Recognised {
  readonly title?: string;
  readonly competencies: readonly FoundCompetency[];
  readonly unplaced: readonly Unplaced[];
}

/** Finds the competencies on a page. What is neither placed nor boilerplate is listed with its line. */
export function recognise(blocks: readonly Block[]): Recognised {
  const { items, boilerplate, outside: set } = itemsOf(withNestedNames(withNamesOverLists(prepared(blocks))));
  markLevels(items);
  const used = new Set<Item>();
  const title = titleOf(items);
  const runs = runsOf(items);
  const levelled = isLevelOutside(items, runs) ? outside(items, used) : inside(items, runs, used);
  const merged = mergeByName(levelled);
  const values = valuesOf(items, used, levelled.length > 0, runs);
  const groups = new Set([...merged, ...values].flatMap(({ group }) => (group ? [fold(group)] : [])));
  for (const item of items)
    if (
      isMarker(item) ||
      item === title ||
      (item.kind === 'heading' && groups.has(fold(item.named?.name ?? cleanName(item.text))))
    )
      used.add(item);
  const unplaced: Unplaced[] = [
    ...[...items.filter((item) => !used.has(item)), ...set].map(({ line, text }) => ({ line, text })),
    ...boilerplate.map(({ line, text }) => ({ line, text, isBoilerplate: true })),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    ...(title ? { title: title.named?.name ?? title.text } : {}),
    competencies: atOneLevel([...merged, ...values], title),
    unplaced,
  };
}

/** What says in other ways what headings and bullets say elsewhere. */
const prepared = (blocks: readonly Block[]): readonly Block[] =>
  withNamesOverLevels(
    withRunInLevels(
      withLevelLeadIns(
        withNamesInLevels(
          withLevelBullets(
            withCodedStatements(
              withTwoNames(
                withLevelsByPlace(
                  withPairedSides(
                    withSecondAudience(withLabelsBeside(withLevelsExplained(withoutContents(blocks)))),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );

/** The page's title: its first heading, or in plain text the one that calls itself a framework, for menus stand above it. */
function titleOf(items: readonly Item[]): Item | undefined {
  const isTitle = (item: Item) => item.kind === 'heading' && !item.section && !isMarker(item);
  const highest = items.filter((item) => isTitle(item) && item.depth === 1);
  // A publisher's name in bold print may stand above it.
  const marked = highest.find(({ isWeak }) => !isWeak) ?? highest[0];
  if (marked) return marked;
  const first = items.find(isTitle);
  // A text whose names are numbered begins with its title, whatever that looks like.
  const [start] = items;
  if (first?.isNumbered && start && start !== first && start.text.length <= 80) return start;
  const level = items.find(isMarker)?.at ?? 0;
  const called = items.slice(0, level).find((item) => isTitle(item) && !item.named && CALLED.test(item.text));
  return first && first.depth < MAYBE ? first : (called ?? first);
}

const CALLED = /\b(?:framework|competenc(?:y|ies) and|behaviours|standards|capabilities)\b/i;

/** The usual case: each competency has its levels below it. */
function inside(items: readonly Item[], runs: readonly Run[], used: Set<Item>): FoundCompetency[] {
  const names = nameRuns(items, runs);
  const contents = contentsOf(
    runs.flatMap(({ markers, end }) =>
      markers.map((marker, at) => items.slice(marker.at + 1, markers[at + 1]?.at ?? end)),
    ),
  );
  let begin = 0;
  const found = runs.flatMap((run, index): FoundCompetency[] => {
    const naming = names[index];
    const from = begin;
    begin += run.markers.length;
    const definitions = contents.slice(from, begin).map((content, at) => ({
      marker: run.markers[at] as Marker,
      ...content,
    }));
    if (
      !naming ||
      definitions.every(({ indicators }) => indicators.length === 0) ||
      (index === 0 && explainsLevels(items, runs, names, definitions))
    )
      return [];
    // Headings of a marked-up page say where its last level ends; plain text does not, nor do labels within paragraphs.
    const [first] = run.markers;
    const kept = first && first.depth < MAYBE && !first.isRunIn ? definitions : cutProse(definitions);
    for (const { used: items } of kept) for (const item of items) used.add(item);
    if (naming.item) used.add(naming.item);
    const { item: _, ...rest } = naming;
    return [{ ...rest, ...describe(run.preamble, naming.item, used), definitions: kept }];
  });
  return found;
}
