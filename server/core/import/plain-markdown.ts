import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { htmlText } from './html-text.ts';
import { folded } from './page/block.ts';

const markdown = parser.configure([GFM]);

/** Only a text with one of these may be more than it seems; most statements have none, and need no parser. */
const MAY_BE_MARKDOWN = /[*_`[\]|#<>\\&~]|^\s*(?:[-+]|\d+[.)])\s/m;

/** Marks that a reader does not see. */
const MARKS: ReadonlySet<string> = new Set(
  'EmphasisMark CodeMark HeaderMark LinkMark URL LinkTitle LinkLabel LinkReference ListMark QuoteMark TableDelimiter StrikethroughMark TaskMarker CodeInfo HTMLTag HTMLBlock Comment CommentBlock ProcessingInstruction HorizontalRule HardBreak'.split(
    ' ',
  ),
);
/** A longer statement is no statement; its marks would cost more than they are worth. */
const LONGEST = 20_000;

/**
 * What a reader reads of a statement in Markdown, word for word, as one line: marks are taken off, and code, formulas and
 * the cells of tables stay.
 */
export function plainMarkdown(text: string): string {
  if (!MAY_BE_MARKDOWN.test(text) || text.length > LONGEST) return folded(text);
  const source = text.replace(/\r\n?/g, '\n').trim();
  return folded(visible(markdown.parse(source), source));
}

function visible(tree: Tree, source: string): string {
  let text = '';
  let at = 0;
  const skip = (from: number, to: number, instead = '') => {
    if (from < at) return;
    text += source.slice(at, from) + instead;
    at = to;
  };
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      if (name === 'Escape') skip(from, from + 1);
      else if (name === 'Entity') skip(from, to, htmlText(source.slice(from, to)));
      else if (name === 'HTMLBlock') skip(from, to, htmlText(source.slice(from, to)));
      // An address that is its own text is what the reader sees.
      else if (name === 'URL' && !['Link', 'Image', 'LinkReference'].includes(node.parent?.name ?? ''))
        return undefined;
      else if (MARKS.has(name))
        skip(from, to, name === 'TableDelimiter' || name === 'HardBreak' || name === 'HTMLTag' ? ' ' : '');
      return undefined;
    },
  });
  return text + source.slice(at);
}
