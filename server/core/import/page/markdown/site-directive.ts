/** What a line of a page says to the generator of its site, and not to readers. */
export type Directive =
  | {
      readonly does: 'open';
      /** As the generator calls it: `tab`, `details`, `note`. */
      readonly name: string;
      readonly title?: string;
      /** What ends it: lines that are no longer indented or quoted, or a closing mark of the same sort. */
      readonly end: 'indent' | 'quote' | string;
      /** Whether it lies folded up. */
      readonly isFolded?: boolean;
    }
  | { readonly does: 'close'; readonly end: string }
  /** Tells the generator something, and holds no text. */
  | { readonly does: 'nothing' };

/** `=== "Foundation"` of Python-Markdown's tabs. */
const TAB = /^===[!+]{0,2}\s+(["'])(?<title>.+)\1\s*$/;
/** `!!! note "Title"` and, folded up, `??? tip`. */
const ADMONITION = /^(?<mark>!!!|\?\?\?\+?)\s*(?<name>[\w -]*?)\s*(?:"(?<title>.*)")?\s*$/;
/** `:::info Title`, `:::note[Title]`, `::: {.callout-tip title="Title"}`, `:::{tab-item} Title`. */
const COLONS =
  /^:{3,}\s*(?:\{\s*[.#]?(?<braced>[\w-]+)(?<attributes>[^}]*)\}|(?<name>[\w-]+))\s*(?:\[(?<bracketed>.*)\]|(?<title>.*?))\s*:*$/;
const COLONS_END = /^:{3,}\s*$/;
/** `/// tab | Title` of Python-Markdown's blocks. */
const SLASHES = /^\/{3,}\s*(?<name>[\w-]+)\s*(?:\|\s*(?<title>.*\S))?\s*$/;
const SLASHES_END = /^\/{3,}\s*$/;
/** `{% tab title="Title" %}` of Liquid and GitBook. */
const LIQUID = /^\{%-?\s*(?<end>end)?(?<name>[\w-]+)(?<attributes>(?:(?!%\}).)*?)-?%\}$/;
/** `{{< tab "Title" >}}` of Hugo. */
const SHORTCODE =
  /^\{\{[<%]\s*(?<end>\/)?\s*(?<name>[\w/-]+)(?<attributes>(?:(?!\}\}).)*?)(?<alone>\/)?\s*[>%]\}\}$/;
/** `<TabItem label="Title">`: elements with a capital are components. */
const COMPONENT = /^<(?<end>\/)?(?<name>\p{Lu}[\w.]*)(?<attributes>(?:\s[^<>]*)?)(?<alone>\/)?>$/u;
/** `<details><summary>Title</summary>`, in one line or two. */
const DETAILS = /^<details\b[^>]*>\s*(?:<summary\b[^>]*>(?<title>.*?)<\/summary>)?$/i;
const SUMMARY = /^<summary\b[^>]*>(?<title>.*?)<\/summary>$/i;
const DETAILS_END = /^<\/details>$/i;
/** `> [!NOTE]` of GitHub, with a title in Obsidian. */
const ALERT = /^>\s*\[!(?<name>[\w-]+)\](?<fold>[+-])?\s*(?<title>.*?)\s*$/;

/** What a line says, if it is nothing but a directive. */
export function directiveIn(line: string): Directive | undefined {
  const text = line.trim();
  return ofPython(text) ?? ofColons(text) ?? ofTags(text) ?? ofDetails(text) ?? ofQuotes(text);
}

function ofPython(text: string): Directive | undefined {
  const tab = TAB.exec(text)?.groups;
  if (tab) return open('tab', tab['title'], 'indent');
  const { mark = '', name = '', title } = ADMONITION.exec(text)?.groups ?? {};
  if (mark)
    return { ...open(name || 'note', title, 'indent'), ...(mark === '!!!' ? {} : { isFolded: true }) };
  if (SLASHES_END.test(text)) return { does: 'close', end: '///' };
  const block = SLASHES.exec(text)?.groups;
  return block ? open(block['name'] ?? '', block['title'], '///') : undefined;
}

function ofColons(text: string): Directive | undefined {
  if (COLONS_END.test(text)) return { does: 'close', end: ':::' };
  const {
    braced,
    name = braced,
    attributes = '',
    bracketed,
    title = bracketed,
  } = COLONS.exec(text)?.groups ?? {};
  return name === undefined ? undefined : open(name, title || titleIn(attributes), ':::');
}

function ofTags(text: string): Directive | undefined {
  for (const [sort, pattern] of [
    ['liquid', LIQUID],
    ['shortcode', SHORTCODE],
    ['component', COMPONENT],
  ] as const) {
    const { end, name, attributes = '', alone } = pattern.exec(text)?.groups ?? {};
    if (name === undefined) continue;
    if (end) return { does: 'close', end: `${sort} ${name}` };
    return alone || attributes.endsWith('/')
      ? { does: 'nothing' }
      : open(name, titleIn(attributes), `${sort} ${name}`);
  }
  return undefined;
}

function ofDetails(text: string): Directive | undefined {
  if (DETAILS_END.test(text)) return { does: 'close', end: 'details' };
  const details = DETAILS.exec(text)?.groups;
  return details ? open('details', details['title'], 'details') : undefined;
}

function ofQuotes(text: string): Directive | undefined {
  const { name, title } = ALERT.exec(text)?.groups ?? {};
  return name === undefined ? undefined : open(name, title, 'quote');
}

/** The title of a fold that stands in a line of its own. */
export const summaryIn = (line: string): string | undefined => SUMMARY.exec(line.trim())?.groups?.['title'];

function open(name: string, title: string | undefined, end: string): Directive & { readonly does: 'open' } {
  const plain = title
    ?.replace(/<[^>]*>/g, '')
    .replace(/[*_`]/g, '')
    .trim();
  return { does: 'open', name, end, ...(plain ? { title: plain } : {}) };
}

/** What an element is called: generators have many words for it, and some none. */
function titleIn(attributes: string): string | undefined {
  const named = (words: string): string | undefined =>
    new RegExp(String.raw`(?:^|[\s-])(?:${words})\s*=\s*\{?(["'])(?<title>.*?)\1`, 'i').exec(attributes)
      ?.groups?.['title'];
  return (
    named('title|label|header|heading|summary|tabName') ??
    /^\s*(["'])(?<title>.*?)\1/.exec(attributes)?.groups?.['title'] ??
    named('name|value')
  );
}
