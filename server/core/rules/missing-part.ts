import type { PartName } from '../evidence/structure.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { namedStructure, partsMissingIn, structures } from '../judgement/parts.ts';
import type { Section } from '../judgement/sections.ts';
import type { Span } from '../text/span.ts';
import { insertPart } from './part-insertion.ts';
import type { EvidenceRule } from './rule.ts';
import { quoted } from './wording.ts';

export const missingPart: EvidenceRule = {
  code: 'missing-part',
  severity: 'warning',
  group: 'Structure and length',
  isUnfinished: true,
  about: 'A part of the structure has no heading or label.',
  *check(evidence) {
    const structureOf = structures(evidence);
    const displayName = displayNames(evidence);
    for (const section of evidence.sections) {
      // Where nothing is written yet, nothing of it is missing.
      if (section.parts.length === 0 && section.blocks.every(({ block }) => block.words === 0)) continue;
      const structure = structureOf(section);
      if (!structure) continue;
      const span = startOf(evidence, section);
      for (const part of partsMissingIn(section, structure)) {
        const name = displayName(part);
        const either =
          part === 'situation' && structure.includes('task') ? `neither ${name} nor Task` : `no ${name}`;
        yield {
          span,
          message: `${section.heading ? quoted(section.heading.title) : 'This answer'} has ${either}; give the part a heading, or a bold label at the start of its first paragraph.`,
          fixes: () => [insertPart(evidence, section, structure, part, name)],
        };
      }
    }
  },
};

/** A part as the writer would head it: in the spelling of their own list, with a capital. */
function displayNames(evidence: Evidence): (part: PartName) => string {
  const named = namedStructure(evidence);
  const names = (typeof named === 'object' ? named : []).map((name) => name.trim());
  // Of two spellings the first counts.
  const own = new Map(names.map((name) => [name.toLowerCase(), name] as const).reverse());
  return (part) => {
    const name = own.get(part) ?? part;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}

/** Where a section begins to the eye: its heading, else its first part, else its first line. */
function startOf({ document }: Evidence, { heading, parts, blocks, start }: Section): Span {
  const first = heading ?? parts[0]?.title;
  if (first) return { start: first.start, end: first.end };
  const from = Math.min(
    blocks[0]?.start ?? document.text.length,
    document.headings[0]?.start ?? document.text.length,
  );
  const at = from < document.text.length ? from : start;
  return { start: at, end: at + document.text.slice(at).search(/[\r\n]|$/) };
}
