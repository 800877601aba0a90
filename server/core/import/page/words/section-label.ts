import { namedLevel } from './level-label.ts';
import { remembered } from './remembered.ts';
import { saysNo, withoutSign } from './says-no.ts';

/**
 * What a heading inside a competency announces, where it is not the competency's or a level's name:
 * - `why`, `summary`: of the competency
 * - `indicators`, `contrast`: effective and ineffective behaviour
 * - `levels`: an explanation of the levels themselves
 * - `aside`: something else, whose text is nobody's indicator
 */
export type Section = 'why' | 'summary' | 'indicators' | 'contrast' | 'levels' | 'aside';

const NOT = "(?:does ?n[o’']?t|do ?n[o’']?t|does not|do not|is ?n[’']?t|is not|are not|never|ddim)";

/** In this order: the first that fits says what it is. Each has to fit the whole heading, for *Evidence-based practice* is a competency. */
const SECTIONS: ReadonlyArray<readonly [Section, RegExp]> = [
  [
    'contrast',
    new RegExp(
      String.raw`^(?:what )?(?:this|it|that|\S+(?: \S+){0,4})?\s*${NOT} (?:mean|look like|do|about|involve|include)\b.*$`,
      'i',
    ),
  ],
  [
    'contrast',
    /^(?:what (?:this|it|bad|poor) (?:is not|isn[’']t)|what (?:bad|poor) (?:\S+ )?looks? like|(?:examples? of |indicators? of )?(?:ineffective|negative|less effective|poor|unacceptable|unsatisfactory|unhelpful|undesirable|counter-?productive|contra|contrary|weak|underdeveloped|limiting)\b(?: \S+){0,3}|(?:contra|counter|negative)[- ]?indicators?|warning signs?|red flags?|do ?n[’']?ts|what to avoid|(?:behaviours?|things) to avoid|not (?:demonstrated|displaying|acceptable|showing).*|derailers?|when (?:this|it) is missing|nid yw hyn yn golygu.*|inneffective.*)$/i,
  ],
  [
    'why',
    /^(?:why\b.{0,100}|(?:the )?importance(?: of .{1,60})?|rationale|reasons? (?:for|why) .{1,60}|pam .{1,60}|what difference (?:it|this) makes)$/i,
  ],
  [
    'indicators',
    /^(?:what (?:this|it|good|great|success|effective \S+) (?:looks?|sounds?) like(?: .{1,30})?|this means(?: that)?(?: i| we| you)?|(?:examples? of |indicators? of )?(?:effective|positive|good|strong|highly effective|more effective|acceptable|desirable|expected|observable|key|core|typical|demonstrated)?\s*(?:behaviou?ral? )?(?:behaviou?rs?|indicators?|practices?|performance|statements?|descriptors?|outcomes)|effective|positive|do[’']?s|behaviou?ral (?:indicators|examples|statements|descriptors)|(?:behaviou?rs|indicators?) (?:at|of|for|expected|that|you|we).{1,60}|(?:performance )?criteria|examples? of (?:the |this )?behaviou?rs?(?: at .{1,40})?|how (?:we|i|you|people|this|it) (?:will )?(?:do|show|demonstrate|act|behave|live|look|looks|achieve|shown?)\b.{0,40}|how (?:is|will) this .{1,40}|what (?:i|we|you|people|they) (?:do|will do|should do|will see|can expect|see|must do)\b.{0,40}|(?:i|we|you|they|s?he) (?:will|can|should|must|am|are|is)(?: be able to)?|at this level.{0,40}|.{1,90}\b(?:you|i|we|they|s?he|staff) (?:should|will|must|can) be able to|(?:as|in addition to|everything (?:at|in|from)|all of) (?:level |grade |band |stage )?\d{1,2}(?:,? (?:and|plus|with).{0,30})?|in practice|people who .{1,60}|the (?:worker|individual|post ?holder|employee|candidate|cadet|learner|student|manager|leader)s?(?: (?:will|can|should|must))?(?: be able to)?|(?:worker|individual|post ?holder|employee|candidate|cadet|learner|student|manager|leader)s? (?:will|can|should|must)(?: be able to)?|evidence|standards?|expectations?|capabilities|requirements?|skills|knowledge(?: and understanding)?|attitudes?|knowledge,? skills and .{1,20}|mae hyn yn golygu.{0,30}|dangosyddion(?: ymddygiad)?|ymddygiadau?(?: effeithiol)?)$/i,
  ],
  [
    'summary',
    /^(?:introduction|overview|(?:what is the )?definition|(?:short |brief )?description|summary|in (?:short|brief|a nutshell|summary|essence)|purpose|meaning|about|cyflwyniad|diffiniad|about (?:this|the) (?:competency|behaviour|value|competence|capability|skill|dimension|standard)|what (?:do we mean|does .{1,60} mean|is meant|.{1,60} means?|.{1,60} is about|is (?:it|this)|this is|is .{1,40}|it is)\b.{0,60})$/i,
  ],
  [
    'levels',
    /^(?:(?:the|our|about(?: the)?|what are the|understanding(?: the)?|how (?:the|our)|explaining(?: the)?)\s+)?(?:(?:competency|competence|proficiency|skill|behaviour|responsibility|career|job|role|staff|\S+ )\s*)?(?:(?:levels|grades|bands|stages|tiers)(?: (?:of|in) (?:the )?(?:framework|proficiency|competen\S+|responsibility)|explained| descriptions?| descriptors?| definitions?| work| and roles| and grades| guide| overview)?|(?:level|grade|band|stage|tier)(?: descriptions?| descriptors?| definitions?| guide| overview)?)$/i,
  ],
  [
    'aside',
    /^(?:related.{0,60}|roles (?:that|which|where) .{1,60}|further (?:\S+ ?){1,4}|useful (?:\S+ ?){1,4}|see also|resources?(?: for .{1,40})?|references?|links?|downloads?|documents?|contact(?: us)?|contents?|table of contents|on this page|in this (?:section|article|guide|page)|part of|how (?:can|do|should|could|to) .{1,90}|what are .{1,90}|(?:hints|top|useful)? ?(?:and )?tips?(?: .{1,30})?|(?:ideas|suggestions|opportunities) for .{1,40}|(?:learning|development|training)(?: (?:and|&) (?:learning|development|training))?(?: (?:activities|opportunities|resources|suggestions|ideas|links|options|needs))|(?:next|previous)(?: page| chapter)?|share(?: this.{0,40}| on .{1,30})?|feedback|(?:page )?tags|topics?|categories|comments?|more (?:information|about|on|from|like|resources|help).{0,40}|notes?|glossary|key terms|assessment(?: (?:criteria|questions?|methods?|process|guidance))?|(?:example |sample |possible |suggested |typical )?(?:interview )?questions?(?: .{1,30})?|questions to .{1,40}|sources?|appendix.{0,40}|annex.{0,40}|about (?:us|the (?:author|college|university|council|organisation|framework|site)|this (?:page|framework|guide|document|site))|version(?: history| control)?|document (?:control|history|information)|acknowledge?ments?|foreword|navigation|menu|main menu|footer|header|search|example evidence|examples? of application.{0,40}|(?:worked |case )?(?:examples?|stud(?:y|ies))|.{2,30} examples|links? to .{1,60}|nos links?|mapping.{0,40}|self[- ]assessment.{0,40}|reflection(?: questions)?|newsletter|sign up.{0,40}|follow us.{0,30}|stay connected|explore (?:the topic|more|this section)|popular (?:pages|links|content)|latest (?:news|updates|posts)|news|events|help|support|legal|policies|accessibility|site ?map|back to .{1,30}|published by.{0,30}|updates? to this page|is this page useful.{0,10}|in other languages|print(?: this page)?|quick links|our (?:services|partners|policies)|get (?:in touch|involved|help))$/i,
  ],
  [
    'contrast',
    /^(?:what (?:would|might|could|should|does) (?:worry|concern|alarm)\b.{0,40}|(?:areas?|causes?|signs?|grounds) (?:of|for) concern)$/i,
  ],
  [
    'indicators',
    /^what (?:we|i|they|people|others) (?:would )?(?:expect|hope|like|want|look)(?: to see| for)?(?: of (?:you|people|staff))?(?: (?:here|at this level))?$/i,
  ],
  ['aside', /^(?:change ?logs?|release notes|revision history|faqs?|frequently asked questions)$/i],
  ['contrast', /^we (?:do ?n[o’']?t|do not|never) (?:\S+ ){0,2}(?:see|hear)\b.{0,60}$/i],
  ['indicators', /^we (?:would |['’]d )?(?:love|like|want|expect|hope|need) (?:to )?(?:see|hear)\b.{0,60}$/i],
  [
    'indicators',
    /^(?:effective |positive |key |core )?(?:performance|proficiency|competency|capability|practice) (?:indicators?|statements?|descriptors?)$/i,
  ],
  [
    'indicators',
    /^(?:additional|further|extra|specific) (?:behaviou?rs|indicators?|expectations) (?:at|of|for|expected)\b.{1,60}$/i,
  ],
  [
    'contrast',
    /^(?:(?:things|signs|behaviou?rs) to )?(?:watch(?:[- ]?outs?(?: for)?| for)|beware(?: of)?|(?:common |possible )?(?:pitfalls|traps|blind ?spots)|(?:what )?(?:would )?holds? (?:us|you|me|people|others) back|gets? in the way|less of this)$/i,
  ],
  ['aside', /^(?:sub[- ]?|component )(?:competenc(?:y|ies)|capabilit(?:y|ies)|skills?|behaviou?rs?)$/i],
  [
    'indicators',
    /^(?:(?:I|we|you|they|s?he) (?:(?:also|always) )?do|(?:I|we|you|they) will (?:also|always))$/i,
  ],
  [
    'indicators',
    /^(?:you|they|people|others|colleagues)(?: will|['’]ll| can) (?:(?:also|always) )?(?:see|hear|find) (?:me|us)$/i,
  ],
  [
    'contrast',
    /^(?:I|we|you|they|s?he|people|others|colleagues) (?:(?:wo|do|does|ca|should|must|would)n[’']t|(?:will|do|does|can|should|must|would) (?:not|never))(?: (?:see|hear|find) (?:me|us))?$/i,
  ],
  [
    'indicators',
    /^(?:as well as|in addition to|on top of) (?:all )?(?:of )?(?:the |these |those |that )?(?:behaviou?rs|indicators|expectations|skills|points|requirements|levels?|above)\b.{0,60}$/i,
  ],
  [
    'contrast',
    /^(?:examples? of |indicators? of )?(?:\p{L}+ )?(?:ineffective|negative|less effective|poor|unacceptable|undesirable|counter-?productive) (?:behaviou?rs?|indicators?|practices?|examples?)(?: (?:for|at|in|of) .{1,40})?$/iu,
  ],
  [
    'contrast',
    /^(?:(?:values|standards|attitudes) and )?(?:behaviou?rs?|actions|things|conduct)(?: and \p{L}+)? (?:that |which )?(?:\p{L}+ ){1,3}(?:(?:will|do|does|should|must) not|(?:wo|do|does|should|must)n[’']t) (?:do|show|want|accept|expect|see|tolerate)\b.{0,60}$/iu,
  ],
];

/**
 * “Senior leaders don't show this when”, “What we don't want to see”: a heading that says no of others is about what is
 * not wanted. What speaks of itself (“We don't walk past”) is a name.
 */
const SAYS_NO =
  /^(?:(?:I|we|you|they|s?he) (?:will|do|does|must|should|can|would) ?n[o’']t)$|^(?!(?:I|We)\b).*(?:\b(?:do|does|did|is|are|was|wo|will|would|should|ca|could|must|have|has)n[’']?t\b|\b(?:do|does|is|are|will|should|would|must|can)\s+not\b|\bcannot\b|\bnot$)/i;

/** “Behaviours we don’t accept”, “Behaviours that hinder”. */
const REFUSED_BEHAVIOUR =
  /^(?:behaviou?rs|indicators|actions|attitudes|things|signs)\b.* (?:not|never|\S+n[’']t|hinder|harm|damage|undermine|limit|block|(?:get|stand) in the way|avoid|worry)\b/i;

/**
 * What a heading announces; undefined where it may be a name.
 * @param isHeading whether it is known to be a heading; “does not give up” is otherwise as likely a statement
 */
export const sectionOf = (text: string, isHeading = true): Section | undefined =>
  isHeading ? ofHeading(text) : ofLine(text);

const ofHeading = remembered((text) => announced(text, true));
const ofLine = remembered((text) => announced(text, false));

function announced(text: string, isHeading: boolean): Section | undefined {
  // “Poor level of proficiency” names a level, whatever it thinks of it.
  if (text.length > 120 || /[.!]["'”’)]?$|\blevel of \p{L}+:?$/iu.test(text)) return undefined;
  if (/ level:?$/i.test(text) && namedLevel(text)) return undefined;
  const { words, sign } = withoutSign(text);
  const label = words
    .replace(/^[\d.]+\s+/, '')
    .replace(/\s*[:?…–-]+\s*$/, '')
    .trim();
  if (sign && isHeading && (label === '' || sign === 'no')) return sign === 'no' ? 'contrast' : 'indicators';
  if (isHeading && REFUSED_BEHAVIOUR.test(label)) return 'contrast';
  return (
    SECTIONS.find(([, pattern]) => pattern.test(label))?.[0] ??
    (isHeading && (SAYS_NO.test(label) || saysNo(label)) ? 'contrast' : undefined)
  );
}

/** A run-in label: “Why is it important? Demands on us come from …”. */
export function runInSection(text: string): { readonly section: Section; readonly rest: string } | undefined {
  const [, label = '', rest = ''] =
    /^((?:Why|What|This|The importance|Rationale|Definition|Overview|Summary|Description|Purpose|Pam)\b[^.!?:]{0,80}[?:])\s+(\S.{20,})$/u.exec(
      text,
    ) ?? [];
  const section = label === '' ? undefined : sectionOf(label);
  return section && section !== 'levels' ? { section, rest } : undefined;
}
