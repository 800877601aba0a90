import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';
import { type Directive, directiveIn } from './site-directive.ts';

/** What a directive does for readers: its title is a label, what it holds is beside the matter, or neither. */
export type Role = 'label' | 'aside' | 'wrapper';

const TAB = /^(?:md)?tabs?(?:-?item|bed|\.tab)?$/i;
const FOLD =
  /^(?:details|dropdown|expand(?:able)?|accordion(?:-?item)?|collapse|collapsible|fold|toggle|spoiler)$/i;
const ASIDE =
  /^(?:callout|alert|admonition|notice|banner|aside|info|note|tip|hint|warning|warn|caution|danger|important|attention|error|abstract|summary|tldr|todo|bug|example|quote|cite|see-?also|success|check|done|question|help|faq|failure|fail|missing|comment|content-ref|file|embed|deprecated|version(?:added|changed)|code|figure)(?:[- ].*)?$/i;

export type Opening = Directive & { readonly does: 'open' };

/** @param folds how often each sort of directive is there, as `foldsIn` counts them */
export function roleOf({ name, title, isFolded }: Opening, folds: ReadonlyMap<string, number>): Role {
  const isAside = isFolded === true || ASIDE.test(name);
  if (title === undefined) return isAside ? 'aside' : 'wrapper';
  const section = sectionOf(title);
  // “Evidence” over a note is about evidence; “What we do” and “We don't” are about what is wanted.
  const isSide = section === 'contrast' || (section === 'indicators' && /\s|^do/i.test(title));
  if (TAB.test(name) || levelOf(title) || isSide) return 'label';
  const isExtra = /\?$/.test(title) || section === 'aside' || section === 'levels';
  if (isFolded) return !isExtra && (folds.get(name) ?? 0) >= 2 ? 'label' : 'aside';
  if (isAside) return 'aside';
  // “<Card title="Courage">”, and other cards beside it, is how the page is built as well.
  const isFold = FOLD.test(name) || (folds.get(name) ?? 0) >= 2;
  return isFold ? (isExtra ? 'aside' : 'label') : 'wrapper';
}

const MAY_OPEN = /^\s*(?:\?\?\?|<\p{Lu}|\{[{%]|:::|\/\/\/)/u;

/** How often each sort of directive with a title is there: one alone is an extra, several are how the page is built. */
export function foldsIn(source: readonly string[]): ReadonlyMap<string, number> {
  const folds = new Map<string, number>();
  for (const line of source) {
    const directive = MAY_OPEN.test(line) ? directiveIn(line) : undefined;
    if (directive?.does === 'open' && directive.title)
      folds.set(directive.name, (folds.get(directive.name) ?? 0) + 1);
  }
  return folds;
}
