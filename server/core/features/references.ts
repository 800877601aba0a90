import type { DocumentHighlight, Location } from 'vscode-languageserver-types';
import type { Evidence } from '../judgement/evidence.ts';
import { type Mention, mentionsOf } from '../portfolio/mentions.ts';
import { isMentioned, type Target, targetInEvidence } from './target.ts';

/** Every place in the workspace's documents that names a competency, level or indicator. */
export const references = (target: Target, mentions: Iterable<Mention>): Location[] =>
  [...mentions].filter((mention) => isMentioned(target, mention)).map(({ uri, range }) => ({ uri, range }));

/** The places of this document that name the same as what stands at an offset. */
export function documentHighlights(evidence: Evidence, offset: number): DocumentHighlight[] {
  const target = targetInEvidence(evidence, offset);
  return target
    ? mentionsOf(evidence)
        .filter((mention) => isMentioned(target, mention))
        .map(({ range }) => ({ range }))
    : [];
}
