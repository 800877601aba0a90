import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';

const WITH_ASIDE =
  /^(?<name>\p{L}[^()]{2,60}?)\s*(?:\([^()]{3,80}\)|(?<=\s)(?:grades?|bands?) (?:\d|[A-Z]\b).{0,20})\s*:?$/iu;

/**
 * “Bakers (all who bake)” and “Bakers Grades 1–2” are called “Bakers” further down: the heading is the same one, and is read as it is where it is
 * written out. Where it is written out in two ways, nothing is changed.
 */
export function withWholeNames(blocks: readonly Block[]): readonly Block[] {
  const wholes = new Map<string, Set<string>>();
  for (const { kind, text } of blocks) {
    const name = kind === 'heading' ? WITH_ASIDE.exec(text)?.groups?.['name'] : undefined;
    if (name) wholes.set(fold(name), (wholes.get(fold(name)) ?? new Set()).add(text));
  }
  return blocks.map((block): Block => {
    const [whole, ...others] = (block.kind === 'heading' && wholes.get(fold(block.text))) || [];
    return whole && others.length === 0 ? { ...block, text: whole } : block;
  });
}
