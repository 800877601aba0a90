import { Parser } from 'htmlparser2';
import { flattened } from './html-depth.ts';

export interface HtmlText {
  readonly type: 'text';
  data: string;
  readonly startIndex: number;
}

export interface HtmlElement {
  readonly type: 'tag';
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
  readonly startIndex: number;
}

export type HtmlNode = HtmlText | HtmlElement;

export const isElement = (node: HtmlNode): node is HtmlElement => node.type === 'tag';

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const NO_CHILDREN: readonly HtmlNode[] = Object.freeze([]);
/** Attributes that somebody looks at; a saved page has many others. */
const KEPT =
  /^(?:class|id|role|style|href|rel|lang|name|method|action|rowspan|colspan|aria-(?:labelledby|controls|level|hidden|expanded)|data-(?:bs-)?(?:toggle|target)|for)$/;
/** Elements whose text nobody reads. */
const UNSEEN = /^(?:script|style|svg|noscript|template)$/;

/**
 * A page as a tree that holds no more than is asked of it: a page of 5 MB has a quarter of a million nodes. It is only parsed:
 * nothing in it is run, and nothing that it names is fetched.
 */
export function parseHtml(html: string): HtmlElement {
  const root = element('', NO_ATTRIBUTES, undefined, 0);
  let open: Open = root;
  let unseen = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attribs) {
        const made = element(name, kept(attribs), open, parser.startIndex);
        add(open, made);
        open = made;
        if (UNSEEN.test(name)) unseen++;
      },
      onclosetag(name) {
        open = open.parent ?? root;
        if (UNSEEN.test(name)) unseen--;
      },
      ontext(data) {
        if (unseen > 0) return;
        const last = open.children.at(-1);
        if (last?.type === 'text') last.data += data;
        else add(open, { type: 'text', data, startIndex: parser.startIndex });
      },
    },
    { decodeEntities: true },
  );
  parser.end(flattened(html));
  return root;
}

/** An element while it is read. */
interface Open extends HtmlElement {
  readonly parent: Open | undefined;
  children: readonly HtmlNode[];
}

const element = (
  name: string,
  attribs: Readonly<Record<string, string>>,
  parent: Open | undefined,
  startIndex: number,
): Open => ({ type: 'tag', name, attribs, children: NO_CHILDREN, parent, startIndex });

function add(open: Open, node: HtmlNode): void {
  if (open.children === NO_CHILDREN) open.children = [node];
  else (open.children as HtmlNode[]).push(node);
}

function kept(attribs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let some: Record<string, string> | undefined;
  for (const name in attribs)
    if (KEPT.test(name)) {
      some ??= {};
      some[name] = attribs[name] ?? '';
    }
  return some ?? NO_ATTRIBUTES;
}
