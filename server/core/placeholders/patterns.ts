import type { Span } from '../text/span.ts';

/** Words that stand in brackets where something is to be filled in: "[name]", "[date]". "[the victim]" is a word in place of a name. */
const FIELDS =
  '(?:first |last |full |sur|job |file |incident |event |start |end |exact |approximate )?(?:name|names|date|dates|day|month|year|time|number|numbers|no\\.?|amount|figure|figures|percentage|per ?cent|%|' +
  'place|location|town|city|team|unit|role|rank|title|job title|force|department|organisation|organization|company|station|competency|level|indicator|example|details?|text|link|url|source|reference|ref|' +
  "situation|task|action|result|outcome|quote|statistics?|stats|data|reason|colleague's name|placeholder|blank|to follow|n|x)s?";
const TO_DO =
  '(?:insert|add|enter|fill in|fill|specify|state|describe|explain|give|include|provide|check|confirm|update|expand|complete|your|write|type)\\b[^\\][{}<>]{0,100}';
const UNKNOWN =
  '(?:tb[acdn]|t\\.b\\.[acd]\\.?|todo|to do|to be (?:added|confirmed|completed|decided|agreed|advised|announced)|x{1,4}|\\?+|_+|-{2,})';
const FIELD = `(?:(?:${FIELDS})(?: here| of(?: [a-z ]{1,40})?)?|${TO_DO}|${UNKNOWN})`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\[ ?${FIELD} ?\\]`, 'gi'),
  new RegExp(`\\{{1,2} ?${FIELD} ?\\}{1,2}`, 'gi'),
  new RegExp(`<${FIELD}>`, 'gi'),
  /\((?:insert|add|fill in|specify)\b[^()]{0,100}\)/gi,
  /(?<![\p{L}\p{N}])(?:T\.?B\.?[ACD]|TBN|tb[acd]|TODO|FIXME)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])to be (?:confirmed|added|completed|inserted)\s?(?:$|[.)\]](?!\p{L}))/giu,
  // XX, £XX, XX%, DD/MM/YYYY. Sizes and Roman numerals have other letters beside.
  /[£$€]\s?(?:[Xx]{1,6}|\?{1,4}|_{1,20})(?:k|m)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}&-])[Xx]{1,6}\s?%|(?<![\p{L}\p{N}])(?:[Xx]{2,6}[/.-]){1,2}[Xx]{2,6}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}'’&-])(?:X{2,6}|x{2,6})(?![\p{L}\p{N}&-])/gu,
  /(?<![\p{L}\p{N}])[Xx] (?:number|amount) of(?!\p{L})|(?<![\p{L}\p{N}])X (?:people|officers|staff|colleagues|members|hours|minutes|days|weeks|months|years|times|per cent|percent|incidents|crimes|calls|reports|complaints|cases|pounds|miles|thefts|arrests)(?!\p{L})/gu,
  /(?<![\p{L}\p{N}])(?:dd[/.-]mm[/.-]yy(?:yy)?|mm[/.-]dd[/.-]yy(?:yy)?|yyyy-mm-dd)(?![\p{L}\p{N}])/giu,
  /\?{3,20}|(?<!\S)\?{2}(?!\S)|_{3,}/g,
  /(?<!\p{L})lorem ipsum(?!\p{L})/giu,
  /(?<=^|[.:;!?([\]–—-]\s?)insert (?:[\p{L}’'-]{1,20} ){1,4}here(?!\p{L})/giu,
];

/** What stands in a text for something that is still to be written, in order, none inside of another. */
export function placeholdersIn(text: string): readonly Span[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
      start: index,
      end: index + match.trimEnd().length,
    })),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const span of found) if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span);
  return outer;
}
