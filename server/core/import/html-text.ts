import { Parser } from 'htmlparser2';
import { folded } from './page/block.ts';

/** Elements whose end parts words; `<b>` and its like do not. */
const PARTS = /^(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|section|article|blockquote|dd|dt|dl|pre|hr)$/;
/** Elements whose text nobody reads. */
const UNSEEN = /^(?:script|style|template|noscript|title|head)$/;

/** What a reader reads of a piece of HTML, as one line. Nothing of it is run or fetched. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return folded(html);
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    ontext: (piece) => {
      if (unseen === 0) text += piece;
    },
    onopentagname: (name) => {
      if (PARTS.test(name)) text += ' ';
      if (UNSEEN.test(name)) unseen++;
    },
    onclosetag: (name) => {
      if (PARTS.test(name)) text += ' ';
      if (UNSEEN.test(name)) unseen--;
    },
  });
  parser.end(html);
  return folded(text);
}
