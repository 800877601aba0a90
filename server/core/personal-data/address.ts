import { MONTH_NAMES } from './dates.ts';
import { type Detector, isNear, type Match } from './detector.ts';

/** Types of street that stand for nothing else behind a name. */
const STREET =
  'Street|Road|Avenue|Lane|Crescent|Terrace|Boulevard|Close|Gardens|Grove|Mews|Drive|Parade|Rd|Ave|Blvd|Cres|Gdns|Ln';
/** Types that are other things as well: "2 Hyde Park officers", "the 3 Crown Court cases". They need words of living there. */
const OTHER_STREET =
  'Way|Walk|Park|Row|Rise|View|Green|Hill|Place|Court|Square|Gate|Circle|Trail|Mount|Vale|Croft|Wharf|Quay|Yard|Passage|Alley|Approach|Heights|Parkway|Path|Broadway|Promenade|St|Dr|Ct|Pl|Sq|Cl|Cir|Terr';
const NAME =
  "(?:(?:St\\.?|Saint|The|Great|Old|New|Upper|Lower|North|South|East|West) )?\\p{Lu}[\\p{L}'’-]{1,24}(?: (?:of|the|and|on) \\p{Lu}[\\p{L}'’-]{1,24}| \\p{Lu}[\\p{L}'’-]{1,24}){0,2}?";
const NUMBER =
  '(?<![\\p{L}\\p{N}_£$€#%+/.:,-]|[\\p{L}\\p{N}][.,])(?<number>\\d{1,4}[A-Za-z]?(?: ?[-–/] ?\\d{1,4}[A-Za-z]?)?),?';
const ADDRESS = new RegExp(
  `${NUMBER} (?<name>${NAME}) (?<type>${STREET}|${OTHER_STREET})(?![\\p{L}\\p{N}_’'-])(?<stop>\\.?)(?<side> (?:North|South|East|West|[NSEW])(?![\\p{L}]))?(?<after>,? ?[\\p{L}\\p{N}’'-]{0,24})`,
  'gu',
);
/** The word directly before a number. */
const BEFORE = /[\p{L}’']{1,20}[.,:]? $/u;
/** Written with a full stop that belongs to the word. */
const SHORTENED = /^(?:St|Rd|Ave|Blvd|Cres|Gdns|Ln|Dr|Ct|Pl|Sq|Cl|Cir|Terr)$/;
const IS_STREET = new RegExp(`^(?:${STREET})$`);

/** Words of living somewhere or going there, directly before a number. */
const AT = /^(?:at|address|lives?|lived|living|flat|unit|apartment|apt|house|number|no|outside)[.,:]?$/i;
const LIVING =
  /\b(?:address|lives?|living|lived|resid\p{L}+|home|house|flat|premises|apartment|warrant|knocked|door|evict\p{L}+|tenant|property)\b/iu;
/** Units and numbered things, directly before a number that is theirs. */
const NUMBERED =
  /^(?:section|sections|act|level|stage|phase|step|form|chapter|figure|table|version|top|over|under|about|around|nearly|almost|these|those|all|junction|route|bus|part|tier|grade|band|page|aged|every|only|some|than|least|most)$/i;
/** What a number counts when it is no house: "24 High Street shops", "3 Magistrates Court". */
const COUNTED =
  /^,? ?(?:was|is|has|does|this|as|his|its|us|always|perhaps|across|towards|unless|besides|upstairs|downstairs|i|s)$/i;
const NO_NAME: ReadonlySet<string> = new Set(
  `year years hour hours day days week weeks month months minute minutes second seconds point points mile miles metre metres
  level stage phase section step officer officers pc pcs pcso pcsos sergeants constables people men women young new-build
  crown magistrates magistrates’ magistrates' county high-court supreme youth criminal divisional federal central-criminal
  table grid list tree data web header am pm gb mb kb am, percent per`.split(/\s+/),
);

export const address: Detector = {
  kind: 'a house number and street',
  needsDigit: true,
  words: ['[address]', '[their home]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(ADDRESS)) {
      const { number = '', name = '', type = '', stop = '', side, after = '' } = match.groups ?? {};
      const before = BEFORE.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0] ?? '';
      const span = {
        start: match.index,
        end:
          match.index +
          match[0].length -
          after.length -
          (after === '' && !SHORTENED.test(type) ? stop.length : 0),
      };
      if (NUMBERED.test(before.replace(/[.,:]? $/, '')) || isCounted(after) || !isStreetName(name)) continue;
      if (/^(?:19|20)\d\d$/.test(number) && !/^(?:at|of|address)[,:]? $/i.test(before)) continue;
      const isAddress =
        side !== undefined ||
        AT.test(before.trimEnd()) ||
        isNear(text, span, LIVING, 40, 40) ||
        /^, ?\p{Lu}/u.test(after);
      if (IS_STREET.test(type) || (isAddress && !/^ \p{Lu}/u.test(after))) yield span;
    }
  },
};

/** Several of something stand in the street: "12 High Street shops". */
const isCounted = (after: string): boolean => /^ \p{Ll}+[^s]s$/u.test(after) && !COUNTED.test(after);

const isStreetName = (name: string): boolean => {
  const [first = ''] = name.toLowerCase().split(' ');
  return !NO_NAME.has(first) && !MONTH_NAMES.has(first);
};
