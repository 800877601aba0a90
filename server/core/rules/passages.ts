import type { Block } from '../evidence/chunk.ts';
import { type PlacedBlock, proseSpan } from '../evidence/document.ts';
import type { Framework } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Analyse } from '../language/analysis.ts';
import { isEnglish } from '../language/english.ts';
import { analysisOf } from '../language/read.ts';
import { shifted } from '../text/span.ts';
import { type Note, notesOf } from './notes.ts';
import { placedEdit } from './placed-edit.ts';
import type { Finding, PassageRule, RuleContext } from './rule.ts';

/** What a rule found in a block, and under which circumstances. A block keeps its identity while nobody edits it. */
interface Kept {
  readonly parts: string;
  readonly framework: Framework | undefined;
  readonly findings: readonly Finding[];
}

/** By rule and block: a lookup for each passage and rule at each keystroke, so there is one map to look into. */
const kept = new Map<PassageRule, WeakMap<Block, Kept>>();

/** Runs passage rules over a document, each only over the passages that changed since it last looked. */
export function passageReader(
  evidence: Evidence,
  context: RuleContext,
): (rule: PassageRule) => Generator<Finding> {
  const { framework, document } = evidence;
  const analyse = isEnglish(evidence) ? context.analyse : undefined;
  const partsOf = partsByBlock(evidence);
  return function* (rule) {
    if (rule.needsEnglish && !analyse) return;
    let before = kept.get(rule);
    if (!before) kept.set(rule, (before = new WeakMap()));
    for (const placed of rule.readsHeadings ? [...document.headings, ...document.blocks] : document.blocks) {
      if (placed.block.words === 0) continue;
      const parts = partsOf.get(placed) ?? NO_PARTS;
      for (const finding of findingsIn(rule, placed.block, parts, framework, analyse, before))
        yield inDocument(finding, placed, document.text);
    }
    if (rule.inNote)
      for (const note of notesOf(document)) yield* findingsInNote(rule.inNote, note, framework);
  };
}

interface Parts {
  readonly names: readonly string[];
  /** The names as one, to compare them by. */
  readonly joined: string;
}

const NO_PARTS: Parts = { names: [], joined: '' };

function findingsIn(
  rule: PassageRule,
  block: Block,
  { names, joined }: Parts,
  framework: Framework | undefined,
  analyse: Analyse | undefined,
  byBlock: WeakMap<Block, Kept>,
): readonly Finding[] {
  const before = byBlock.get(block);
  if (before?.parts === joined && before.framework === framework) return before.findings;
  const analysis = () => {
    if (!analyse) throw new Error('a rule asks for an analysis and does not say that it needs English');
    return analysisOf(block, analyse);
  };
  const findings = [...rule.check({ block, parts: names }, { framework, analysis })];
  byBlock.set(block, { parts: joined, framework, findings });
  return findings;
}

/** A finding in a note, with the offsets of its document. */
function* findingsInNote(
  inNote: NonNullable<PassageRule['inNote']>,
  { text, start }: Note,
  framework: Framework | undefined,
): Generator<Finding> {
  for (const { fixes, ...finding } of inNote(text, framework))
    yield {
      ...finding,
      span: shifted(finding.span, start),
      ...(fixes
        ? {
            fixes: () =>
              fixes().map((fix) => ({
                ...fix,
                edits: fix.edits.map((edit) => ({ ...edit, span: shifted(edit.span, start) })),
              })),
          }
        : {}),
    };
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

function partsByBlock({ sections }: Evidence): Map<unknown, Parts> {
  const byBlock = new Map<unknown, Parts>();
  for (const section of sections)
    for (const { names, blocks } of section.parts) {
      const parts = { names, joined: names.join(' ') };
      for (const block of blocks) byBlock.set(block, parts);
    }
  return byBlock;
}
