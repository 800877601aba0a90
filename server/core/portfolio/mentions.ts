import type { Range } from 'vscode-languageserver-types';
import { parseKey } from '../framework/keys.ts';
import type { Competency } from '../framework/model.ts';
import type { Claim, Evidence, ResolvedTag } from '../judgement/evidence.ts';
import { type Found, resolveKey } from '../judgement/references.ts';
import { fold } from '../text/fold.ts';
import { rangeOf } from '../text/lines.ts';

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
}

/** Every place of a document that names a competency of a framework by its id, whatever else is wrong with it. */
export function mentionsOf(evidence: Evidence): Mention[] {
  const { claims = [], tags } = evidence;
  return [
    ...claims.flatMap((claim) => mentionInList(evidence, claim)),
    ...tags.flatMap((tag) => mentionBy(evidence, tag)),
  ];
}

function mentionInList(
  { document, framework }: Evidence,
  { at, competency, superseded, foreign }: Claim,
): Mention[] {
  const edition = superseded?.edition ?? foreign?.framework ?? framework;
  const named = superseded?.competency ?? foreign?.competency ?? competency;
  const written = at.text.slice(at.text.indexOf('/') + 1);
  if (!edition || !named || !isNamedById(named, written)) return [];
  // The id itself, where the front matter has it in quotes or behind its framework.
  const start = document.text.indexOf(at.text, at.start);
  const end = start + at.text.length;
  const range = rangeOf(document.lines, { start, end });
  const competencyRange = rangeOf(document.lines, { start: end - written.length, end });
  const { uri } = document;
  const nothing = { level: undefined, indicator: undefined };
  return [{ uri, range, competencyRange, framework: edition.id, competency: named.id, ...nothing }];
}

/** Whether what is written stands for a competency by its id, and not by its name or an alias. */
export const isNamedById = ({ id, name, aliases }: Competency, written: string): boolean =>
  written === id ||
  (fold(written) === fold(id) && ![name, ...aliases].some((own) => fold(own) === fold(written)));

function mentionBy(evidence: Evidence, tag: ResolvedTag): Mention[] {
  const { key } = tag;
  const { document } = evidence;
  const named = namedBy(evidence, tag);
  if (!named) return [];
  const { framework, competency, level, indicator } = named;
  const { line, character } = document.lines.positionAt(tag.start);
  // A key stands on one line.
  const within = (from: number, to: number): Range => ({
    start: { line, character: character + from },
    end: { line, character: character + to },
  });
  const start = key.indexOf('/') + 1;
  const written = key.slice(key.lastIndexOf('.') + 1);
  return [
    {
      uri: document.uri,
      range: within(0, key.length),
      competencyRange: within(start, start + competency.id.length),
      ...(indicator?.id !== undefined && written === indicator.id
        ? { indicatorRange: within(key.length - written.length, key.length) }
        : {}),
      framework: framework.id,
      competency: competency.id,
      level,
      indicator: indicator?.number,
    },
  ];
}

type Named = Pick<Found, 'framework' | 'competency' | 'level' | 'indicator'>;

/** What a tag names, where at least the competency is known: the level or the indicator may be a slip. */
function namedBy(
  { catalogue }: Pick<Evidence, 'catalogue'>,
  { reference, key }: Pick<ResolvedTag, 'reference' | 'key'>,
): Named | undefined {
  switch (reference.kind) {
    case 'found':
      return reference;
    case 'unknown-indicator':
      return { framework: reference.framework, competency: reference.competency, level: reference.level };
    case 'unknown-level':
      return { framework: reference.framework, competency: reference.competency, level: undefined };
    case 'superseded-name': {
      const { edition, competency, level } = reference;
      return parseKey(key).competency === competency.id
        ? { framework: edition, competency, level }
        : undefined;
    }
    case 'unchecked': {
      // A tag may say its framework itself, where the document's own is not known.
      const own = parseKey(key).framework === undefined ? undefined : resolveKey(key, undefined, catalogue);
      return own && own.kind !== 'unchecked' ? namedBy({ catalogue }, { reference: own, key }) : undefined;
    }
    case 'unknown-framework':
    case 'unknown-competency':
      return undefined;
  }
}
