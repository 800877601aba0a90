import { remembered } from './remembered.ts';
import { bare, KNOWN } from './scales.ts';

export { placeInScale, scaleOf } from './scales.ts';

/** What a heading such as “Level 2 – Collaboration” says of a level. */
export interface LevelLabel {
  /** What kind of level it is: headings of one kind make one scale. */
  readonly scheme: string;
  /** The number or letter that it carries; undefined for levels that have only a name. */
  readonly id?: string;
  /** The label alone: `Level 2`. */
  readonly name: string;
  /** What stands beside the label: a competency's name, roles, or a title of the level. */
  readonly beside: string;
}

const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};

/** English, Welsh, French, German, Spanish and Italian, for pages that are not in English are imported too. */
const WORDS =
  'levels?|lefel|stages?|tiers?|grades?|gradd|bands?|band|steps?|phases?|ranks?|niveaux?|stufe|nivel|livello';
const MARK = String.raw`\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|[a-h]`;
const LABEL = new RegExp(
  String.raw`^(?:(?<before>[^.!?]{2,80}?)\s*[-–—:|,(]\s*)?(?<label>(?<word>${WORDS})\s*[:.]?\s*(?<mark>${MARK})(?:\s*(?:[-–/&]|to|and)\s*(?<last>\d{1,2}|[a-h]))?(?:\s+(?:and|or)\s+(?:above|over|higher|below))?)(?![\p{L}\p{N}])\)?(?:\s*[-–—:|.,(]+\s*(?<after>.*?)\)?)?\s*$`,
  'iu',
);
const SHORT = /^(?<label>[LS](?<mark>\d))(?:\s*[-–—:|.(]+\s*(?<after>.*?)\)?)?$/u;
const WITHOUT_STOP =
  /^(?<label>(?<word>level|stage|tier|grade|band)\s+(?<mark>\d{1,2}))\s+(?<after>\p{L}[^.!?;]{0,60})$/iu;

/** “S1: Inspects the stone by hand and by eye.” is a statement with its code. */
function shortLabel(text: string): RegExpExecArray | null {
  const match = SHORT.exec(text);
  const after = match?.groups?.['after'] ?? '';
  return after.split(' ').length > 6 || /[.;]$/.test(after) ? null : match;
}

/** A heading that names a level by a number or letter; undefined for every other. */
export const numberedLevel: (text: string) => LevelLabel | undefined = remembered((text) => {
  if (text.length > 160) return undefined;
  const match = LABEL.exec(text) ?? shortLabel(text) ?? WITHOUT_STOP.exec(text);
  const groups = match?.groups;
  if (!groups) return undefined;
  const { label = '', word = 'level', mark = '', last, before, after } = groups;
  // "Grade A" is one and "Level a meeting" is none: a lone letter is a capital.
  if (/^[a-hivx]+$/.test(mark) && mark.length === 1 && mark !== 'i' && mark !== 'v' && mark !== 'x')
    return undefined;
  const small = mark.toLowerCase();
  const id =
    NUMBERS[small] ??
    (/^[ivx]+$/.test(small) ? ROMAN[small] : undefined) ??
    (/^\d/.test(mark) ? String(Number(mark)) : mark.toUpperCase());
  if (id === undefined) return undefined;
  const scheme = word.toLowerCase().replace(/s$/, '');
  return {
    scheme,
    id: last ? `${id}to${last}` : id,
    name: label.trim(),
    beside: (before ?? after ?? '').trim(),
  };
});

/** “Expected level of proficiency”: it says itself what it is. */
const CALLED_LEVEL =
  /^(?!(?:this|that|each|every|which|what|same|at|the)\b)\p{L}+(?: \p{L}+)? level of \p{L}+:?$/iu;

/** “Above expectations level”: so are levels called, and next to nothing else. */
const ENDS_AS_LEVEL =
  /^(?!(?:this|that|each|every|which|what|same|at|the|an?|your|our|next|higher|lower|high|low|top|service)\b)\p{Lu}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2} (?:level|stage|tier):?$/iu;

