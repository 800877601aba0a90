import { fold } from '../../text/fold.ts';
import { Ids, slug } from '../ids.ts';
import type { ImportedCompetency, ImportedDefinition, ImportedLevel, ImportResult } from '../imported.ts';
import { bestReading, type Others } from './best-reading.ts';
import type { Block } from './block.ts';
import { isDocument } from './is-document.ts';
import type { FoundCompetency } from './recognise/found-competency.ts';
import { cleanName } from './recognise/item.ts';
import { withoutLeadIn } from './recognise/one-lead-in.ts';
import { levelKey, type Marker } from './recognise/runs.ts';
import { isRole, type LevelLabel, rolesIn } from './words/level-label.ts';
import { areCalledByRoles } from './words/level-roles.ts';
import { placeInScale, scaleOf } from './words/scales.ts';

/** So many statements must be left for each line that was lost. */
const LEAST_LEFT = 0.1;

/** What the file itself says of the page, apart from its text. */
export interface PageFacts {
  readonly title?: string;
  readonly language?: string;
  readonly url?: string;
}

/** Whether most of what a copy said stood in tables that cannot be parted any more. */
function isMostlyLost(blocks: readonly Block[], found: readonly FoundCompetency[]): boolean {
  const lost = blocks.filter(({ isLost, text }) => isLost && text.split(' ').length >= 3).length;
  const statements = found.flatMap(({ definitions }) => definitions.flatMap(({ indicators }) => indicators));
  return lost > 0 && statements.length < lost * LEAST_LEFT;
}

/** The heading at the top of a page, be it no more than “Behaviours”; undefined where it names a competency. */
const topHeading = (blocks: readonly Block[], found: readonly FoundCompetency[]): Block | undefined =>
  blocks.find(
    ({ kind, depth, text, isFrame, isWeak }) =>
      kind === 'heading' &&
      depth === 1 &&
      !isFrame &&
      !isWeak &&
      found.every(({ name }) => fold(name) !== fold(cleanName(text))),
  );

/**
 * A framework, or a part of one, from the blocks of a page.
 * @param others how it may be read another way; the reading that explains most of it in the most regular way counts
 */
export function importPage(blocks: readonly Block[], facts: PageFacts = {}, others?: Others): ImportResult {
  const { title: heading, competencies, unplaced } = bestReading(blocks, others);
  const found = withoutLeadIn(competencies);
  if (isMostlyLost(blocks, found))
    return {
      problem:
        'the columns of its tables were lost when it was copied, so that nobody can tell what belongs where; save the page as HTML or PDF, and import that',
    };
  if (found.length === 0 || isDocument(blocks, found))
    return {
      problem:
        'no indicators were found in it; an indicator is a bullet or paragraph below a level or a value',
    };
  // A page that begins with its first competency is not called after it.
  const isCompetency =
    found.length > 1 && found.some(({ name }) => heading && fold(name) === fold(cleanName(heading)));
  const top = topHeading(blocks, found);
  const title = (isCompetency ? undefined : heading) ?? facts.title ?? top?.text ?? 'Imported framework';
  const levels = levelsOf(found);
  const ids = new Ids();
  return {
    imported: {
      id: slug(title) || 'imported-framework',
      title,
      ...(facts.language ? { language: facts.language } : {}),
      ...(facts.url || facts.title
        ? { source: { title: facts.title ?? title, ...(facts.url ? { url: facts.url } : {}) } }
        : {}),
      levels: levels.map(({ level }) => level),
      competencies: found.map((competency) =>
        competencyOf(competency, ids.take(withoutPronoun(competency.name), 'competency'), levels),
      ),
      unplaced: unplaced.filter(({ line, text }) => text !== title || line !== top?.line),
    },
  };
}

/** “We are collaborative” is tagged as `collaborative`. */
const withoutPronoun = (name: string): string =>
  name.replace(/^(?:we|i)(?:['’]re|['’]m| are| am)?\s+(?=\S{3})/i, '');

interface KeyedLevel {
  readonly key: string;
  readonly level: ImportedLevel;
}

