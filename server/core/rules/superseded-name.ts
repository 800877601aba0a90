import type { Located } from '../evidence/front-matter.ts';
import type { Superseded } from '../framework/catalogue.ts';
import { isOlderEdition, supersededName as lookUp, superseded } from '../framework/catalogue.ts';
import { type Framework, frameworkTitle } from '../framework/model.ts';
import type { Span } from '../text/span.ts';
import type { EvidenceRule, Finding } from './rule.ts';
import { quoted, replaceBy, replaceScalar } from './wording.ts';

export const supersededName: EvidenceRule = {
  code: 'superseded-name',
  severity: 'warning',
  group: 'References',
  about: 'A name or id of an older edition stands in a document of the newer one.',
  *check({ document, framework, catalogue, claims = [], tags }) {
    if (!framework) return;
    for (const { at, superseded: old } of claims) if (old) yield inList(old, framework, at);
    for (const heading of document.headings) {
      const old = lookUp(catalogue, framework, heading.title);
      if (old)
        yield inHeading(finding(old, framework, heading.title, heading, false), heading.title, document.text);
    }
    for (const { reference, start, key } of tags) {
      if (reference.kind === 'found' && isOlderEdition(reference.framework, framework)) {
        // The tag says itself that it means the older edition; the name goes with its framework.
        const span = { start, end: start + key.indexOf('/') + 1 + reference.competency.id.length };
        const written = `${reference.framework.id}/${reference.competency.id}`;
        yield finding(
          superseded(reference.framework, reference.competency, framework),
          framework,
          written,
          span,
          true,
        );
      }
      if (reference.kind !== 'superseded-name') continue;
      const from = start + key.indexOf('/') + 1;
      yield finding(
        reference,
        reference.framework,
        reference.competency.id,
        { start: from, end: from + reference.competency.id.length },
        true,
      );
    }
  },
  *inPortfolio({ claims, framework }) {
    if (!framework) return;
    for (const { at, superseded: old } of claims) if (old) yield inList(old, framework, at);
  },
};

/** An item of a list of competencies, which is YAML. */
function inList(old: Superseded, framework: Framework, at: Located): Finding {
  const isId = at.text === old.competency.id;
  const found = finding(old, framework, at.text, at, isId);
  const { now } = old;
  return now ? { ...found, fixes: () => replaceScalar(found.span, [isId ? now.id : now.name]) } : found;
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
