import type { Block } from '../evidence/chunk.ts';
import { type PlacedBlock, type PlacedHeading, proseSpan } from '../evidence/document.ts';
import type { Framework } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Analyse } from '../language/analysis.ts';
import { isEnglish } from '../language/english.ts';
import { analysisOf } from '../language/read.ts';
import { shifted } from '../text/span.ts';
import { type Note, notesOf } from './notes.ts';
import { placedEdit } from './placed-edit.ts';
import type { Finding, PassageRule, RuleContext } from './rule.ts';

/** What rules found in a block, and under which circumstances. A block keeps its identity while nobody edits it. */
interface Kept {
  readonly parts: string;
  readonly framework: Framework | undefined;
  readonly findings: Map<PassageRule, readonly Finding[]>;
}

/** For all rules at once: it is looked into for each passage at each keystroke. */
const kept = new WeakMap<Block, Kept>();

/** A block or heading, with what is known of it. */
interface Read {
  readonly placed: PlacedBlock | PlacedHeading;
  readonly names: readonly string[];
  readonly kept: Kept;
}

/** Runs passage rules over a document, each only over the passages that changed since it last looked. */
export function passageReader(
  evidence: Evidence,
  context: RuleContext,
): (rule: PassageRule) => Generator<Finding> {
  const { framework, document } = evidence;
  const analyse = isEnglish(evidence) ? context.analyse : undefined;
  const partsOf = partsByBlock(evidence);
  const read = (placed: PlacedBlock | PlacedHeading): Read => {
    const { names, joined } = partsOf.get(placed) ?? NO_PARTS;
    return { placed, names, kept: keptOf(placed.block, joined, framework) };
  };
  const withWords = ({ block }: PlacedBlock | PlacedHeading): boolean => block.words > 0;
  const blocks = document.blocks.filter(withWords).map(read);
  const headings = document.headings.filter(withWords).map(read);
  return function* (rule) {
    if (rule.needsEnglish && !analyse) return;
    for (const passage of rule.readsHeadings ? [...headings, ...blocks] : blocks)
      for (const finding of findingsIn(rule, passage, analyse))
        yield inDocument(finding, passage.placed, document.text);
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

function keptOf(block: Block, parts: string, framework: Framework | undefined): Kept {
  const before = kept.get(block);
  if (before?.parts === parts && before.framework === framework) return before;
  const now: Kept = { parts, framework, findings: new Map() };
  kept.set(block, now);
  return now;
}

function findingsIn(
  rule: PassageRule,
  { placed: { block }, names, kept: { framework, findings } }: Read,
  analyse: Analyse | undefined,
): readonly Finding[] {
  const before = findings.get(rule);
  if (before) return before;
  const analysis = () => {
    if (!analyse) throw new Error('a rule asks for an analysis and does not say that it needs English');
    return analysisOf(block, analyse);
  };
  const found = [...rule.check({ block, parts: names }, { framework, analysis })];
  findings.set(rule, found.length > 0 ? found : NOTHING);
  return found;
}

const NOTHING: readonly Finding[] = [];

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
function inDocument(finding: Finding, placed: PlacedBlock | PlacedHeading, text: string): Finding {
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
