/** What is wanted beside what is not, where the two share their other words. */
const PAIRS: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/^(?:well )?developed$/, /^(?:in development|undeveloped|underdeveloped|less developed)$/],
  [/^(?:right|correct(?:ly)?)$/, /^(?:wrong|incorrect(?:ly)?)$/],
  [/^well$/, /^(?:badly|poorly)$/],
  [/^(?:strong|good|great)$/, /^(?:weak|bad|poor)$/],
  [/^(?:strengths?|strong points)$/, /^(?:weakness(?:es)?|weak points)$/],
  [/^(?:positive|helpful|healthy|constructive)$/, /^(?:negative|harmful|unhealthy|destructive)$/],
  [/^(?:(?:at )?(?:our|my|your|their) best|best)$/, /^(?:(?:at )?(?:our|my|your|their) worst|worst)$/],
  [/^on(?: track)?$/, /^off(?: track)?$/],
  [/^above the line$/, /^below the line$/],
  [/^(?:present|there|demonstrated|evident|met)$/, /^(?:absent|missing|lacking)$/],
  [/^thriving$/, /^struggling$/],
];
/** “Unpaid” and “informal” are no reproach, and these are. */
const PREFIXED =
  /^(?:un|in|dis|counter-?|ir)(?:helpful|acceptable|desirable|desired|wanted|effective|appropriate|satisfactory|successful|professional|productive|supportive|respectful|constructive|favou?rable|ethical|kind|safe|civil|responsible|healthy)$/;
const NO =
  /\b(?:not(?: yet)?|no|never|without|(?:do|does|did|is|are|was|were|will|would|should|must|can|ca|wo)n['’]?t)\b/g;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean);

/**
 * Which of two labels speaks of what is not wanted, by what they differ in: “Signs that this is developed” and “… is in
 * development”, “When we get it right” and “… wrong”, “Helpful” and “Unhelpful”. Undefined where they are no opposites.
 */
export function refusedOf(left: string, right: string): 'left' | 'right' | undefined {
  if (isOpposite(left, right)) return 'right';
  return isOpposite(right, left) ? 'left' : undefined;
}

function isOpposite(wanted: string, refused: string): boolean {
  const [good, bad] = [wordsOf(wanted), wordsOf(refused)];
  let from = 0;
  while (from < good.length && from < bad.length && good[from] === bad[from]) from++;
  let back = 0;
  while (back < good.length - from && back < bad.length - from && good.at(-1 - back) === bad.at(-1 - back))
    back++;
  const [own, other] = [good, bad].map((words) => words.slice(from, words.length - back).join(' '));
  if (!other || own === undefined) return false;
  // “What we do” and “What we do not do”: what one says, the other denies.
  if (other.replace(NO, '').trim() === own && other !== own) return true;
  const [whole, wholeOther] = [good, bad].map((words) => words.slice(from).join(' '));
  return (
    PAIRS.some(
      ([first, second]) =>
        (first.test(own) && second.test(other)) || (first.test(whole ?? '') && second.test(wholeOther ?? '')),
    ) ||
    (own !== '' && PREFIXED.test(other) && other.endsWith(own))
  );
}
