import type { PlacedHeading } from '../evidence/document.ts';
import { competencyByName } from '../framework/find.ts';
import type { Competency } from '../framework/model.ts';
import type { Evidence, ResolvedTag } from '../judgement/evidence.ts';
import { type Span, touches } from '../text/span.ts';

/** What an offset of an evidence document stands on. */
export type Place =
  | { readonly on: 'tag'; readonly tag: ResolvedTag }
  | { readonly on: 'key' | 'value'; readonly path: readonly string[]; readonly span: Span }
  | { readonly on: 'heading'; readonly heading: PlacedHeading; readonly competency: Competency }
  | { readonly on: 'nothing' };

/** Finds what an offset stands on: a tag, a key or value of the front matter, or the heading of a competency. */
export function placeAt(evidence: Evidence, offset: number): Place {
  const { document, tags, sections } = evidence;
  const { frontMatter } = document;
  if (frontMatter && offset < frontMatter.span.bodyStart) {
    const place = frontMatter.tree.pathAt(offset);
    return place
      ? { on: place.isKey ? 'key' : 'value', path: place.path, span: place.span }
      : { on: 'nothing' };
  }
  const tag = tags.find((candidate) => touches({ start: candidate.start - 1, end: candidate.end }, offset));
  if (tag) return { on: 'tag', tag };
  const section = sections.find(({ heading }) => heading && touches(heading, offset));
  if (section?.heading && section.competency)
    return { on: 'heading', heading: section.heading, competency: section.competency };
  return { on: 'nothing' };
}

/** The competency that a value of the front matter names. */
export function competencyNamed({ framework, claims = [] }: Evidence, span: Span): Competency | undefined {
  const claim = claims.find(({ at }) => at.start === span.start);
  return claim?.competency ?? (framework && claim ? competencyByName(framework, claim.at.text) : undefined);
}
