import { folded } from '../block.ts';
import { isFootnoteMark } from '../words/footnote-mark.ts';
import { namedLevel, numberedLevel } from '../words/level-label.ts';
import { isHidden } from './html-chrome.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** What stands for a line break in the text of a run of words. */
export const BREAK = '\u2028';

/** The words of an inline node, its line breaks as U+2028. */
export function rawText(root: HtmlNode): string {
  if (root.type === 'text') return root.data.includes(BREAK) ? root.data.replaceAll(BREAK, ' ') : root.data;
  if (root.name === 'br') return BREAK;
  if (isHidden(root) || isNote(root)) return '';
  let text = '';
  for (const child of root.children) text += rawText(child);
  return text;
}

/** Whether an element is the mark of a footnote: raised, or a link to a number in brackets. */
function isNote(node: HtmlElement): boolean {
  if (node.name === 'a') return isOwnLink(node) && /^\[\d{1,3}\]$/.test(textOf(node));
  if (node.name !== 'sup') return false;
  const siblings = node.parent?.children ?? [];
  // Of so many there is no sentence.
  const before = siblings.length > 500 ? undefined : siblings[siblings.indexOf(node) - 1];
  return isFootnoteMark(textOf(node), before ? textOf(before) : '', node.children.some(isOwnLink));
}

const isOwnLink = (node: HtmlNode): boolean =>
  isElement(node) && node.name === 'a' && (node.attribs['href'] ?? '').startsWith('#');

const hasWords = (node: HtmlNode): boolean =>
  node.type === 'text' ? /[^\s\u00A0\u200B]/.test(node.data) : folded(rawText(node)) !== '';

/** Whether all words of a run are in bold print. */
export function isAllBold(nodes: readonly HtmlNode[]): boolean {
  return nodes.every(
    (node) =>
      (isElement(node) &&
        (/^(?:b|strong)$/.test(node.name) ||
          /font-weight:\s*(?:bold|[6-9]00)/.test(node.attribs['style'] ?? '') ||
          (/^(?:span|font|u|em|i|a)$/.test(node.name) &&
            node.children.length > 0 &&
            isAllBold(node.children)))) ||
      !hasWords(node) ||
      /^[:.\s]*$/.test(rawText(node)),
  );
}

/** Whether all words of a run are underlined, apart from an aside in brackets behind them: so word processors' headings look. */
export function isUnderlined(nodes: readonly HtmlNode[]): boolean {
  const all = nodes.filter(hasWords);
  const last = all.at(-1);
  const own = last && /^\s*(?:\([^()]+\))?\s*:?\s*$/.test(rawText(last)) ? all.slice(0, -1) : all;
  return own.length > 0 && own.every(isUnderline);
}

const isUnderline = (node: HtmlNode): boolean =>
  isElement(node) &&
  node.name !== 'a' &&
  (node.name === 'u' ||
    /text-decoration(?:-line)?:\s*underline/.test(node.attribs['style'] ?? '') ||
    (/^(?:span|font|em|i)$/.test(node.name) &&
      node.children.length > 0 &&
      node.children.filter(hasWords).every(isUnderline)));

/** Whether a run of words is nothing but links. */
export function isOnlyLink(nodes: readonly HtmlNode[]): boolean {
  const all = nodes.filter(hasWords);
  return (
    all.length > 0 &&
    all.every(
      (node) =>
        isElement(node) &&
        (node.name === 'a' ? 'href' in node.attribs : node.children.length > 0 && isOnlyLink(node.children)),
    )
  );
}

/** A run of words that begins with a few bold ones, and goes on behind a colon, a dash or a line break. */
export function runInLabel(
  nodes: readonly HtmlNode[],
): { readonly label: string; readonly rest: readonly HtmlNode[]; readonly isLine: boolean } | undefined {
  const from = nodes.findIndex(hasWords);
  const first = nodes[from];
  if (!first || !isElement(first) || !isAllBold([first])) return undefined;
  const label = folded(rawText(first));
  const rest = nodes.slice(from + 1);
  const after = rest.map(rawText).join('');
  const isLine = /^[\s:]*\u2028/.test(after);
  // A level in bold print needs no colon: “**Level 1** Shares what she knows”.
  const isLevel = /^\s+\p{Lu}/u.test(after) && (numberedLevel(label) ?? namedLevel(label))?.beside === '';
  const goesOn = isLine || isLevel || /^\s*[-–—:]\s/.test(after) || (/:$/.test(label) && /^\s/.test(after));
  return goesOn && folded(after.replace(/^[\s:\u2028–—-]+/, '')).length > 0 && label.length <= 80
    ? { label: label.replace(/\s*:$/, ''), rest, isLine }
    : undefined;
}

/** The first words of a run, where they are in bold print and it goes on behind them in another. */
export function boldBeginning(nodes: readonly HtmlNode[]): string | undefined {
  const from = nodes.findIndex(hasWords);
  const first = nodes[from];
  return first && isElement(first) && isAllBold([first]) && nodes.slice(from + 1).some(hasWords)
    ? folded(rawText(first))
    : undefined;
}

/** Whether a run of words is a level's label in bold print with a sentence behind it, and not with its title. */
export function isLevelWithText(nodes: readonly HtmlNode[]): boolean {
  const { label, rest } = runInLabel(nodes) ?? {};
  const text = folded(rest?.map(rawText).join('') ?? '');
  return label !== undefined && numberedLevel(label) !== undefined && /[.;!]["'”’)]?$/.test(text);
}
