import { ownCopy } from '../text/own-copy.ts';
import type { Catalogue } from './catalogue.ts';
import type { Framework } from './model.ts';

/** More different names than this are not kept of one framework, and no longer ones. */
const MOST = 5_000;
const LONGEST = 200;

/**
 * What a name in a document stands for, found out once: the same few names stand in all documents, and a catalogue is a new
 * one when a framework changes.
 * @param find must give the same for the same arguments
 */
export function kept<V>(
  find: (name: string, framework: Framework, catalogue: Catalogue) => V,
): (name: string, framework: Framework, catalogue: Catalogue) => V {
  const known = new WeakMap<Catalogue, Map<Framework, Map<string, { readonly value: V }>>>();
  return (name, framework, catalogue) => {
    if (name.length > LONGEST) return find(name, framework, catalogue);
    let byFramework = known.get(catalogue);
    if (!byFramework) known.set(catalogue, (byFramework = new Map()));
    let byName = byFramework.get(framework);
    if (!byName) byFramework.set(framework, (byName = new Map()));
    const before = byName.get(name);
    if (before) return before.value;
    // What is kept must not keep the text that the name was cut out of.
    const own = ownCopy(name);
    const value = find(own, framework, catalogue);
    if (byName.size >= MOST) byName.clear();
    byName.set(own, { value });
    return value;
  };
}
