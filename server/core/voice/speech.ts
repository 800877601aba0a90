import type { Block } from '../evidence/chunk.ts';
import type { Framework } from '../framework/model.ts';
import type { Analysis, Token } from '../language/analysis.ts';
import { insideOf, quotationsIn } from '../language/quotations.ts';
import type { Span } from '../text/span.ts';

/**
 * The words of a passage that are the writer's own, in order: not those in quotation marks, in the bold label that the
 * passage begins with, or in the name of a competency ("We are collaborative").
 */
export function ownWords(
  block: Block,
  { tokens }: Analysis,
  framework: Framework | undefined,
): readonly Token[] {
  const { text } = block.prose;
  const foreign = [...labelOf(block), ...quotationsIn(text), ...namesIn(text, framework)].sort(
    (a, b) => a.start - b.start,
  );
  if (foreign.length === 0) return tokens;
  const isForeign = insideOf(foreign);
  return tokens.filter(({ start }) => !isForeign(start));
}

function labelOf({ label, prose }: Block): Span[] {
  return label && prose.text.startsWith(label.text) ? [{ start: 0, end: label.text.length }] : [];
}

const names = new WeakMap<Framework, readonly string[]>();

function namesIn(text: string, framework: Framework | undefined): Span[] {
  if (!framework) return [];
  let telling = names.get(framework);
  if (!telling) {
    const all = framework.competencies.flatMap(({ name, aliases }) => [name, ...aliases]);
    telling = all.filter((name) => /\b(?:we|our|us|i|my)\b/i.test(name) && name.includes(' '));
    names.set(framework, telling);
  }
  return telling.flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
}
