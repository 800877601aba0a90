import type { Range } from 'vscode-languageserver-types';
import { claimed } from '../judgement/coverage.ts';
import type { Evidence, ResolvedTag } from '../judgement/evidence.ts';
import { shortened } from '../rules/wording.ts';
import { rangeOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A place in a document that names a competency by its id: a tag, or an item of the front matter's list. */
export interface Mention {
  readonly uri: string;
  /** The tag's key, or the item. */
  readonly range: Range;
  /** The competency's id in it. */
  readonly competencyRange: Range;
  /** The indicator's own id in it, where the tag has an id in place of the number. */
  readonly indicatorRange?: Range;
  readonly framework: string;
  readonly competency: string;
  /** Null for a value; undefined where no level is named. */
  readonly level: string | null | undefined;
  readonly indicator: number | undefined;
  /** The first words of the tagged passage; undefined for an item of the list. */
  readonly excerpt: string | undefined;
}

const EXCERPT = 80;

/** Every place of a document that names a competency of a framework by its id. */
export function mentionsOf(evidence: Evidence): Mention[] {
  const { framework, claims = [] } = evidence;
  const inList = claims.flatMap(({ at, competency, superseded }): Mention[] => {
    if (!framework || !competency || superseded || at.text !== competency.id) return [];
    const range = rangeOf(evidence.document.lines, idIn(evidence, at, competency.id));
    return [
      {
        uri: evidence.document.uri,
        range,
        competencyRange: range,
        framework: framework.id,
        competency: competency.id,
        level: undefined,
        indicator: undefined,
        excerpt: undefined,
      },
    ];
  });
  return [...inList, ...evidence.tags.flatMap((tag) => mentionBy(evidence, tag))];
}

/** The id itself, where the front matter has it in quotes. */
function idIn({ document }: Evidence, at: Span, id: string): Span {
  const start = document.text.indexOf(id, at.start);
  return { start, end: start + id.length };
}

function mentionBy({ document }: Evidence, tag: ResolvedTag): Mention[] {
  const { reference, key } = tag;
  if (reference.kind !== 'found' || !claimed(tag)) return [];
  const { framework, competency, level, indicator } = reference;
  const start = tag.start + key.indexOf('/') + 1;
  const span = (from: number, to: number) => rangeOf(document.lines, { start: from, end: to });
  const written = key.slice(key.lastIndexOf('.') + 1);
  return [
    {
      uri: document.uri,
      range: span(tag.start, tag.end),
      competencyRange: span(start, start + competency.id.length),
      ...(indicator?.id !== undefined && written === indicator.id
        ? { indicatorRange: span(tag.end - written.length, tag.end) }
        : {}),
      framework: framework.id,
      competency: competency.id,
      level,
      indicator: indicator?.number,
      excerpt: shortened(tag.block?.block.prose.text ?? tag.heading?.title ?? '', EXCERPT),
    },
  ];
}
