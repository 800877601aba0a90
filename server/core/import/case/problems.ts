import type { ImportProblem } from '../imported.ts';
import { type Node, shown } from './node.ts';

/** Circles and items without a place: taking off what hangs below nothing, again and again, leaves what is in a circle. */
export function problemIn(ordered: readonly Node[]): ImportProblem | undefined {
  const left = new Map(
    ordered.map((one) => [one, one.parents.filter(({ parent }) => parent.index >= 0).length]),
  );
  const free = ordered.filter((one) => left.get(one) === 0);
  for (let one = free.pop(); one; one = free.pop()) {
    left.delete(one);
    for (const { node: below } of one.below) {
      const count = (left.get(below) ?? 0) - 1;
      left.set(below, count);
      if (count === 0) free.push(below);
    }
  }
  const [circle] = left.keys();
  if (circle)
    return {
      problem: `the CASE package goes in a circle: “${shown(circle.item.text)}” (item ${circle.index + 1}) hangs below itself`,
    };
  const lost = ordered.find(({ outside, parents }) => outside !== undefined && parents.length === 0);
  return (
    lost && {
      problem: `“${shown(lost.item.text)}” (item ${lost.index + 1}) hangs below ${shown(lost.outside ?? '')}, which is not in the CASE package`,
    }
  );
}
