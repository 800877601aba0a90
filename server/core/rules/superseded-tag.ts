import type { Catalogue, Superseded } from '../framework/catalogue.ts';
import { parseKey } from '../framework/keys.ts';
import type { Framework, Indicator } from '../framework/model.ts';
import type { ResolvedTag } from '../judgement/evidence.ts';
import { becomes, keyIn, successorOf } from '../judgement/move-edition.ts';
import { type Reference, resolveKey } from '../judgement/references.ts';
import type { Span } from '../text/span.ts';
import type { Edit, Fix } from './rule.ts';
import { replaceBy } from './wording.ts';

/** Whether a tag of the older edition names an indicator, whose number means something else in the newer. */
export function namesIndicator({ competency }: Superseded, key: string): boolean {
  const { rest } = parseKey(key);
  return rest.length > (competency.kind === 'value' ? 0 : 1);
}

/**
 * The mends of a tag that has the competency's name of an older edition. A competency alone or a level is what it was; of
 * an indicator the likest of the newer edition is proposed, and its old number, for the writer to choose.
 * @param name where the competency's name stands in the tag
 */
export function tagFixes(
  old: Superseded,
  { key, end }: Pick<ResolvedTag, 'key' | 'end'>,
  framework: Framework,
  name: Span,
  catalogue: Catalogue,
): Fix[] {
  const { now } = old;
  if (!now) return [];
  if (!namesIndicator(old, key)) return replaceBy(name, [now.id]);
  const was = resolveKey(keyIn(old, key), old.edition, catalogue);
  const sameNumber = keyIn({ competency: now }, key);
  const same = resolveKey(sameNumber, framework, catalogue);
  const likest = was.kind === 'found' ? successorOf(was, now, framework) : undefined;
  const fixes: Fix[] = [];
  // Without the older edition's text nothing is like it, and the number is as good a guess.
  const isLiker = likest && likest.key !== sameNumber && (indicatorOf(was) || same.kind !== 'found');
  if (isLiker)
    fixes.push({
      title: `Change to “${likest.key}”, the likest of ${framework.id}`,
      edits: [{ span: { start: name.start, end }, newText: likest.key, ...withConfirm(likest.confirm) }],
    });
  if (same.kind === 'found' || !isLiker)
    fixes.push({
      title: `Change to “${now.id}”`,
      edits: [{ span: name, newText: now.id, ...withConfirm(confirmNumber(was, same, framework)) }],
    });
  return fixes;
}

const withConfirm = (confirm: string | undefined): Pick<Edit, 'confirm'> =>
  confirm === undefined ? {} : { confirm };

const indicatorOf = (reference: Reference): Indicator | undefined =>
  reference.kind === 'found' ? reference.indicator : undefined;

function confirmNumber(was: Reference, same: Reference, framework: Framework): string {
  const [before, after] = [indicatorOf(was), indicatorOf(same)];
  return before && after
    ? becomes(before, after, framework)
    : `The same number may stand for something else in ${framework.id}`;
}
