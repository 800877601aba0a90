import { type Catalogue, supersededName } from '../framework/catalogue.ts';
import { competencyById, competencyByName, competencyByTitle, definitionAt } from '../framework/find.ts';
import { indicatorKey, parseKey } from '../framework/keys.ts';
import type { Competency, Framework, Indicator } from '../framework/model.ts';
import type { Mention } from '../portfolio/mentions.ts';
import { foldedWords } from '../quotes/words.ts';
import type { Edit, EditElsewhere } from '../rules/rule.ts';
import { shortened, yamlScalar } from '../rules/wording.ts';
import type { Claim, Evidence, ResolvedTag } from './evidence.ts';
import { type Found, resolveKey } from './references.ts';

/**
 * The changes that move a document to the newer edition of its framework: ids and names where a successor is known, and
 * for each tag the indicator that says the most similar thing, for the writer to confirm. What has no successor is marked.
 */
export function moveToNewer(
  evidence: Evidence,
  older: Framework,
  newer: Framework,
  catalogue: Catalogue,
): Edit[] {
  const at = evidence.document.frontMatter?.framework;
  if (!at) return [];
  const { start, end } = at;
  return [
    { span: { start, end }, newText: yamlScalar(newer.id) },
    ...takeAlong(evidence, older, newer, catalogue),
  ];
}

/** The same without the framework's own name: what a document still has of the older edition, where it follows the newer already. */
export function takeAlong(
  { document, claims = [], tags }: Evidence,
  older: Framework,
  newer: Framework,
  catalogue: Catalogue,
): Edit[] {
  const successor = successorIn(newer, catalogue);
  const headings = document.headings.flatMap((heading): Edit[] => {
    const was = competencyByTitle(older, heading.title);
    const now = was && successor(was.id);
    const start = now ? document.text.indexOf(heading.title, heading.start) : -1;
    return now && start >= 0 && start < heading.end && !competencyByTitle(newer, heading.title)
      ? [{ span: { start, end: start + heading.title.length }, newText: now.name }]
      : [];
  });
  return [
    ...claimEdits(claims, newer, catalogue),
    ...headings,
    ...tags.flatMap((tag) => tagEdit(tag, older, newer, catalogue)),
  ];
}

export const successorIn =
  (newer: Framework, catalogue: Catalogue) =>
  (name: string): Competency | undefined =>
    competencyByName(newer, name) ?? supersededName(catalogue, newer, name)?.now;

/** The changes to a list of competencies, of a document or a portfolio; what has no successor stays, and is found then. */
export function claimEdits(claims: readonly Claim[], newer: Framework, catalogue: Catalogue): Edit[] {
  const successor = successorIn(newer, catalogue);
  return claims.flatMap(({ at: { start, end, text }, competency, superseded }) => {
    const was = superseded?.competency ?? competency;
    const now = was && successor(was.id);
    return now && competencyByName(newer, text) !== now
      ? [{ span: { start, end }, newText: yamlScalar(text === was.id ? now.id : now.name) }]
      : [];
  });
}

function tagEdit(tag: ResolvedTag, older: Framework, newer: Framework, catalogue: Catalogue): Edit[] {
  const { key, start, end, citation } = tag;
  const reference = inOlder(tag, older, catalogue);
  if (!reference) return [];
  const now = successorIn(newer, catalogue)(reference.competency.id);
  if (!now)
    return [
      {
        span: { start: citation.end, end: citation.end },
        newText: ` <!-- ${reference.competency.name} has no successor in ${newer.id}: tag this passage with another competency, or take the tag off. -->`,
      },
    ];
  const { key: moved, confirm } = successorOf(reference, now, newer);
  const newText = (key.includes('/') ? `${newer.id}/` : '') + moved;
  if (newText === key && !reference.indicator) return [];
  return [{ span: { start, end }, newText, ...(confirm ? { confirm } : {}) }];
}

/** What a tag means in the older edition: it names that edition, or has a name of it. */
function inOlder({ reference, key }: ResolvedTag, older: Framework, catalogue: Catalogue): Found | undefined {
  if (reference.kind === 'found') return reference.framework === older ? reference : undefined;
  if (reference.kind !== 'superseded-name' || reference.edition !== older) return undefined;
  const meant = resolveKey(keyIn(reference, key), older, catalogue);
  return meant.kind === 'found' ? meant : undefined;
}

