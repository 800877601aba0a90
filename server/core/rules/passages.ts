import type { Block } from '../evidence/chunk.ts';
import { type PlacedBlock, proseSpan } from '../evidence/document.ts';
import type { Framework } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Analyse } from '../language/analysis.ts';
import { isEnglish } from '../language/english.ts';
import { analysisOf } from '../language/read.ts';
import { placedEdit } from './placed-edit.ts';
import type { Finding, PassageRule, RuleContext } from './rule.ts';

/** What a rule found in a block, and under which circumstances. A block keeps its identity while nobody edits it. */
interface Kept {
  readonly parts: string;
  readonly framework: Framework | undefined;
  readonly findings: readonly Finding[];
}

const kept = new WeakMap<Block, Map<PassageRule, Kept>>();

/** Runs passage rules over a document, each only over the passages that changed since it last looked. */
export function passageReader(
  evidence: Evidence,
  context: RuleContext,
): (rule: PassageRule) => Generator<Finding> {
  const { framework, document } = evidence;
  const analyse = isEnglish(evidence) ? context.analyse : undefined;
  const parts = partsByBlock(evidence);
  return function* (rule) {
    if (rule.needsEnglish && !analyse) return;
    for (const placed of rule.readsHeadings ? [...document.headings, ...document.blocks] : document.blocks) {
      if (placed.block.words === 0) continue;
      for (const finding of findingsIn(rule, placed.block, parts.get(placed) ?? [], framework, analyse))
        yield inDocument(finding, placed, document.text);
    }
  };
}

function findingsIn(
  rule: PassageRule,
  block: Block,
  parts: readonly string[],
  framework: Framework | undefined,
  analyse: Analyse | undefined,
): readonly Finding[] {
  let byRule = kept.get(block);
  if (!byRule) kept.set(block, (byRule = new Map()));
  const before = byRule.get(rule);
  const names = parts.join(' ');
  if (before?.parts === names && before.framework === framework) return before.findings;
  const analysis = () => {
    if (!analyse) throw new Error('a rule asks for an analysis and does not say that it needs English');
    return analysisOf(block, analyse);
  };
  const findings = [...rule.check({ block, parts }, { framework, analysis })];
  byRule.set(rule, { parts: names, framework, findings });
  return findings;
}

/** A finding with its prose offsets, and those of its fixes, turned into offsets of the document. */
function inDocument(finding: Finding, placed: PlacedBlock, text: string): Finding {
  const { fixes } = finding;
  return {
    ...finding,
    span: proseSpan(placed, finding.span.start, finding.span.end),
    ...(fixes
      ? {
          fixes: () =>
            fixes().map((fix) => ({
              ...fix,
              edits: fix.edits.map((edit) => placedEdit(edit, placed, text)),
            })),
        }
      : {}),
  };
}

function partsByBlock({ sections }: Evidence): Map<PlacedBlock, readonly string[]> {
  const parts = new Map<PlacedBlock, readonly string[]>();
  for (const section of sections)
    for (const part of section.parts) for (const block of part.blocks) parts.set(block, part.names);
  return parts;
}
