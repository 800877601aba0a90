import { headingText } from './html-heading-text.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** What a page says of itself, and where its content stands. */
export interface Facts {
  title?: string;
  language?: string;
  url?: string;
  h1?: string;
  main?: HtmlElement;
  body?: HtmlElement;
}

export function factsOf(root: HtmlElement): Facts {
  const facts: Facts = {};
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    const { name, attribs, children } = node;
    if (name === 'title' && facts.title === undefined) facts.title = textOf(node);
    if (name === 'html' && attribs['lang'] && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(attribs['lang']))
      facts.language ??= attribs['lang'];
    if (name === 'link' && attribs['rel'] === 'canonical' && /^https?:\/\/\S+$/.test(attribs['href'] ?? ''))
      facts.url ??= attribs['href'] as string;
    if (name === 'h1') facts.h1 ??= headingText(node);
    if (name === 'body') facts.body ??= node;
    if (name === 'main' || attribs['role'] === 'main') facts.main ??= node;
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as HtmlNode);
  }
  // A `main` that holds next to nothing is a shell that a script would have filled.
  if (facts.main && textOf(facts.main).length < 200) delete facts.main;
  return facts;
}
