import type { EvidenceDocument } from '../evidence/document.ts';
import { firstFrom } from '../text/sorted.ts';
import type { Span } from '../text/span.ts';

const DIRECTIVE = /^\s*evidence-ignore(-file)?(?=\s|$)([\s\S]*)$/;

/** Whether the writer asked to be spared a rule at a place. */
export type IsIgnored = (code: string, span: Span) => boolean;

/** Reads a document's comments: `evidence-ignore code, code` before a block, `evidence-ignore-file code` anywhere. */
export function readIgnores(document: EvidenceDocument): IsIgnored {
  const { chunks } = document.markdown;
  const inFile = new Set<string>();
  const inChunk = new Map<number, Set<string>>();
  const behind = nextOther(chunks);
  for (const comment of document.comments) {
    const directive = DIRECTIVE.exec(comment.text);
    if (!directive) continue;
    const codes = (directive[2] ?? '').split(/[\s,]+/).filter((code) => code !== '');
    const scope = directive[1]
      ? inFile
      : scopeOf(inChunk, standsInside(document, comment) ? comment.chunk : (behind[comment.chunk] ?? -1));
    for (const code of codes.length > 0 ? codes : ['*']) scope.add(code);
  }
  if (inFile.size + inChunk.size === 0) return () => false;
  const names = (codes: ReadonlySet<string> | undefined, code: string) =>
    codes !== undefined && (codes.has(code) || codes.has('*'));
  return (code, span) => {
    const index = firstFrom(chunks, span.start + 1) - 1;
    return (
      names(inFile, code) || (span.start <= (chunks[index]?.end ?? -1) && names(inChunk.get(index), code))
    );
  };
}

function scopeOf(scopes: Map<number, Set<string>>, chunk: number): Set<string> {
  let scope = scopes.get(chunk);
  if (!scope) scopes.set(chunk, (scope = new Set()));
  return scope;
}

/** Whether a comment stands in a block or behind a heading's text, and so is about that, and not about what follows. */
function standsInside(
  { markdown, text }: EvidenceDocument,
  { chunk, start }: EvidenceDocument['comments'][number],
): boolean {
  const own = markdown.chunks[chunk];
  return (
    own !== undefined &&
    (own.chunk.blocks.length > 0 ||
      (own.chunk.heading !== undefined && text.slice(own.start, start).trim() !== ''))
  );
}

/** For each chunk, the next one behind it that is not a comment alone. */
function nextOther(chunks: EvidenceDocument['markdown']['chunks']): number[] {
  const next = new Array<number>(chunks.length);
  let other = chunks.length;
  for (let index = chunks.length - 1; index >= 0; index--) {
    next[index] = other;
    const { heading, blocks, comments } = chunks[index]?.chunk ?? { blocks: [], comments: [] };
    if (heading || blocks.length > 0 || comments.length === 0) other = index;
  }
  return next;
}
