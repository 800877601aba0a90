import { type EvidenceDocument, readDocument } from '../evidence/document.ts';
import { competencyByName } from '../framework/find.ts';
import type { Framework } from '../framework/model.ts';
import { applied, editsOf } from './evidence/edits.ts';
import { withRealHeadings } from './evidence/headings.ts';
import { type Match, matchQuote, type Quotable, quotables } from './evidence/match.ts';
import { findQuotations, type Quotation } from './evidence/quotations.ts';
import type { ImportProblem } from './imported.ts';

/** An evidence document made of what somebody has: their prose word for word, with tags in place of quoted indicators. */
export interface ImportedEvidence {
  readonly text: string;
  readonly framework: string;
  /** How many quotations became a tag; of these, how many the writer should look at; and how many nobody knows. */
  readonly tagged: number;
  readonly doubtful: number;
  readonly unknown: number;
}

interface Read {
  readonly framework: Framework;
  readonly found: ReadonlyArray<{ readonly quotation: Quotation; readonly match: Match | undefined }>;
}

/**
 * Makes an evidence document of Markdown that is organised by headings of competencies and quoted indicators. A quotation
 * becomes a comment and its prose gets the tag; where it is not sure which indicator is meant, the comment says so.
 * @param frameworks those that may be meant; the one whose indicators and names stand there is taken
 */
export function importEvidence(
  markdown: string,
  frameworks: readonly Framework[],
): ImportedEvidence | ImportProblem {
  const source = markdown.replace(/^\uFEFF/, '').replace(/\0/g, '\uFFFD');
  if (source.trim() === '') return { problem: 'is empty' };
  const text = withRealHeadings(source, frameworks);
  const document = readDocument('memory:', text);
  const reads = frameworks.map((framework) => read(document, framework));
  const [best] = reads
    .map((one) => ({ one, score: scoreOf(one, document) }))
    .sort((a, b) => b.score - a.score);
  if (!best || best.score === 0)
    return {
      problem:
        'has neither a heading with the name of a competency nor a quoted indicator of a known framework; name the framework with --into',
    };
  const { framework, found } = best.one;
  const edits = found.flatMap(({ quotation, match }) => editsOf(text, quotation, match));
  const body = applied(text, edits);
  const matches = found.flatMap(({ quotation, match }) =>
    match && quotation.prose.length > 0 ? [match] : [],
  );
  return {
    text: withFrontMatter(body, best.one, matches),
    framework: framework.id,
    tagged: matches.length,
    doubtful: matches.filter(({ isSure }) => !isSure).length,
    unknown: found.filter(({ match }) => !match).length,
  };
}

function read(document: EvidenceDocument, framework: Framework): Read {
  const among = quotables(framework);
  const sure = new Map<string, boolean>();
  const isQuote = (quoted: string): boolean => {
    let known = sure.get(quoted);
    if (known === undefined) sure.set(quoted, (known = isNearlyExact(quoted, among)));
    return known;
  };
  const quotations = findQuotations(document, (title) => competencyByName(framework, title), isQuote);
  return {
    framework,
    found: quotations.map((quotation) => ({
      quotation,
      match: matchQuote(quotation.text, among, quotation.competency?.id),
    })),
  };
}

const NEARLY_EXACT = 0.9;

/** A paragraph that is not bold is the writer's own unless it is all but an indicator. */
const isNearlyExact = (quoted: string, among: readonly Quotable[]): boolean =>
  (matchQuote(quoted, among, undefined, NEARLY_EXACT)?.score ?? 0) >= NEARLY_EXACT;

/** How well a framework fits: quotations that are known count most, then headings, then not being superseded. */
function scoreOf({ framework, found }: Read, { headings, frontMatter }: EvidenceDocument): number {
  const quotes = found.reduce((sum, { match }) => sum + (match ? match.score : 0), 0);
  const names = headings.filter(({ title }) => competencyByName(framework, title)).length;
  const isNamed = frontMatter?.framework?.text === framework.id;
  return isNamed
    ? Number.POSITIVE_INFINITY
    : quotes * 10 + names + (quotes + names > 0 && framework.supersededBy === undefined ? 0.5 : 0);
}

/** The front matter says what the tags say; one that is there is kept, and only told its framework where it names none. */
function withFrontMatter(body: string, { framework, found }: Read, matches: readonly Match[]): string {
  const { frontMatter } = readDocument('memory:', body);
  if (frontMatter?.framework) return body;
  const competencies = [
    ...new Set([
      ...found.flatMap(({ quotation }) => quotation.competency?.id ?? []),
      ...matches.map(({ quotable }) => quotable.competency),
    ]),
  ];
  const level = mostFrequent(matches.flatMap(({ quotable }) => quotable.level ?? []));
  const ours = [
    `framework: ${framework.id}`,
    ...(level === undefined ? [] : [`level: "${level}"`]),
    ...(competencies.length === 0 ? [] : [`competencies: [${competencies.join(', ')}]`]),
    'status: draft',
  ];
  const end = body.includes('\r\n') ? '\r\n' : '\n';
  if (!frontMatter) return `${['---', ...ours, '---', ''].join(end)}${end}${body.replace(/^\s*\n/, '')}`;
  const missing = ours.filter(
    (line) => !new RegExp(`^${line.split(':', 1)[0]}\\s*:`, 'm').test(frontMatter.source),
  );
  return `${body.slice(0, frontMatter.span.start)}${missing.map((line) => line + end).join('')}${body.slice(frontMatter.span.start)}`;
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
