import type { AnyNode, ChildNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Block } from './block.ts';
import { flattened } from './html-depth.ts';
import { HtmlReader } from './html-reader.ts';
import { textOf } from './html-text.ts';
import { lineFinder } from './line-finder.ts';

export interface HtmlPage {
  readonly blocks: readonly Block[];
  readonly title?: string;
  readonly language?: string;
  readonly url?: string;
}

/** The page as it was saved. It is only parsed: nothing in it is run, and nothing that it names is fetched. */
export function readHtml(html: string): HtmlPage {
  const document = parseDocument(flattened(html), { withStartIndices: true, decodeEntities: true });
  const facts = factsOf(document.children);
  const lineOf = lineFinder(html);
  const reader = (isStrict: boolean) =>
    new HtmlReader(lineOf, isStrict).read(facts.main ?? facts.body ?? document);
  const strict = reader(true);
  // A page whose content lies in what looks like a menu is read once more without that suspicion.
  const blocks =
    strict.some(({ kind }) => kind === 'bullet') ||
    strict.filter(({ kind, isFrame }) => kind === 'paragraph' && !isFrame).length > 3
      ? strict
      : reader(false);
  const heading = blocks.some(({ kind, depth }) => kind === 'heading' && depth === 1) ? undefined : facts.h1;
  const first: Block[] = heading ? [{ kind: 'heading', depth: 1, text: heading, line: 1 }] : [];
  return {
    blocks: [...first, ...blocks],
    ...(facts.title ? { title: facts.title } : {}),
    ...(facts.language ? { language: facts.language } : {}),
    ...(facts.url ? { url: facts.url } : {}),
  };
}

/** The blocks of a piece of HTML in a page of another kind, which begins in a line and below a heading of some rank. */
export function blocksOfHtml(html: string, line: number, rank: number): Block[] {
  const document = parseDocument(flattened(html), { withStartIndices: true, decodeEntities: true });
  return new HtmlReader(lineFinder(html, line), true, rank).read(document);
}

interface Facts {
  title?: string;
  language?: string;
  url?: string;
  h1?: string;
  main?: Element;
  body?: Element;
}

function factsOf(roots: readonly ChildNode[]): Facts {
  const facts: Facts = {};
  const stack: AnyNode[] = [...roots].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue;
    if ('name' in node) {
      const { name, attribs } = node;
      if (name === 'title' && facts.title === undefined) facts.title = textOf(node);
      if (name === 'html' && attribs['lang'] && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(attribs['lang']))
        facts.language ??= attribs['lang'];
      if (name === 'link' && attribs['rel'] === 'canonical' && /^https?:\/\/\S+$/.test(attribs['href'] ?? ''))
        facts.url ??= attribs['href'] as string;
      if (name === 'h1') facts.h1 ??= textOf(node);
      if (name === 'body') facts.body ??= node;
      if (name === 'main' || attribs['role'] === 'main') facts.main ??= node;
    }
    for (let index = node.children.length - 1; index >= 0; index--)
      stack.push(node.children[index] as ChildNode);
  }
  // A `main` that holds next to nothing is a shell that a script would have filled.
  if (facts.main && textOf(facts.main).length < 200) delete facts.main;
  return facts;
}
