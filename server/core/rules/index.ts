import { betterIndicator } from './better-indicator.ts';
import { collectiveVoice } from './collective-voice.ts';
import { coverageGap } from './coverage-gap.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateIndicator } from './duplicate-indicator.ts';
import { emptyLevel } from './empty-level.ts';
import { emptyPart } from './empty-part.ts';
import { frameworkSchema } from './framework-schema.ts';
import { futureDate } from './future-date.ts';
import { hypothetical } from './hypothetical.ts';
import { invalidFrontMatter } from './invalid-front-matter.ts';
import { levelMismatch } from './level-mismatch.ts';
import { missingPart } from './missing-part.ts';
import { noEvidence } from './no-evidence.ts';
import { noOutcome } from './no-outcome.ts';
import { overLimit } from './over-limit.ts';
import { partBalance } from './part-balance.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { portfolioSchema } from './portfolio-schema.ts';
import { quotedIndicator } from './quoted-indicator.ts';
import { reusedPassage } from './reused-passage.ts';
import type { EvidenceRule, FrameworkRule, PassageRule, PortfolioRule, Rule } from './rule.ts';
import { severalExamples } from './several-examples.ts';
import { supersededEdition } from './superseded-edition.ts';
import { supersededName } from './superseded-name.ts';
import { tooManyCompetencies } from './too-many-competencies.ts';
import { tooOld } from './too-old.ts';
import { unclaimedCompetency } from './unclaimed-competency.ts';
import { undefinedAbbreviation } from './undefined-abbreviation.ts';
import { underLimit } from './under-limit.ts';
import { unknownCompetency } from './unknown-competency.ts';
import { unknownFramework } from './unknown-framework.ts';
import { unknownIndicator } from './unknown-indicator.ts';
import { unknownLevel } from './unknown-level.ts';
import { unusedLevel } from './unused-level.ts';

/** The rules about evidence documents, in the order of the documentation. */
export const evidenceRules: readonly EvidenceRule[] = [
  invalidFrontMatter,
  unknownFramework,
  supersededEdition,
  supersededName,
  unknownCompetency,
  unknownLevel,
  unknownIndicator,
  unclaimedCompetency,
  levelMismatch,
  noEvidence,
  coverageGap,
  missingPart,
  emptyPart,
  partBalance,
  overLimit,
  underLimit,
  tooManyCompetencies,
  severalExamples,
  noOutcome,
  undefinedAbbreviation,
  placeholder,
  tooOld,
  futureDate,
  betterIndicator,
  reusedPassage,
];

/** The rules that look at one passage at a time. */
export const passageRules: readonly PassageRule[] = [
  collectiveVoice,
  hypothetical,
  quotedIndicator,
  personalData,
];

/** The rules about framework files. */
export const frameworkRules: readonly FrameworkRule[] = [
  frameworkSchema,
  duplicateId,
  unusedLevel,
  emptyLevel,
  duplicateIndicator,
];

/** The rules about portfolio files alone; rules with `inPortfolio` look at them too. */
export const portfolioRules: readonly PortfolioRule[] = [portfolioSchema];

export const rules: readonly Rule[] = [
  ...evidenceRules,
  ...passageRules,
  ...frameworkRules,
  ...portfolioRules,
];
