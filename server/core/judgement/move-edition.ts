import { type Catalogue, supersededName } from '../framework/catalogue.ts';
import { competencyByName, definitionAt } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { Competency, Framework, Indicator } from '../framework/model.ts';
import { foldedWords } from '../quotes/words.ts';
import type { Edit } from '../rules/rule.ts';
import { shortened, yamlScalar } from '../rules/wording.ts';
import type { Claim, Evidence, ResolvedTag } from './evidence.ts';

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
  const { document, claims = [], tags } = evidence;
  const at = document.frontMatter?.framework;
  if (!at) return [];
  const successor = successorIn(newer, catalogue);
  const edits: Edit[] = [{ span: { start: at.start, end: at.end }, newText: yamlScalar(newer.id) }];
  edits.push(...claimEdits(claims, newer, catalogue));
  for (const heading of document.headings) {
    const was = competencyByName(older, heading.title);
    const now = was && successor(was.id);
    const start = now ? document.text.indexOf(heading.title, heading.start) : -1;
    if (now && start >= 0 && start < heading.end && !competencyByName(newer, heading.title))
      edits.push({ span: { start, end: start + heading.title.length }, newText: now.name });
  }
  return [...edits, ...tags.flatMap((tag) => tagEdit(tag, older, newer, successor))];
}

const successorIn =
  (newer: Framework, catalogue: Catalogue) =>
  (name: string): Competency | undefined =>
    competencyByName(newer, name) ?? supersededName(catalogue, newer, name)?.now;

/** The changes to a list of competencies, of a document or a portfolio; what has no successor stays, and is found then. */
export function claimEdits(claims: readonly Claim[], newer: Framework, catalogue: Catalogue): Edit[] {
  const successor = successorIn(newer, catalogue);
  return claims.flatMap(({ at: { start, end, text }, competency }) => {
    const now = competency && successor(competency.id);
    return now && now.id !== competency.id
      ? [{ span: { start, end }, newText: yamlScalar(text === competency.id ? now.id : now.name) }]
      : [];
  });
}

function tagEdit(
  tag: ResolvedTag,
  older: Framework,
  newer: Framework,
  successor: (name: string) => Competency | undefined,
): Edit[] {
  const { reference, key, start, end, citation } = tag;
  if (reference.kind !== 'found' || reference.framework !== older) return [];
  const { competency, level, indicator } = reference;
  const now = successor(competency.id);
  if (!now)
    return [
      {
        span: { start: citation.end, end: citation.end },
        newText: ` <!-- ${competency.name} has no successor in ${newer.id}: tag this passage with another competency, or take the tag off. -->`,
      },
    ];
  const best = indicator && likest(indicator, definitionAt(now, level ?? null)?.indicators ?? []);
  const prefix = key.includes('/') ? `${newer.id}/` : '';
  const newText = prefix + indicatorKey(now.id, level ?? null, best?.number);
  if (newText === key && !indicator) return [];
  const confirm =
    indicator && best
      ? `“${shortened(indicator.text, 70)}” becomes “${shortened(best.text, 70)}”`
      : indicator
        ? `“${shortened(indicator.text, 70)}”: only the level is known in ${newer.id}`
        : undefined;
  return [{ span: { start, end }, newText, ...(confirm ? { confirm } : {}) }];
}

/** The indicator whose words are most alike, signals counted; the first where none shares a word. */
function likest(indicator: Indicator, among: readonly Indicator[]): Indicator | undefined {
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
