import type { EvidenceDocument } from '../evidence/document.ts';
import type { Span } from '../text/span.ts';

const DIRECTIVE = /^\s*evidence-ignore(-file)?(?=\s|$)([\s\S]*)$/;

/** Whether the writer asked to be spared a rule at a place. */
export type IsIgnored = (code: string, span: Span) => boolean;

/** Reads a document's comments: `evidence-ignore code, code` before a block, `evidence-ignore-file code` anywhere. */
export function readIgnores(document: EvidenceDocument): IsIgnored {
  const inFile = new Set<string>();
  const inChunk = new Map<number, Set<string>>();
  for (const comment of document.comments) {
    const directive = DIRECTIVE.exec(comment.text);
    if (!directive) continue;
    const codes = (directive[2] ?? '').split(/[\s,]+/).filter((code) => code !== '');
    const scope = directive[1] ? inFile : chunkScope(inChunk, nextChunk(document, comment.chunk, comment.start));
    for (const code of codes.length > 0 ? codes : ['*']) scope.add(code);
  }
  const names = (codes: ReadonlySet<string> | undefined, code: string) => codes?.has(code) || codes?.has('*');
  if (inFile.size + inChunk.size === 0) return () => false;
  return (code, span) => {
    if (names(inFile, code)) return true;
    for (const [index, codes] of inChunk) {
      const chunk = document.markdown.chunks[index];
      if (chunk && names(codes, code) && chunk.start <= span.start && span.start <= chunk.end) return true;
    }
    return false;
  };
}

function chunkScope(scopes: Map<number, Set<string>>, chunk: number): Set<string> {
  let scope = scopes.get(chunk);
  if (!scope) scopes.set(chunk, (scope = new Set()));
  return scope;
}

/** The block that a comment stands before: its own, where it stands inside of one; else the next that is no comment. */
function nextChunk({ markdown, text }: EvidenceDocument, chunk: number, start: number): number {
  const own = markdown.chunks[chunk];
  if (own && own.chunk.blocks.length > 0) return chunk;
  if (own?.chunk.heading && text.slice(own.start, start).trim() !== '') return chunk;
  let next = chunk + 1;
  while (isCommentAlone(markdown.chunks[next]?.chunk)) next++;
  return next;
}

const isCommentAlone = (chunk: { readonly blocks: readonly unknown[]; readonly comments: readonly unknown[]; readonly heading?: unknown } | undefined): boolean =>
  chunk !== undefined && !chunk.heading && chunk.blocks.length === 0 && chunk.comments.length > 0;