function competencyOf(
  { definitions, name, kind, group, summary, why }: FoundCompetency,
  id: string,
  levels: readonly KeyedLevel[],
): ImportedCompetency {
  const made = definitions
    .filter(({ indicators }) => indicators.length > 0)
    .map(({ marker, headline, indicators }): ImportedDefinition => {
      const level = marker && levels.find(({ key }) => key === levelKey(marker.level))?.level;
      const beside = marker && level ? titleBeside(marker, name) : undefined;
      // What the level is called after is no tagline of it.
      const line = headline ?? (beside && level?.name.endsWith(beside) ? undefined : beside);
      return { level: level?.id ?? null, ...(line ? { headline: line } : {}), indicators };
    });
  const order = new Map(levels.map(({ level }, index) => [level.id, index]));
  return {
    id,
    name,
    kind: made.every(({ level }) => level === null) ? 'value' : kind,
    ...(group && fold(group) !== fold(name) ? { group } : {}),
    ...(summary ? { summary } : {}),
    ...(why ? { why } : {}),
    levels: made.sort((a, b) => (order.get(a.level ?? '') ?? 0) - (order.get(b.level ?? '') ?? 0)),
  };
}

/**
 * “Level 2: Keep colleagues informed” has the level's tagline beside its number; a name or roles are none. What is known to
 * name a level has no other name beside it.
 */
function titleBeside({ level: { beside }, isLevel }: Marker, name: string): string | undefined {
  return (isLevel ? beside !== '' : beside.split(' ').length >= 4) &&
    !isRole(beside) &&
    fold(beside) !== fold(name) &&
    !isAlike(beside, name)
    ? beside
    : undefined;
}

const isAlike = (a: string, b: string): boolean => fold(b).includes(fold(a)) || fold(a).includes(fold(b));

/** The page's levels, lowest first, with names and roles. Levels that have no number get one. */
function levelsOf(found: readonly FoundCompetency[]): KeyedLevel[] {
  const byKey = new Map<string, LevelLabel[]>();
  for (const { definitions } of found)
    for (const { marker } of definitions)
      if (marker) {
        const same = byKey.get(levelKey(marker.level));
        if (same) same.push(marker.level);
        else byKey.set(levelKey(marker.level), [marker.level]);
      }
  const keys = inOrder([...byKey].map(([key, [first]]) => ({ key, label: first as LevelLabel })));
  const competencyNames = new Set(found.map(({ name }) => fold(name)));
  // What stands beside every level alike is the competency's name in a short form.
  const everywhere = new Set([...byKey.values()].flat().map(({ beside }) => fold(beside)));
  const besides = keys.map(({ key }) =>
    everywhere.size === 1 && byKey.size > 1 ? undefined : besideOf(byKey.get(key) ?? [], competencyNames),
  );
  // “Apprentice” beside one level is a role, and a name where “Baker” stands beside the next.
  const areRoles = besides.every((beside) => !beside || isRole(beside));
  const areCalled = areCalledByRoles(keys.map(({ label }) => label));
  return keys.map(({ key, label }, index) => {
    const beside = besides[index];
    const roles =
      label.id === undefined
        ? areCalled
          ? rolesIn(label.name)
          : []
        : beside && areRoles
          ? rolesIn(beside)
          : [];
    const name =
      beside && roles.length === 0 && label.id !== undefined ? `${label.name}: ${beside}` : label.name;
    return { key, level: { id: label.id ?? String(index + 1), name, roles } };
  });
}

/** What stands beside a level's label wherever it occurs, if it is neither a competency's name nor a whole statement. */
function besideOf(labels: readonly LevelLabel[], names: ReadonlySet<string>): string | undefined {
  const besides = new Set(labels.map(({ beside }) => fold(beside)));
  const beside = labels[0]?.beside;
  if (
    besides.size !== 1 ||
    !beside ||
    names.has(fold(beside)) ||
    [...names].some((name) => isAlike(name, beside))
  )
    return undefined;
  return isRole(beside) || beside.split(' ').length <= 7 ? beside : undefined;
}

/** Numbers in their order, well-known names by their scale, everything else as it stands on the page. */
function inOrder(
  keys: ReadonlyArray<{ readonly key: string; readonly label: LevelLabel }>,
): Array<{ readonly key: string; readonly label: LevelLabel }> {
  const numbers = keys.map(({ label }) => Number(label.id));
  const isNumbered = numbers.every((number) => Number.isInteger(number));
  // UK grades count downwards, so grades stay as the page has them.
  if (isNumbered && keys[0]?.label.scheme !== 'grade')
    return [...keys].sort((a, b) => Number(a.label.id) - Number(b.label.id));
  if (keys.every(({ label }) => /^[A-Z]$/.test(label.id ?? ''))) return [...keys];
  const scale = scaleOf(keys.map(({ label }) => label.name));
  return scale
    ? [...keys].sort((a, b) => placeInScale(scale, a.label.name) - placeInScale(scale, b.label.name))
    : [...keys];
}
