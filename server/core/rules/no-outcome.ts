import type { PlacedBlock } from '../evidence/document.ts';
import { countWords } from '../evidence/prose.ts';
import type { Part } from '../judgement/sections.ts';
import type { Analyse } from '../language/analysis.ts';
import { analysisOf } from '../language/read.ts';
import { hasEvent } from '../outcome/event.ts';
import { hasMeasure } from '../outcome/measure.ts';
import { placeholdersIn } from '../placeholders/patterns.ts';
import { isPart } from './part-names.ts';
import type { EvidenceRule } from './rule.ts';

export const noOutcome: EvidenceRule = {
  code: 'no-outcome',
  severity: 'info',
  group: 'Voice and substance',
  about: 'A Result without anything that happened or can be counted.',
  *check({ sections }, { analyse }) {
    if (!analyse) return;
    for (const { parts } of sections)
      for (const part of parts) {
        if (
          !isPart(part.names, 'result') ||
          isUnwritten(part) ||
          part.blocks.some((placed) => tellsOutcome(placed, analyse))
        )
          continue;
        yield {
          span: { start: part.title.start, end: part.title.end },
          message: 'This result says how it went and not what came of it; say what changed, and for whom.',
        };
      }
  },
};

/** Whether a part has no prose yet but placeholders, which other rules report. */
const isUnwritten = ({ blocks, title }: Part): boolean =>
  blocks.every(
    ({ block }) =>
      block.words <= (block.label ? countWords(title.text) : 0) ||
      (block.words < 12 && placeholdersIn(block.prose.text).length > 0),
  );

const outcomes = new WeakMap<PlacedBlock['block'], boolean>();

function tellsOutcome({ block }: PlacedBlock, analyse: Analyse): boolean {
  let tells = outcomes.get(block);
  if (tells === undefined) {
    const { tokens } = analysisOf(block, analyse);
    tells = hasMeasure(tokens) || hasEvent(tokens);
    outcomes.set(block, tells);
  }
  return tells;
}
