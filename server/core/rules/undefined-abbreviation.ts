import { type Abbreviation, abbreviationsIn } from '../abbreviations/find.ts';
import { keyOf } from '../abbreviations/known.ts';
import {
  type Initials,
  initialsIn,
  spelledOutAnywhere,
  spelledOutBeside,
} from '../abbreviations/spelled-out.ts';
import type { Block } from '../evidence/chunk.ts';
import { type PlacedBlock, proseSpan } from '../evidence/document.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { isEnglish } from '../language/english.ts';
import { isPersonal } from '../personal-data/passage.ts';
import type { EvidenceRule } from './rule.ts';
import { quoted } from './wording.ts';

export const undefinedAbbreviation: EvidenceRule = {
  code: 'undefined-abbreviation',
  severity: 'hint',
  group: 'Voice and substance',
  about: 'Capitals that the document never spells out and that its readers need not know.',
  *check(evidence) {
    if (!isEnglish(evidence)) return;
    const first = firstUses(evidence);
    if (first.size === 0) return;
    const unknown = new Set(first.keys());
    for (const key of knownTo(evidence)) unknown.delete(key);
    const texts = textsOf(evidence);
    for (const { beside } of texts) for (const key of beside) unknown.delete(key);
    if (unknown.size === 0) return;
    for (const { initials } of texts)
      for (const key of spelledOutAnywhere(initials, unknown)) unknown.delete(key);
    for (const key of unknown) {
      const use = first.get(key);
      if (!use) continue;
      yield {
        span: proseSpan(use.placed, use.at.start, use.at.end),
        message: `${quoted(use.at.text)} is never spelled out; write it in full here, with the letters in brackets behind it.`,
      };
    }
  },
};

interface Use {
  readonly placed: PlacedBlock;
  readonly at: Abbreviation;
}

/** Capitals that identify somebody (a surname, a number plate) are no abbreviations, and no message may repeat them. */
function firstUses({ document, framework }: Evidence): Map<string, Use> {
  const first = new Map<string, Use>();
  for (const placed of document.blocks)
    for (const at of abbreviationsIn(placed.block))
      if (!first.has(at.key) && !isPersonal(placed.block, framework, at)) first.set(at.key, { placed, at });
  return first;
}

/** What the framework's and the portfolio's readers know; also the framework's own letters. */
function knownTo({ framework, portfolio, frameworkName = '' }: Evidence): string[] {
  const letters = `${framework?.id ?? frameworkName}`.split('-');
  return [...(framework?.abbreviations ?? []), ...(portfolio?.abbreviations ?? []), ...letters].map(keyOf);
}

/** What a text spells out, as far as it can be told without knowing which abbreviations are asked for. */
interface Reading {
  readonly beside: readonly string[];
  readonly initials: Initials;
}

const readings = new WeakMap<Block, Reading>();

const readText = (text: string): Reading => ({
  beside: [...spelledOutBeside(text)],
  initials: initialsIn(text),
});

function readBlock(block: Block): Reading {
  let reading = readings.get(block);
  if (!reading) {
    reading = readText(block.prose.text);
    readings.set(block, reading);
  }
  return reading;
}

/** All that a reader reads: blocks, headings and the question that is answered. */
const textsOf = ({ document }: Evidence): Reading[] => [
  ...document.blocks.map(({ block }) => readBlock(block)),
  ...document.headings.map(({ title }) => readText(title)),
  ...(document.frontMatter?.question ? [readText(document.frontMatter.question)] : []),
];
