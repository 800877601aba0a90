import type { Catalogue } from '../framework/catalogue.ts';
import { competencyById, competencyByName, levelByName, levelRank } from '../framework/find.ts';
import type { Competency, CoveragePolicy, Framework, Indicator } from '../framework/model.ts';
import { countsFor, judgeLevel } from '../judgement/coverage.ts';
import { hasNoLevels } from '../judgement/references.ts';
import { folderOf } from '../text/uri.ts';
import type { Portfolio } from './portfolio.ts';
import { type Scopes, scopeNames, scopesOf } from './scopes.ts';
import type { DocumentSummary, TaggedPassage } from './summary.ts';

/** A passage that counts for a row, with its document. */
export interface CountedPassage {
  readonly document: DocumentSummary;
  readonly passage: TaggedPassage;
}

/** One competency at one target level, over all documents of a portfolio: what `coverage`, the view and the report show. */
export interface MatrixRow {
  readonly framework: Framework;
  readonly competency: Competency;
  /** The target level; null for a value. */
  readonly level: string | null;
  readonly policy: CoveragePolicy;
  /** The URI of the portfolio whose documents are judged here; empty for those that no portfolio holds. */
  readonly scope: string;
  /** What a person calls that portfolio; undefined where no other asks for the same. */
  readonly portfolio: string | undefined;
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

type Wanted = {
  -readonly [key in 'framework' | 'competency' | 'level' | 'policy' | 'scope' | 'isRequired']: MatrixRow[key];
};

/**
 * The coverage of many documents: a row for each competency that one of them claims (or tags, where it has no list) or
 * that a portfolio requires, at the target level. Each portfolio is judged for itself, by its own policy and by the
 * documents in its folder. Time is linear in the number of documents.
 * @param portfolios each with what it leaves open taken from farther ones, but with its own competencies
 */
export function coverageMatrix(
  documents: readonly DocumentSummary[],
  portfolios: readonly Portfolio[],
  catalogue: Catalogue,
): MatrixRow[] {
  const scopes = scopesOf(portfolios);
  const wanted = wantedRows(documents, portfolios, catalogue, scopes);
  const told = tellingDocuments(documents, scopes);
  const isAskedTwice = repeated(wanted.map(askedIn));
  const names = scopeNames(new Set(wanted.map(({ scope }) => scope)), portfolios);
  return wanted
    .map((row) => {
      const { passages = [], words = new Map() } =
        told.get(keyOf(row.scope, row.framework.id, row.competency.id)) ?? {};
      return judge(row, isAskedTwice(askedIn(row)) ? names.get(row.scope) : undefined, passages, words);
    })
    .sort(byFramework);
}

function wantedRows(
  documents: readonly DocumentSummary[],
  portfolios: readonly Portfolio[],
  catalogue: Catalogue,
  scopes: Scopes,
): Wanted[] {
  const rows = new Map<string, Wanted>();
  const want = (
    framework: Framework | undefined,
    competency: Competency | undefined,
    level: string | null | undefined,
    { policy, scope, isRequired }: Pick<Wanted, 'policy' | 'scope' | 'isRequired'>,
  ) => {
    if (!framework || !competency || level === undefined) return;
    const key = `${keyOf(scope, framework.id, competency.id)}.${level}`;
    const row = rows.get(key);
    if (!row) rows.set(key, { framework, competency, level, policy, scope, isRequired });
    else if (isRequired) row.isRequired = true;
  };
  for (const portfolio of portfolios) {
    const framework = catalogue.frameworks.get(portfolio.framework ?? '');
    const policy = portfolio.coverage ?? framework?.coverage ?? 'holistic';
    for (const { text } of portfolio.competencies) {
      const competency = framework && competencyByName(framework, text);
      const level = framework && competency && requiredLevel(framework, competency, portfolio);
      want(framework, competency, level, { policy, scope: portfolio.uri, isRequired: true });
    }
  }
  for (const { framework: id, asked, policy, portfolio } of documents) {
    const framework = catalogue.frameworks.get(id ?? '');
    const scope = scopes.of(portfolio);
    for (const { competency, level } of asked)
      want(framework, framework && competencyById(framework, competency), level, {
        policy,
        scope,
        isRequired: false,
      });
  }
  return [...rows.values()];
}

const keyOf = (scope: string, framework: string, competency: string): string =>
  `${scope} ${framework}/${competency}`;

const askedIn = ({ framework, competency, level }: Wanted): string =>
  `${framework.id}/${competency.id}.${level}`;

/** Whether a word is there more than once. */
function repeated(words: readonly string[]): (word: string) => boolean {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => (counts.get(word) ?? 0) > 1;
}

/** What documents say of a competency: the passages tagged for it, and how many words they spend on it. */
interface Told {
  readonly passages: CountedPassage[];
  readonly words: Map<string, number>;
}

/** What the documents of each portfolio say of each competency. */
function tellingDocuments(documents: readonly DocumentSummary[], scopes: Scopes): ReadonlyMap<string, Told> {
  const all = new Map<string, Told>();
  const of = (scope: string, framework: string, competency: string): Told => {
    const key = keyOf(scope, framework, competency);
    let told = all.get(key);
    if (!told) all.set(key, (told = { passages: [], words: new Map() }));
    return told;
  };
  for (const document of documents)
    for (const scope of scopes.around(document.portfolio)) {
      for (const passage of document.passages)
        of(scope, passage.framework, passage.competency).passages.push({ document, passage });
      for (const { competency, words } of document.asked)
        of(scope, document.framework ?? '', competency).words.set(document.uri, words);
    }
  return all;
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
  row: Wanted,
  portfolio: string | undefined,
  all: readonly CountedPassage[],
  words: ReadonlyMap<string, number>,
): MatrixRow {
  const { framework, competency, level, policy } = row;
  const passages: CountedPassage[] = [];
  const others: CountedPassage[] = [];
  for (const counted of all)
    (countsFor(framework, counted.passage.level, level) ? passages : others).push(counted);
  const claims = passages.map(({ passage }) => passage);
  const { evidenced, missing, satisfied } = judgeLevel(framework, competency, level, policy, claims);
  return { ...row, portfolio, evidenced, missing, satisfied, passages, others, words };
}

/** By framework, then in the framework's own order of competencies and levels, then by portfolio, an outer one before those in it. */
function byFramework(a: MatrixRow, b: MatrixRow): number {
  if (a.framework !== b.framework) return a.framework.id < b.framework.id ? -1 : 1;
  const place = ({ framework, competency }: MatrixRow) => framework.competencies.indexOf(competency);
  return (
    place(a) - place(b) ||
    levelRank(a.framework, a.level ?? '') - levelRank(b.framework, b.level ?? '') ||
    (folderOf(a.scope) < folderOf(b.scope) ? -1 : 1)
  );
}
