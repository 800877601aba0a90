import type { Node } from './node.ts';

/**
 * Some systems hand out items without associations. Where no item has a place, the codes tell it: `K.NS.1` hangs below
 * `K.NS`.
 */
export function hangByCodes(ordered: readonly Node[]): void {
  if (ordered.some(({ parents }) => parents.length > 0)) return;
  const byCode = new Map<string, Node>();
  for (const one of ordered) if (one.code !== '' && !byCode.has(one.code)) byCode.set(one.code, one);
  for (const one of ordered) {
    const parent = parentOf(one, byCode);
    if (!parent) continue;
    one.parents.push({ parent, sequence: undefined });
    parent.below.push({ node: one, sequence: undefined });
  }
}

/** The item whose code is the longest beginning of another's. */
function parentOf({ code }: Node, byCode: ReadonlyMap<string, Node>): Node | undefined {
  let rest = code;
  for (;;) {
    const shorter = rest.replace(/[\s.:/–-]*[^\s.:/–-]+[\s.:/–-]*$/, '');
    if (shorter === '' || shorter === rest) return undefined;
    const parent = byCode.get(shorter);
    if (parent) return parent;
    rest = shorter;
  }
}
