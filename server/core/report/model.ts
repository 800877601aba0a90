import { definitionAt, levelById, levelRank } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { Indicator } from '../framework/model.ts';
import { askedFor } from '../judgement/coverage.ts';
import type { CountedPassage, MatrixRow } from '../portfolio/matrix.ts';
import type { DocumentSummary, TaggedPassage } from '../portfolio/summary.ts';
import { type Age, ageOf } from './age.ts';

/** What a report needs from outside. */
export interface ReportOptions {
  readonly title: string;
  /** The day of the report, as an ISO 8601 date. */
  readonly date: string;
  /** How a document is called in the report: its path, relative to what the reader has in hand. */
  pathOf(uri: string): string;
  /** Where a click leads, for a 0-based line; undefined where it leads nowhere. */
  linkTo?(uri: string, line: number): string | undefined;
}

/** The whole portfolio as every form of the report shows it: text, Markdown, HTML and CSV differ in nothing but their looks. */
export interface Report extends ReportOptions {
  readonly competencies: readonly ReportCompetency[];
  /** By path. */
  readonly documents: readonly ReportDocument[];
}

export interface ReportDocument extends DocumentSummary {
  /** Its place in the report, from 1. */
  readonly number: number;
  readonly path: string;
  readonly age: Age | undefined;
}

/** One competency at its target level: a matrix of its indicators by the documents that have to do with it. */
export interface ReportCompetency {
  readonly row: MatrixRow;
  /** The level's name; undefined for a value. */
  readonly level: string | undefined;
  /** The documents that are asked about the competency or tag it. */
  readonly columns: readonly ReportDocument[];
  /** The indicators of the target level, then whatever else counts for it. */
  readonly lines: readonly ReportLine[];
  /** How many different indicators count, and how many a strict policy asks for (0: none in particular). */
  readonly counted: number;
  readonly asked: number;
  /** How many different passages count, in all and in each document. */
  readonly passages: number;
  readonly passagesIn: ReadonlyMap<ReportDocument, number>;
}

/** A line of the matrix, and the passages that are tagged for it. */
export interface ReportLine {
  /** `collaborate.2.3`; `collaborate.2` for the level as a whole. */
  readonly key: string;
  /** The key without its competency, as a person reads it: `2.3`. */
  readonly short: string;
  readonly kind: 'indicator' | 'whole' | 'higher';
  readonly indicator: Indicator | undefined;
  readonly cells: ReadonlyMap<ReportDocument, readonly TaggedPassage[]>;
  readonly total: number;
}

/** Makes the report of a portfolio. Time is linear in the number of passages. */
export function makeReport(
  rows: readonly MatrixRow[],
  summaries: readonly DocumentSummary[],
  options: ReportOptions,
): Report {
  const documents = summaries
    .map((summary) => ({
      ...summary,
      path: options.pathOf(summary.uri),
      age: ageOf(summary.date, options.date, summary.maxAge),
    }))
    .sort((a, b) => (a.path === b.path ? compare(a.uri, b.uri) : compare(a.path, b.path)))
    .map((document, index): ReportDocument => ({ ...document, number: index + 1 }));
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  return { ...options, documents, competencies: rows.map((row) => competencyOf(row, documents, byUri)) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function competencyOf(
  row: MatrixRow,
  documents: readonly ReportDocument[],
  byUri: ReadonlyMap<string, ReportDocument>,
): ReportCompetency {
  const { framework, competency, level, policy, evidenced, missing, passages, words } = row;
  const lines = linesOf(row, byUri);
  const concerned = new Set([...words.keys(), ...passages.map(({ document }) => document.uri)]);
  const passagesIn = new Map<ReportDocument, Set<string>>();
  for (const {
    document: { uri },
    passage,
  } of passages) {
    const document = byUri.get(uri);
    if (!document) continue;
    const seen = passagesIn.get(document) ?? new Set();
    passagesIn.set(document, seen.add(`${passage.line}:${passage.character}`));
  }
  const counts = new Map([...passagesIn].map(([document, seen]) => [document, seen.size]));
  return {
    row,
    level:
      level === null || competency.kind === 'value'
        ? undefined
        : (levelById(framework, level)?.name ?? level),
    columns: documents.filter(({ uri }) => concerned.has(uri)),
    lines,
    counted: lines.filter(({ kind, total, indicator }) => total > 0 && kind !== 'whole' && indicator).length,
    asked: askedFor(policy, evidenced.length + missing.length),
    passages: [...counts.values()].reduce((sum, count) => sum + count, 0),
    passagesIn: counts,
  };
}

function linesOf(
  { framework, competency, level, evidenced, missing, passages }: MatrixRow,
  byUri: ReadonlyMap<string, ReportDocument>,
): ReportLine[] {
  const byKey = new Map<string, CountedPassage[]>();
  for (const counted of passages) {
    const key = indicatorKey(competency.id, counted.passage.level ?? null, counted.passage.indicator);
    const list = byKey.get(key);
    if (list) list.push(counted);
    else byKey.set(key, [counted]);
  }
  const lineOf = (at: string | null, number: number | undefined, kind: ReportLine['kind']): ReportLine => {
    const key = indicatorKey(competency.id, at, number);
    const found = byKey.get(key) ?? [];
    byKey.delete(key);
    const indicator = definitionAt(competency, at)?.indicators.find(
      (candidate) => candidate.number === number,
    );
    return {
      key,
      short: key.slice(competency.id.length + 1) || competency.name,
      kind,
      indicator,
      cells: cellsOf(found, byUri),
      total: found.length,
    };
  };
  const own = [...evidenced, ...missing]
    .sort((a, b) => a.number - b.number)
    .map(({ number }) => lineOf(level, number, 'indicator'));
  const whole = byKey.has(indicatorKey(competency.id, level)) ? [lineOf(level, undefined, 'whole')] : [];
  const higher = [...byKey.values()]
    .flatMap(([first]) => first?.passage ?? [])
    .map((passage) => ({ level: passage.level ?? null, indicator: passage.indicator }))
    .sort(
      (a, b) =>
        levelRank(framework, a.level ?? '') - levelRank(framework, b.level ?? '') ||
        (a.indicator ?? 0) - (b.indicator ?? 0),
    )
    .map((passage) => lineOf(passage.level, passage.indicator, 'higher'));
  return [...own, ...whole, ...higher];
}

function cellsOf(
  found: readonly CountedPassage[],
  byUri: ReadonlyMap<string, ReportDocument>,
): Map<ReportDocument, TaggedPassage[]> {
  const cells = new Map<ReportDocument, TaggedPassage[]>();
  for (const {
    document: { uri },
    passage,
  } of found) {
    const document = byUri.get(uri);
    const list = document && cells.get(document);
    if (list) list.push(passage);
    else if (document) cells.set(document, [passage]);
  }
  return cells;
}

/** Where a click on a passage leads; undefined where the report has no links. */
export const linkOf = (report: Report, { uri }: ReportDocument, line: number): string | undefined =>
  report.linkTo?.(uri, line);
