import type { Catalogue } from '../framework/catalogue.ts';
import { competencyById, competencyByName, definitionAt, levelByName, levelRank } from '../framework/find.ts';
import type { Competency, CoveragePolicy, Framework, Indicator } from '../framework/model.ts';
import { countsFor, isSatisfied } from '../judgement/coverage.ts';
import { hasNoLevels } from '../judgement/references.ts';
import type { Portfolio } from './portfolio.ts';
import type { DocumentSummary, TaggedPassage } from './summary.ts';

/** A passage that counts for a row, with its document. */
export interface CountedPassage {
  readonly document: DocumentSummary;
  readonly passage: TaggedPassage;
}

/** One competency at one target level, over all documents: what `coverage`, the view and the report show. */
export interface MatrixRow {
  readonly framework: Framework;
  readonly competency: Competency;
  /** The target level; null for a value. */
  readonly level: string | null;
  readonly policy: CoveragePolicy;
  /** Whether a portfolio requires it, and not only a document claims it. */
  readonly isRequired: boolean;
  /** The target level's indicators that are tagged anywhere, in the order of the framework. */
  readonly evidenced: readonly Indicator[];
  readonly missing: readonly Indicator[];
  /** Every passage that counts for the target level, by document and place. */
  readonly passages: readonly CountedPassage[];
  /** Passages of the competency that do not count: below the target level, or above it where levels are not cumulative. */
  readonly others: readonly CountedPassage[];
  /** Words of prose about the competency, by the URI of the document. */
  readonly words: ReadonlyMap<string, number>;
  readonly satisfied: boolean;
}

interface Wanted {
  readonly framework: Framework;
  readonly competency: Competency;
  readonly level: string | null;
  readonly policy: CoveragePolicy;
  isRequired: boolean;
}

/**
 * The coverage of many documents: a row for each competency that one of them claims (or tags, where it has no list) or
 * that a portfolio requires, at the target level. Time is linear in the number of documents.
 */
export function coverageMatrix(
  documents: readonly DocumentSummary[],
  portfolios: readonly Portfolio[],
  catalogue: Catalogue,
): MatrixRow[] {
  const wanted = wantedRows(documents, portfolios, catalogue);
  const passages = new Map<string, CountedPassage[]>();
  for (const document of documents)
    for (const passage of document.passages) {
      const key = `${passage.framework}/${passage.competency}`;
      const list = passages.get(key);
      if (list) list.push({ document, passage });
      else passages.set(key, [{ document, passage }]);
    }
  return wanted
    .map((row) => judge(row, passages.get(`${row.framework.id}/${row.competency.id}`) ?? [], documents))
    .sort(byFramework);
}

function wantedRows(
  documents: readonly DocumentSummary[],
  portfolios: readonly Portfolio[],
  catalogue: Catalogue,
): Wanted[] {
  const rows = new Map<string, Wanted>();
  const want = (
    framework: Framework | undefined,
    competency: Competency | undefined,
    level: string | null | undefined,
    policy: CoveragePolicy,
    isRequired: boolean,
  ) => {
    if (!framework || !competency || level === undefined) return;
    const key = `${framework.id}/${competency.id}.${level}`;
    const row = rows.get(key);
    if (!row) rows.set(key, { framework, competency, level, policy, isRequired });
    else if (isRequired) row.isRequired = true;
  };
  for (const portfolio of portfolios) {
    const framework = catalogue.frameworks.get(portfolio.framework ?? '');
    for (const { text } of portfolio.competencies) {
      const competency = framework && competencyByName(framework, text);
      want(
        framework,
        competency,
        framework && competency && requiredLevel(framework, competency, portfolio),
        portfolio.coverage ?? framework?.coverage ?? 'holistic',
        true,
      );
    }
  }
  for (const { framework: id, asked, policy } of documents) {
    const framework = catalogue.frameworks.get(id ?? '');
    for (const { competency, level } of asked)
      want(framework, framework && competencyById(framework, competency), level, policy, false);
  }
  return [...rows.values()];
}

/** The level at which a portfolio asks for a competency; undefined where it names none. */
export function requiredLevel(
  framework: Framework,
  competency: Competency,
  { level }: Portfolio,
): string | null | undefined {
  if (hasNoLevels(competency)) return null;
  return level === undefined ? undefined : levelByName(framework, level)?.id;
}

function judge(
  { framework, competency, level, policy, isRequired }: Wanted,
  all: readonly CountedPassage[],
  documents: readonly DocumentSummary[],
): MatrixRow {
  const passages = all.filter(({ passage }) => countsFor(framework, passage.level, level));
  const tagged = new Set(
    passages.filter(({ passage }) => passage.level === level).map(({ passage }) => passage.indicator),
  );
  const indicators = definitionAt(competency, level)?.indicators ?? [];
  const evidenced = indicators.filter(({ number }) => tagged.has(number));
  const missing = indicators.filter(({ number }) => !tagged.has(number));
  const counted = new Set(
    passages
      .filter(({ passage }) => passage.indicator !== undefined)
      .map(({ passage }) => `${passage.level}.${passage.indicator}`),
  ).size;
  return {
    framework,
    competency,
    level,
    policy,
    isRequired,
    evidenced,
    missing,
    passages,
    others: all.filter(({ passage }) => !countsFor(framework, passage.level, level)),
    words: wordsOf(framework, competency, documents),
    satisfied: isSatisfied(policy, { tags: passages, missing, counted }, indicators.length),
  };
}

function wordsOf(
  framework: Framework,
  competency: Competency,
  documents: readonly DocumentSummary[],
): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const document of documents) {
    if (document.framework !== framework.id) continue;
    const asked = document.asked.find((one) => one.competency === competency.id);
    if (asked) words.set(document.uri, asked.words);
  }
  return words;
}

/** By framework, then in the framework's own order of competencies and levels. */
function byFramework(a: MatrixRow, b: MatrixRow): number {
  if (a.framework !== b.framework) return a.framework.id < b.framework.id ? -1 : 1;
  const place = ({ framework, competency }: MatrixRow) => framework.competencies.indexOf(competency);
  return place(a) - place(b) || levelRank(a.framework, a.level ?? '') - levelRank(b.framework, b.level ?? '');
}
