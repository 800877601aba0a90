import type { Located } from '../evidence/front-matter.ts';
import type { Catalogue, Superseded } from '../framework/catalogue.ts';
import { isOlderEdition, olderEditions, superseded, supersededTitle } from '../framework/catalogue.ts';
import { parseKey } from '../framework/keys.ts';
import { type Framework, frameworkTitle } from '../framework/model.ts';
import type { Evidence, ResolvedTag } from '../judgement/evidence.ts';
import { takeAlong } from '../judgement/move-edition.ts';
import type { Span } from '../text/span.ts';
import type { EvidenceRule, Finding, Fix } from './rule.ts';
import { namesIndicator, tagFixes } from './superseded-tag.ts';
import { quoted, replaceBy, replaceScalar } from './wording.ts';

export const supersededName: EvidenceRule = {
  code: 'superseded-name',
  severity: 'warning',
  group: 'References',
  about: 'A name or id of an older edition stands in a document of the newer one.',
  *check(evidence) {
    const { framework } = evidence;
    if (!framework) return;
    const along = allAlong(evidence, framework);
    for (const finding of findingsIn(evidence, framework))
      yield finding.fixes ? { ...finding, fixes: () => [...(finding.fixes?.() ?? []), ...along()] } : finding;
  },
  *inPortfolio({ claims, framework }) {
    if (!framework) return;
    for (const { at, superseded: old } of claims) if (old) yield inList(old, framework, at);
  },
};

function* findingsIn(
  { document, catalogue, claims = [], tags }: Evidence,
  framework: Framework,
): Generator<Finding> {
  for (const { at, superseded: old } of claims) if (old) yield inList(old, framework, at);
  for (const heading of document.headings) {
    const old = supersededTitle(catalogue, framework, heading.title);
    if (old)
      yield inHeading(finding(old, framework, heading.title, heading, false), heading.title, document.text);
  }
  for (const tag of tags) {
    const found = inTag(tag, framework, catalogue);
    if (found) yield found;
  }
}

/** All that a document still has of older editions in one mend, where it is more than one thing; made once for all findings. */
function allAlong(evidence: Evidence, framework: Framework): () => readonly Fix[] {
  let fixes: readonly Fix[] | undefined;
  return () => {
    fixes ??= olderEditions(evidence.catalogue, framework).flatMap((older) => {
      const edits = takeAlong(evidence, older, framework, evidence.catalogue);
      return edits.length > 1
        ? [{ title: `Change all that is of ${older.id} to ${framework.id}`, edits }]
        : [];
    });
    return fixes;
  };
}

/** An item of a list of competencies, which is YAML. */
function inList(old: Superseded, framework: Framework, at: Located): Finding {
  const isId = at.text === old.competency.id;
  const found = finding(old, framework, at.text, at, isId);
  const { now } = old;
  return now ? { ...found, fixes: () => replaceScalar(found.span, [isId ? now.id : now.name]) } : found;
}

function inTag(tag: ResolvedTag, own: Framework, catalogue: Catalogue): Finding | undefined {
  const { reference, start, key } = tag;
  const behindPrefix = start + key.indexOf('/') + 1;
  const end = behindPrefix + parseKey(key).competency.length;
  if (reference.kind === 'superseded-name')
    return ofTag(
      reference,
      tag,
      reference.framework,
      reference.competency.id,
      {
        start: behindPrefix,
        end,
      },
      catalogue,
    );
  if (reference.kind !== 'found' || !isOlderEdition(reference.framework, own)) return undefined;
  // The tag says itself that it means the older edition; the name goes with its framework.
  const { framework: edition, competency } = reference;
  const old = superseded(edition, competency, own);
  return ofTag(old, tag, own, `${edition.id}/${competency.id}`, { start, end }, catalogue);
}

function ofTag(
  old: Superseded,
  tag: ResolvedTag,
  framework: Framework,
  written: string,
  span: Span,
  catalogue: Catalogue,
): Finding {
  const found = finding(old, framework, written, span, true);
  if (!old.now) return found;
  const message = namesIndicator(old, tag.key)
    ? found.message.replace(/\.$/, ', whose indicators may have other numbers.')
    : found.message;
  return { ...found, message, fixes: () => tagFixes(old, tag, framework, span, catalogue) };
}

/** The name alone is underlined and mended; where it has marks inside, the heading is underlined and left as it is. */
function inHeading({ span, message, fixes }: Finding, title: string, text: string): Finding {
  const start = text.indexOf(title, span.start);
  if (start < 0 || start >= span.end) return { span, message };
  const at = { start, end: start + title.length };
  return {
    span: at,
    message,
    ...(fixes
      ? {
          fixes: () =>
            fixes().map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: at })) })),
        }
      : {}),
  };
}

function finding(
  { edition, competency, now }: Superseded,
  framework: Framework,
  written: string,
  at: Span,
  isId: boolean,
): Finding {
  const span = { start: at.start, end: at.end };
  const from = frameworkTitle(edition);
  if (!now)
    return {
      span,
      message: `${quoted(written)} belongs to the older ${from} and has no successor of its own; choose a competency of ${framework.id}.`,
    };
  const name = isId ? now.id : now.name;
  return {
    span,
    message: `${quoted(written)} is the name in the older ${from}; in ${framework.id} it is ${quoted(isId || written === competency.id ? now.id : now.name)}.`,
    fixes: () => replaceBy(span, [name]),
  };
}