/** A tag's key with the older competency's id, whatever it calls it, and without a framework. */
export const keyIn = ({ competency }: Pick<Found, 'competency'>, key: string): string =>
  [competency.id, ...parseKey(key).rest].join('.');

/** What a reference to the older edition becomes in the newer: its key without a framework, and what to look at first. */
export function successorOf(
  { level, indicator }: Pick<Found, 'level' | 'indicator'>,
  now: Competency,
  newer: Framework,
): { readonly key: string; readonly confirm?: string } {
  if (!indicator) return { key: indicatorKey(now.id, level ?? null) };
  const best = likest(indicator, definitionAt(now, level ?? null)?.indicators ?? []);
  return { key: indicatorKey(now.id, level ?? null, best?.number), confirm: becomes(indicator, best, newer) };
}

/**
 * What a place in a document of the older edition becomes in the newer; the document's text is not needed. What has no
 * successor, or is a slip, stays and is found then.
 */
export function mentionEdit(
  { uri, range, competencyRange, competency: id, level, indicator: number }: Mention,
  older: Framework,
  newer: Framework,
  catalogue: Catalogue,
): EditElsewhere[] {
  const competency = competencyById(older, id);
  const now = competency && successorIn(newer, catalogue)(id);
  if (!competency || !now) return [];
  const indicator = definitionAt(competency, level ?? null)?.indicators.find((own) => own.number === number);
  const plain = indicatorKey(id, level ?? null);
  const width = range.end.character - competencyRange.start.character;
  // Behind a slip in the level or the number stands more than what is known of it.
  if (!indicator && width !== plain.length) return [];
  const isPrefixed = competencyRange.start.character > range.start.character;
  const { key, confirm } = successorOf({ level, ...(indicator ? { indicator } : {}) }, now, newer);
  const newText = isPrefixed ? `${newer.id}/${key}` : key;
  return newText === plain && !indicator ? [] : [{ uri, range, newText, ...(confirm ? { confirm } : {}) }];
}

/** What the writer is asked to confirm. */
export const becomes = (was: Indicator, now: Indicator | undefined, newer: Framework): string =>
  now
    ? `“${shortened(was.text, 70)}” becomes “${shortened(now.text, 70)}”`
    : `“${shortened(was.text, 70)}”: only the level is known in ${newer.id}`;

/** Thousands of tags of a portfolio name the same few indicators. */
const likestKnown = new WeakMap<Indicator, WeakMap<readonly Indicator[], Indicator>>();

function likest(indicator: Indicator, among: readonly Indicator[]): Indicator | undefined {
  let known = likestKnown.get(indicator);
  if (!known) likestKnown.set(indicator, (known = new WeakMap()));
  const before = known.get(among);
  if (before) return before;
  const best = findLikest(indicator, among);
  if (best) known.set(among, best);
  return best;
}

/** The indicator whose words are most alike, signals counted; the first where none shares a word. */
function findLikest(indicator: Indicator, among: readonly Indicator[]): Indicator | undefined {
  const wanted = wordsOf(indicator);
  const score = (candidate: Indicator) => {
    const words = wordsOf(candidate);
    let shared = 0;
    for (const word of words) if (wanted.has(word)) shared++;
    return shared / Math.sqrt(Math.max(1, words.size) * Math.max(1, wanted.size));
  };
  return among
    .map((candidate) => ({ candidate, fit: score(candidate) }))
    .sort((a, b) => b.fit - a.fit || a.candidate.number - b.candidate.number)[0]?.candidate;
}

/** The words that carry meaning: short ones are mostly the, of and and. */
const wordsOf = ({ text, signals }: Indicator): ReadonlySet<string> =>
  new Set(
    foldedWords([text, ...signals].join(' '))
      .map(({ word }) => word)
      .filter((word) => word.length > 3),
  );

/** The newer edition of a framework, where it is known. */
export const newerEdition = (framework: Framework, catalogue: Catalogue): Framework | undefined =>
  framework.supersededBy === undefined ? undefined : catalogue.frameworks.get(framework.supersededBy);
