import { number } from '../../report/words.ts';

/** A list that nobody reads to its end is cut here. */
const MOST = 500;

/** The first of many, and a last item that says how many more there are. */
export const most = <T>(all: readonly T[]): { readonly shown: readonly T[]; readonly more: string } => ({
  shown: all.slice(0, MOST),
  more: all.length > MOST ? `<li class="note">and ${number(all.length - MOST)} more</li>\n` : '',
});
