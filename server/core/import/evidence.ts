import { type EvidenceDocument, readDocument } from '../evidence/document.ts';
import { competencyByName } from '../framework/find.ts';
import type { Framework } from '../framework/model.ts';
import { type Match, matchQuote, type Quotable, quotables } from './evidence/match.ts';
import { findQuotations, type Quotation } from './evidence/quotations.ts';
import type { ImportProblem } from './imported.ts';
import { folded } from './page/block.ts';

/** An evidence document made of what somebody has: their prose word for word, with tags in place of quoted indicators. */
export interface ImportedEvidence {
  readonly text: string;
  readonly framework: string;
  /** How many quotations became a tag; of these, how many the writer should look at; and how many nobody knows. */
  readonly tagged: number;
  readonly doubtful: number;
  readonly unknown: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
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
  const text = withHeadings(source, frameworks);
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

/** Many write headings in bold print: a line that is a competency's name and nothing else becomes one. */
const withHeadings = (source: string, frameworks: readonly Framework[]): string =>
  source.replace(
    /^(?:\*\*|__)([^*_\n]{3,120}?)(?:\*\*|__)[ \t]*(?=\r?$)/gm,
    (line: string, name: string, at: number) =>
      /\n\s*\n\s*$|^\s*$/.test(source.slice(Math.max(0, at - 20), at)) &&
      frameworks.some((framework) => competencyByName(framework, name.replace(/[:.]\s*$/, '')))
        ? `## ${name}`
        : line,
  );

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

function editsOf(
  text: string,
  { start, end, text: quoted, prose, isRunIn }: Quotation,
  match: Match | undefined,
): Edit[] {
  if (!match) {
    const at = start + text.slice(start, end).trimEnd().length;
    return [
      {
        start: at,
        end: at,
        newText: ' <!-- Nothing in the framework is near this: tag the passage yourself, or leave it. -->',
      },
    ];
  }
  const words = folded(quoted);
  const { key } = match.quotable;
  const about = match.isSure ? `${key}: “${words}”` : `Check this tag: is ${key} what “${words}” quotes?`;
  const note = `<!-- ${harmless(prose.length === 0 ? `${about} Nothing is written under it yet.` : about)} -->`;
  const ends = tagPlaces(text, prose);
  // A comment at a line's beginning would take the prose behind it along, so there it stands behind the tag.
  const tags = ends.map((at, index) => ({
    start: at,
    end: at,
    newText: ` [@${key}]${isRunIn && index === 0 ? ` ${note}` : ''}`,
  }));
  return [{ start, end, newText: isRunIn && ends.length > 0 ? '' : note }, ...tags];
}

/** Where the tags stand: at the end of each paragraph; of a list or table at the end of its last line. */
function tagPlaces(text: string, prose: Quotation['prose']): number[] {
  return prose
    .filter((block, index) => !isLine(block) || !isLine(prose[index + 1]))
    .map((block) => endOf(text, block));
}

const isLine = (block: Quotation['prose'][number] | undefined): boolean =>
  block?.block.kind === 'item' || block?.block.kind === 'row';

/** The end of a block's prose: before the bar that closes a table's row. */
function endOf(text: string, { start, end, block }: Quotation['prose'][number]): number {
  const source = text.slice(start, end);
  const bar = block.kind === 'row' ? /\s*\|?\s*$/.exec(source) : /\s*$/.exec(source);
  return start + (bar?.index ?? source.length);
}

/** Text that cannot end its comment or begin another. */
const harmless = (text: string): string =>
  text.replace(/-{2,}/g, '–').replace(/[<>|]/g, (mark) => (mark === '<' ? '‹' : mark === '>' ? '›' : '¦'));

function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
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
  if (!frontMatter) return `---\n${ours.join('\n')}\n---\n\n${body.replace(/^\s*\n/, '')}`;
  const missing = ours.filter(
    (line) => !new RegExp(`^${line.split(':', 1)[0]}\\s*:`, 'm').test(frontMatter.source),
  );
  return `${body.slice(0, frontMatter.span.start)}${missing.map((line) => `${line}\n`).join('')}${body.slice(frontMatter.span.start)}`;
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