/** A heading that is the name of a level in some well-known scale, such as *Practitioner* or *Working level*. */
export const namedLevel: (text: string) => LevelLabel | undefined = remembered((text) => {
  const [, head = text, after = ''] = /^(.{3,30}?)\s*(?:[-–—:|(]\s*(.*?)\)?)?$/u.exec(text) ?? [];
  if (CALLED_LEVEL.test(text) || ENDS_AS_LEVEL.test(text))
    return { scheme: 'name', name: text.replace(/[:.]$/, '').trim(), beside: '' };
  const name = KNOWN.has(bare(text)) ? text : KNOWN.has(bare(head)) && text.length <= 120 ? head : undefined;
  if (name === undefined) return undefined;
  return {
    scheme: 'name',
    name: name.replace(/[:.]$/, '').trim(),
    beside: name === text ? '' : after.trim(),
  };
});

const I_AM = /^(?:if )?(?:i|you) (?:am|are) (?:an? |the )?(?<role>\p{L}[^.!?;:]{2,90}?)[:.]?$/iu;
const FOR = /^(?:as an? |for )(?<role>\p{L}[^.!?;:]{2,80}?)[:.]?$/iu;

/** A heading that names a level by who works at it: “I am a Supervisor, Sergeant or Staff Sergeant”. */
export const roleLevel: (text: string) => LevelLabel | undefined = remembered((text) => {
  const role = I_AM.exec(text)?.groups?.['role'];
  if (role && (isRole(role) || /^i am an? /i.test(text))) return { scheme: 'role', name: role, beside: '' };
  const bareRole = FOR.exec(text)?.groups?.['role'] ?? text.replace(/[:.]$/, '');
  return isRole(bareRole) && bareRole.length <= 90
    ? { scheme: 'role', name: bareRole, beside: '' }
    : undefined;
});

const ROLE =
  /^(?:(?:(?:senior|junior|deputy|assistant|associate|chief|head|lead|leading|principal|middle|front-?line|first-?line|line|team|newly|experienced|trainee|student|staff|police|all|other|qualified|registered|advanced|specialist|support|operational|strategic|executive|administrative|professional|service|department|section|unit|project|programme|ward|board|higher|command|corporate|business|area|district|regional|national|volunteer|individual|graduate|community|toronto|civil|academic|research|technical|clinical|healthcare|care|and|or|the|of|&|-) )*)(?:officers?|sergeants?|inspectors?|superintendents?|constables?|managers?|supervisors?|directors?|leaders?|leads?|executives?|chiefs?|staff|members?|employees?|colleagues|assistants?|heads?(?: of (?:\p{L}+ ?){1,3})?|practitioners?|specialists?|professionals?|nurses?|matrons?|cadets?|instructors?|volunteers?|apprentices?|trainees?|graduates?|associates?|principals?|advis[eo]rs?|consultants?|analysts?|contributors?|workers?|teachers?|lecturers?|professors?|readers?|commissioners?|corporals?|commanders?|chairs?|trustees?|mentors?|coaches|coordinators?|co-ordinators?|partners?|fellows?|administrators?|secretar(?:y|ies)|registrars?|clinicians?|doctors?|engineers?|technicians?|ministers?|librarians?|ceos?|aa|ao|eo|heo|seo|scs\d?|pcsos?|officials?)$/iu;

/** Whether a text is a list of roles or ranks: each part is one. */
export function isRole(text: string): boolean {
  const parts = rolesIn(text);
  return (
    parts.length > 0 &&
    parts.every(
      (part, index) =>
        ROLE.test(part) ||
        GRADE.test(part) ||
        (index > 0 && /^\d+$/.test(part) && GRADE.test(parts[0] ?? '')),
    )
  );
}

/** Grades of staff are roles too: “Grade 7 and 6”, “Band 5”. */
const GRADE = /^(?:grade|band|g|b)\s?\d{1,2}$/i;

/** The roles in “Supervisor, Sergeant or Staff Sergeant”. */
export function rolesIn(text: string): string[] {
  return text
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+(?:or|neu) equivalents?$/i, '')
    .split(/\s*[,;/]\s*(?:and |or )?|\s+(?:or|and|&)\s+/)
    .map((part) => part.trim())
    .filter(Boolean);
}
