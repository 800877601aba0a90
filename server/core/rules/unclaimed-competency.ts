import type { Located } from '../evidence/front-matter.ts';
import { isOlderEdition } from '../framework/catalogue.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Found } from '../judgement/references.ts';
import type { EvidenceRule, Fix } from './rule.ts';
import { quoted, yamlScalar } from './wording.ts';

export const unclaimedCompetency: EvidenceRule = {
  code: 'unclaimed-competency',
  severity: 'warning',
  group: 'References',
  about: "A tag of a competency that the front matter's list leaves out.",
  *check(evidence) {
    const isUnclaimed = unclaimed(evidence);
    for (const { reference, start, end } of evidence.tags) {
      if (reference.kind !== 'found' || !isUnclaimed(reference)) continue;
      const { framework, competency } = reference;
      const id = framework === evidence.framework ? competency.id : `${framework.id}/${competency.id}`;
      yield {
        span: { start, end },
        message: `${quoted(id)} is not among the competencies that this document claims; add it to “competencies” or change the tag.`,
        fixes: () => addToList(evidence, id),
      };
    }
  },
};

/** Whether what a tag refers to is missing from the front matter's list; never, where there is no list. */
export function unclaimed({ claims, framework }: Evidence): (reference: Found) => boolean {
  const claimed = new Set(
    claims?.flatMap(({ competency, guess, foreign }) => competency ?? guess ?? foreign?.competency ?? []),
  );
  // A tag of an older edition has its finding already: its name is superseded.
  return (reference) =>
    claims !== undefined &&
    !(framework && isOlderEdition(reference.framework, framework)) &&
    !claimed.has(reference.competency);
}

/** Adds an id to the list in the front matter, in the way in which the list is written. */
function addToList({ document }: Evidence, id: string): Fix[] {
  const list = document.frontMatter?.competencies ?? [];
  const item = yamlScalar(id);
  const last = list.at(-1);
  const span = document.frontMatter?.tree.nodeSpan(['competencies']);
  if (!last && span && /^\[\s*\]$/.test(document.text.slice(span.start, span.end)))
    return [fix(id, [{ span, newText: `[${item}]` }])];
  if (!last || !span) return [];
  const isScalar = span.start === last.start;
  const isFlow = document.text[span.start] === '[';
  if (isScalar) return [fix(id, [{ span: last, newText: `[${inFlow(document.text, last)}, ${item}]` }])];
  const end = { start: last.end, end: last.end };
  if (isFlow) return [fix(id, [{ span: end, newText: `, ${item}` }])];
  const lineStart = document.text.lastIndexOf('\n', last.start) + 1;
  const indent = document.text.slice(lineStart, last.start);
  return [fix(id, [{ span: end, newText: `\n${indent}${item}` }])];
}

/** An item as it stands there; one without quotes may have marks in it that mean something else in a list. */
function inFlow(text: string, { start, end, text: name }: Located): string {
  const written = text.slice(start, end);
  return /^["']/.test(written) ? written : yamlScalar(name);
}

const fix = (id: string, edits: Fix['edits']): Fix => ({
  title: `Add “${id}” to the claimed competencies`,
  edits,
  isPreferred: true,
});
