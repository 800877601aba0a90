import type { Framework, Indicator } from '../../framework/model.ts';
import type { ImportedIndicator } from '../imported.ts';

/** What a merge changes in a framework file. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  /** Where: `collaborate.2.3`, `collaborate.2`, `collaborate`. */
  readonly at: string;
  readonly before?: string;
  readonly after?: string;
}

/** The file that is merged into, and what was changed in it so far. */
export interface Into {
  readonly framework: Framework;
  readonly isRestated: boolean;
  readonly changes: Change[];
}

/** A restatement that gives way to the publisher's words is nothing to confirm. */
export const change = ({ changes, isRestated }: Into, { before, ...made }: Change): void => {
  changes.push(
    isRestated || before === undefined
      ? { ...made, kind: isRestated ? 'added' : made.kind }
      : { ...made, before },
  );
};

/** Tells what becomes of the indicators at one level, number by number. */
export function compare(
  known: readonly Indicator[],
  after: readonly ImportedIndicator[],
  address: string,
  into: Into,
): void {
  for (let index = 0; index < Math.max(known.length, after.length); index++) {
    const [old, now] = [known[index], after[index]];
    const at = `${address}.${index + 1}`;
    if (!old && now) into.changes.push({ kind: 'added', at, after: now.text });
    else if (old && !now) into.changes.push({ kind: 'removed', at, before: old.text });
    else if (
      old &&
      now &&
      (old.text !== now.text || (now.contrast !== undefined && old.contrast !== now.contrast))
    )
      change(into, { kind: 'changed', at, before: old.text, after: now.text });
    else if (old && now && old.id !== now.id && now.id !== undefined)
      into.changes.push({ kind: 'moved', at, before: old.text, after: `${now.text} (id: ${now.id})` });
  }
}

/** Whether a change of texts is one to confirm. Other quotation marks, dashes and spaces are the same words. */
export const isToConfirm = ({ kind, before, after }: Change): boolean =>
  kind !== 'added' &&
  before !== undefined &&
  !(kind === 'changed' && after !== undefined && plain(before) === plain(after));

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
