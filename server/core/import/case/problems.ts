import type { ImportProblem } from '../imported.ts';
import { oddityOf } from '../odd-name.ts';
import { type Node, shown } from './node.ts';
import { type CasePackage, string } from './read.ts';

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

/** Names that no framework has: the title, identifiers, and what items are called that have others below them. */
export function oddNameIn(file: CasePackage, ordered: readonly Node[]): ImportProblem | undefined {
  const ofTitle = oddityOf(string(file.document.title) ?? '');
  if (ofTitle) return { problem: `the title of the CASE package has ${ofTitle} in it; take it out first` };
  for (const { index, below } of ordered) {
    const { identifier, abbreviatedStatement, fullStatement } = file.items[index] ?? {};
    const names = below.length > 0 ? [identifier, abbreviatedStatement ?? fullStatement] : [identifier];
    const oddity = names.map((name) => oddityOf(string(name) ?? '')).find((found) => found !== undefined);
    if (oddity)
      return {
        problem: `the name of item ${index + 1} of the CASE package has ${oddity} in it; take it out first`,
      };
  }
  return undefined;
}
