import type { Framework } from '../framework/model.ts';
import { address } from './address.ts';
import { collarNumber } from './collar-number.ts';
import { dateOfBirth } from './date-of-birth.ts';
import type { Detector, Match, Prose } from './detector.ts';
import { email } from './email.ts';
import { healthCard } from './health-card.ts';
import { namedPerson } from './named-person.ts';
import { nationalInsurance } from './national-insurance.ts';
import { nhsNumber } from './nhs-number.ts';
import { ontarioPlate } from './ontario-plate.ts';
import { phone } from './phone.ts';
import { postalCode } from './postal-code.ts';
import { postcode } from './postcode.ts';
import { reference } from './reference.ts';
import { vehicle } from './vehicle.ts';

/** The kinds of personal data. Where two claim the same words, the earlier one has them. */
export const detectors: readonly Detector[] = [
  email,
  dateOfBirth,
  nationalInsurance,
  nhsNumber,
  healthCard,
  reference,
  collarNumber,
  phone,
  postcode,
  postalCode,
  address,
  vehicle,
  ontarioPlate,
  namedPerson,
];

/** Something in a passage that may identify somebody, and which kind of thing it is. */
export interface PersonalData extends Match {
  readonly kind: string;
  readonly words: readonly string[];
}

const WEB_ADDRESS = /\b(?:(?:https?|ftp):\/\/|www\.)\S+/gi;

/** The personal data in a text, in order and without overlaps. Time is linear in its length. */
export function findPersonalData(text: string, framework?: Framework): PersonalData[] {
  const prose: Prose = {
    text: text.replace(WEB_ADDRESS, (address) => ' '.repeat(address.length)),
    isCanadian: /-CA$/i.test(framework?.language ?? ''),
    abbreviations: framework?.abbreviations ?? [],
  };
  const hasDigit = /\d/.test(prose.text);
  const found = detectors.flatMap(({ kind, words, needsDigit, find }, rank) =>
    needsDigit && !hasDigit ? [] : [...find(prose)].map((match) => ({ words, ...match, kind, rank })),
  );
  found.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const kept: Array<PersonalData & { readonly rank: number }> = [];
  for (const match of found) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.rank < last.rank) kept[kept.length - 1] = match;
  }
  return kept;
}
