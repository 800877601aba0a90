import { findPersonalData, type PersonalData } from '../personal-data/index.ts';
import { personalDataIn } from '../personal-data/passage.ts';
import type { Judged } from './check.ts';
import type { Edit, Finding, Fix, PassageRule } from './rule.ts';

const CODE = 'personal-data';

export const personalData: PassageRule = {
  code: CODE,
  severity: 'warning',
  group: 'Personal data',
  about:
    'Something that may identify a person: a name with a title, a number, an address, a date of birth and the like.',
  readsHeadings: true,
  *check({ block }, { framework }) {
    for (const found of personalDataIn(block, framework)) yield finding(found);
  },
  // Pandoc prints them, and the table of evidence may.
  *inNote(note, framework) {
    for (const found of findPersonalData(note, framework)) yield finding(found);
  },
};

const finding = (found: PersonalData): Finding => ({
  span: { start: found.start, end: found.end },
  // The value itself is nowhere in the message: reports travel farther than documents.
  message: `This looks like ${found.kind}; put a neutral word such as “${found.words[0]}” in its place, for evidence should identify nobody.`,
  fixes: () => replacements(found),
});

/** None is preferred: which word is true only the writer knows, and *Fix all* must not decide it. */
const replacements = ({ start, end, words }: PersonalData): Fix[] =>
  words.map((newText) => ({ title: `Replace with ${newText}`, edits: [{ span: { start, end }, newText }] }));

export const isPersonalData = ({ code }: Judged): boolean => code === CODE;

/**
 * One mend for all personal data among some findings, each replaced by its most fitting neutral word.
 * @returns undefined where there is none
 */
export function replaceAllPersonalData(findings: readonly Judged[]): Fix | undefined {
  const edits: Edit[] = [];
  let end = -1;
  for (const finding of findings) {
    if (!isPersonalData(finding)) continue;
    for (const edit of finding.fixes?.()[0]?.edits ?? []) {
      // Emphasis around two neighbours may belong to both; edits must not overlap.
      if (edit.span.start < end) continue;
      edits.push(edit);
      end = edit.span.end;
    }
  }
  if (edits.length === 0) return undefined;
  return {
    title: `Replace every finding of personal data (${edits.length}); circumstances may still identify people`,
    edits,
  };
}
