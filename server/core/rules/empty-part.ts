import type { Role } from '../evidence/structure.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { headingAt, roleOf, tellTheSame, wordsInPart } from '../judgement/parts.ts';
import type { Part, Section } from '../judgement/sections.ts';
import type { EvidenceRule } from './rule.ts';
import { quoted } from './wording.ts';

export const emptyPart: EvidenceRule = {
  code: 'empty-part',
  severity: 'warning',
  group: 'Structure and length',
  isUnfinished: true,
  about: 'A part has a heading or label and no prose; a comment is not prose.',
  *check(evidence) {
    for (const section of evidence.sections) {
      for (const [index, part] of section.parts.entries()) {
        if (wordsInPart(part) > 0 || hasProseBelow(evidence, section, index)) continue;
        const { start, end, text } = part.title;
        const role = roleOf(part);
        yield {
          span: { start, end },
          message: `${quoted(text.replace(/[:.]$/, ''))} is empty; ${role ? TO_WRITE[role] : 'write this part'}, or take it out.`,
        };
      }
    }
  },
};

const TO_WRITE: Readonly<Record<Role, string>> = {
  scene: 'tell what the matter was and what you had to do',
  action: 'tell what you did',
  result: 'tell what came of it',
};

/** Whether prose stands under a heading inside of this part that names the same thing: “Background” under “Situation”. */
function hasProseBelow({ document }: Evidence, { parts }: Section, index: number): boolean {
  const part = parts[index];
  const next = parts[index + 1];
  if (!part || !next || !tellTheSame(part, next)) return false;
  const sectionEnd = headingAt(document, part.title.start)?.sectionEnd ?? part.end;
  for (
    let below: Part | undefined = next, at = index + 1;
    below && below.start < sectionEnd;
    below = parts[++at]
  )
    if (tellTheSame(part, below) && wordsInPart(below) > 0) return true;
  return false;
}
