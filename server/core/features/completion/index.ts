import type { SyntaxNode } from '@lezer/common';
import type { CompletionItem } from 'vscode-languageserver-types';
import type { Evidence } from '../../judgement/evidence.ts';
import { frontMatterOptions, writingAt } from './front-matter.ts';
import { headingAround, headingOptions } from './headings.ts';
import { toItems } from './item.ts';
import { lineStartAround, sectionOptions } from './snippets.ts';
import { keyAround, tagOptions } from './tags.ts';

/**
 * What may be written at an offset: keys and values of the front matter, tags, headings, and whole sections.
 * @param likelyAt the keys that the passage at an offset probably shows, best first
 * @param trigger the character that made the editor ask; undefined where the writer asked
 */
export function completion(
  evidence: Evidence,
  offset: number,
  trigger?: string,
  likelyAt: (offset: number) => readonly string[] = () => [],
): CompletionItem[] {
  const { document } = evidence;
  const { text, lines, frontMatter } = document;
  if (frontMatter && offset <= frontMatter.span.end) {
    const writing =
      offset >= frontMatter.span.start ? writingAt(text, frontMatter.span.start, offset) : undefined;
    return writing ? toItems(frontMatterOptions(evidence, writing), lines, writing.span) : [];
  }
  if (isInCode(document, offset)) return [];
  const key = keyAround(text, offset);
  if (key) return toItems(tagOptions(evidence, text.slice(key.start, offset), likelyAt(offset)), lines, key);
  const heading = headingAround(text, offset);
  if (heading) return toItems(headingOptions(evidence, offset), lines, heading.span);
  const start = trigger === undefined ? lineStartAround(text, offset) : undefined;
  return start ? toItems(sectionOptions(evidence), lines, start) : [];
}

const NO_TAGS: ReadonlySet<string> = new Set([
  'FencedCode',
  'CodeBlock',
  'InlineCode',
  'CommentBlock',
  'Comment',
  'HTMLBlock',
]);

/** Whether an offset stands in code or a comment, where nothing is a tag or a heading. */
function isInCode({ markdown }: Evidence['document'], offset: number): boolean {
  for (let node: SyntaxNode | null = markdown.tree.resolveInner(offset, -1); node; node = node.parent)
    if (NO_TAGS.has(node.name) && node.from < offset && offset < node.to) return true;
  return false;
}
