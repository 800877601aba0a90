import type { Block } from '../block.ts';
import { lineFinder } from '../line-finder.ts';
import { withLooks } from './html-blocks.ts';
import { factsOf } from './html-facts.ts';
import { HtmlReader } from './html-reader.ts';
import { parseHtml } from './html-tree.ts';
import { pageTitle } from './page-title.ts';

export interface HtmlPage {
  readonly blocks: readonly Block[];
  readonly title?: string;
  readonly language?: string;
  readonly url?: string;
}

/** The page as it was saved. */
export function readHtml(html: string): HtmlPage {
  const root = parseHtml(html);
  const { main, body, h1, title, language, url } = factsOf(root);
  const lineOf = lineFinder(html);
  const reader = (isStrict: boolean) => new HtmlReader(lineOf, isStrict).read(main ?? body ?? root);
  const strict = reader(true);
  // A page whose content lies in what looks like a menu is read once more without that suspicion.
  const blocks =
    strict.some(({ kind }) => kind === 'bullet') ||
    strict.filter(({ kind, isFrame }) => kind === 'paragraph' && !isFrame).length > 3
      ? strict
      : reader(false);
  const heading = blocks.some(({ kind, depth }) => kind === 'heading' && depth === 1) ? undefined : h1;
  if (heading) blocks.unshift({ kind: 'heading', depth: 1, text: heading, line: 1 });
  return {
    blocks: withLooks(blocks),
    ...(title ? { title: pageTitle(title, h1) } : {}),
    ...(language ? { language } : {}),
    ...(url ? { url } : {}),
  };
}

/** The blocks of a piece of HTML in a page of another kind, which begins in a line and below a heading of some rank. */
export const blocksOfHtml = (html: string, line: number, rank: number): Block[] =>
  new HtmlReader(lineFinder(html, line), true, rank).read(parseHtml(html));
