import { competencyById, competencyByName } from '../../framework/find.ts';
import { indicatorKey } from '../../framework/keys.ts';
import type { Competency, Framework } from '../../framework/model.ts';
import { fingerprints, fromHex } from '../../quotes/fingerprints.ts';
import { fold } from '../../text/fold.ts';
import type { Imported, ImportedCompetency } from '../imported.ts';
import { type Compared, compared, fingerprintLikeness, LIKE, likeness } from './likeness.ts';

/** The official wording of an indicator of a bundled framework, as numbers; empty where none is known. */
export function fingerprintOf(
  framework: string,
  competency: string,
  level: string | null,
  number: number,
): readonly number[] {
  return fromHex(fingerprints.indicators[`${framework}/${indicatorKey(competency, level, number)}`] ?? '');
}

/** How like a text is to an indicator that a framework has: by its words, and by its fingerprint where it is a restatement. */
export function likenessTo(
  framework: Framework,
  competency: Competency,
  level: string | null,
  number: number,
  known: Compared,
  text: Compared,
): number {
  const official =
    framework.wording === 'restated'
      ? fingerprintLikeness(fingerprintOf(framework.id, competency.id, level, number), text)
      : 0;
  return Math.max(likeness(known, text), official);
}

/** Which of a framework's competencies each imported one is; undefined for those that it does not have. */
export function matchCompetencies(
  imported: Imported,
  framework: Framework,
): ReadonlyArray<Competency | undefined> {
  const taken = new Set<Competency>();
  return imported.competencies.map((competency) => {
    const found =
      byTexts(competency, framework) ??
      competencyByName(framework, competency.name) ??
      byShortName(competency, framework) ??
      competencyById(framework, competency.id);
    if (!found || taken.has(found)) return undefined;
    taken.add(found);
    return found;
  });
}

/** “We are Service and Community Focused” and “Service and community focused”. */
const byShortName = ({ name }: ImportedCompetency, framework: Framework): Competency | undefined =>
  framework.competencies.find((competency) =>
    [competency.name, ...competency.aliases].some((known) => short(known) === short(name)),
  );

const short = (name: string): string => fold(name).replace(/^(?:we|i) (?:are |am )?/, '');

/** The competency that has at least half of the indicators. */
function byTexts(imported: ImportedCompetency, framework: Framework): Competency | undefined {
  const texts = imported.levels.flatMap(({ indicators }) => indicators.map(({ text }) => compared(text)));
  const best = framework.competencies
    .map((competency) => ({ competency, share: shareOf(texts, competency, framework) }))
    .sort((a, b) => b.share - a.share)[0];
  return best && best.share >= 0.5 ? best.competency : undefined;
}

/** How much of some texts is an indicator of a competency, from 0 to 1. */
export function shareOf(texts: readonly Compared[], competency: Competency, framework: Framework): number {
  if (texts.length === 0) return 0;
  const known = knownOf(competency, framework);
  return texts.filter((text) => known.has(text)).length / texts.length;
}

/** Tells whether a text is one of a competency's indicators; quickly, for pages and frameworks are large. */
interface Known {
  has(text: Compared): boolean;
}

const knownTexts = new WeakMap<Competency, Known>();

function knownOf(competency: Competency, framework: Framework): Known {
  let known = knownTexts.get(competency);
  if (!known) knownTexts.set(competency, (known = makeKnown(competency, framework)));
  return known;
}

function makeKnown(competency: Competency, framework: Framework): Known {
  const texts = new Set<string>();
  const byRun = new Map<number, Array<(text: Compared) => number>>();
  for (const { level, indicators } of competency.levels)
    for (const { number, text } of indicators) {
      const one = compared(text);
      texts.add(one.folded);
      const like = (other: Compared) => likenessTo(framework, competency, level, number, one, other);
      for (const run of new Set([
        ...one.runs,
        ...fingerprintOf(framework.id, competency.id, level, number),
      ])) {
        const same = byRun.get(run);
        if (same) same.push(like);
        else byRun.set(run, [like]);
      }
    }
  return {
    has: (text) => {
      if (texts.has(text.folded)) return true;
      const candidates = new Set<(text: Compared) => number>();
      for (const run of text.runs) for (const like of byRun.get(run) ?? []) candidates.add(like);
      for (const like of candidates) if (like(text) >= LIKE) return true;
      return false;
    },
  };
}

/** So many competencies tell which framework it is; a package of thousands is no bundled one. */
const ENOUGH = 60;

/**
 * The bundled framework that a page is of: by its wording, or by the names and numbers of its competencies. Undefined
 * where none is meant, or where it cannot be told which.
 */
export function recogniseFramework(
  imported: Imported,
  frameworks: readonly Framework[],
): Framework | undefined {
  const texts = textsOf(imported);
  const scores = frameworks.map((framework) => ({
    framework,
    share: shareOfTexts(texts, framework),
    shape: imported.competencies.filter((competency) => hasShape(competency, framework)).length,
  }));
  const byWording = scores.filter(({ share }) => share >= MOST).sort((a, b) => b.share - a.share)[0];
  if (byWording) return byWording.framework;
  const byShape = scores.filter(({ shape }) => shape > 0 && shape >= imported.competencies.length / 2);
  return byShape.length === 1 ? byShape[0]?.framework : undefined;
}

/** The indicators of each competency, as they are compared. */
const textsOf = ({ competencies }: Imported): Compared[][] =>
  competencies
    .slice(0, ENOUGH)
    .map(({ levels }) => levels.flatMap(({ indicators }) => indicators.map(({ text }) => compared(text))));

function shareOfTexts(texts: ReadonlyArray<readonly Compared[]>, framework: Framework): number {
  const count = texts.flat().length;
  return count === 0
    ? 0
    : texts.reduce((sum, own) => sum + own.length * bestShare(own, framework), 0) / count;
}

/** The framework that a page is of by its wording, where it is another one than the one it is to go into. */
export function otherFramework(
  imported: Imported,
  frameworks: readonly Framework[],
  into: string,
): Framework | undefined {
  const wanted = frameworks.find(({ id }) => id === into);
  const other = recogniseFramework(imported, frameworks);
  if (!wanted || !other || other === wanted) return undefined;
  const texts = textsOf(imported);
  return shareOfTexts(texts, other) >= MOST && shareOfTexts(texts, wanted) < MOST / 2 ? other : undefined;
}

/** From this share of its indicators on a page is one of a framework. */
const MOST = 0.4;

const bestShare = (texts: readonly Compared[], framework: Framework): number =>
  Math.max(0, ...framework.competencies.map((competency) => shareOf(texts, competency, framework)));

/** Whether a framework has a competency of this name with as many indicators at each level. */
function hasShape(imported: ImportedCompetency, framework: Framework): boolean {
  const known = competencyByName(framework, imported.name) ?? byShortName(imported, framework);
  if (!known || known.outline || known.levels.length !== imported.levels.length) return false;
  return known.levels.every(
    ({ indicators }, index) => indicators.length === imported.levels[index]?.indicators.length,
  );
}
