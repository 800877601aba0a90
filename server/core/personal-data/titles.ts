/** What stands before a title: not the middle of a word, a handle or a path. */
const BEFORE = '(?<![\\w\\u00c0-\\u024f@#/.-])';

/** Forms of address of anybody. */
const CIVIL = [
  'M(?:r|rs|s|x|iss)',
  'M(?:R|RS)',
  'mrs?',
  'Messrs',
  'D(?:r|rs|octor|ame)',
  'dr',
  'doctor',
  'Prof(?:essor)?',
  'Sir',
  'Lord',
  'Lady',
  'Baroness',
  'Rev(?:erend)?',
  '[Cc]ouncillors?',
  'Cllrs?',
  'Judge',
  '[Nn]urse',
];
/** "Mr and Mrs Khan" are one name. */
const COUPLE = '(?:(?:Mr|Mrs|Ms|Dr)\\.? (?:and|&) )?';
export const CIVIL_TITLE = new RegExp(`${BEFORE}${COUPLE}(?<title>${CIVIL.join('|')})\\.?[ \\u00a0]`, 'g');

/** Ranks as letters, with an acting or temporary rank before them ("A/PS", "T/DCI"), and more than one ("PCs"). */
const LETTERS =
  '(?:[AT]/)?(?:PCSO|WPC|SPC|TDC|PC|PS|DCI|DC|DS|DI|DSU|DCS|ACC|DCC|Sgt|Insp|Supt|Cst|D/Sgt|D/Insp|C/Insp|C/Supt|P\\.C|P\\.S|D\\.C|D\\.S|D\\.I|SGT|INSP|SUPT)s?';
const IN_FULL =
  '(?:CONSTABLE|SERGEANT|INSPECTOR|[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]uperintendent|[Oo]fficer|[Dd]etective|Commander|Commissioner)s?';
export const RANK_TITLE = new RegExp(`${BEFORE}(?<title>${LETTERS}|${IN_FULL})\\.?[ \\u00a0]`, 'g');

/** What belongs to a rank in full: "Acting Detective Sergeant". */
const GRADES =
  /(?:\b(?:acting|temporary|deputy|assistant|chief|staff|special|police|detective|det|ch|trainee|student) ){1,3}$/i;
/**
 * A word before a rank that tells that no person is named: "a PC Game", "the Inspector Operations". Ranks in small letters
 * stand behind one quite often: "the custody sergeant".
 */
const ARTICLE = /\b(?:an?|the|each|every|any|per|some|new|old|Washington,?|IBM|Windows) $/i;
const LONGEST_GRADES = 48;

/**
 * Where a rank begins with all that belongs to it.
 * @param at UTF-16 offset of the rank itself
 * @returns undefined behind an article
 */
export function rankStart(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_GRADES), at);
  const grades = GRADES.exec(before)?.[0] ?? '';
  return ARTICLE.test(before.slice(0, before.length - grades.length)) ? undefined : at - grades.length;
}

/** "mr smith", as people type in a hurry; only where the name is one that very many have. */
export const HASTY = /(?<![\w\u00c0-\u024f@#/.-])(?:mr|mrs|dr) ([a-z]{2,20})(?![\w\u00c0-\u024f])/g;

/** Titles of more than one person, behind which a list of surnames may stand. */
export const isPlural = (title: string): boolean =>
  /^(?:Messrs|Drs|Cllrs|Councillors|councillors)$|[A-Za-z]{2}s$/.test(title) &&
  !/^M(?:rs|s|iss)$|^mrs$/.test(title);

/** Titles with a full stop, behind which the next word need not begin a sentence. */
export const isShortened = (title: string): boolean =>
  /^(?:M(?:r|rs|s|x|R|RS)|mrs?|Drs?|dr|Prof|Rev|Cllrs?|Messrs|Sgts?|SGT|Insp|INSP|Supt|SUPT|Cst|[PD]\.[CSI])$/.test(
    title,
  );

/** People of public life whose principles and reports police officers and nurses cite. */
const CITED =
  /\b(?:Peel|Scarman|Macpherson|Casey|Angiolini|Laming|Leveson|Winsor|Flanagan|Henriques|Francis|Darzi|Marmot|Kirkup|Neuberger|Newlove|Justice)\b/u;
export const isCited = (title: string, name: string): boolean =>
  /^(?:Sir|Lord|Lady|Dame|Baroness)$/.test(title) && CITED.test(name);
