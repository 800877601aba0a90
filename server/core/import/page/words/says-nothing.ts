const WHAT =
  '(?:descriptors?|criteria|indicators?|behaviou?rs|requirements?|statements?|expectations?|evidence|competenc(?:y|ies)|responsibilit(?:y|ies))';

/** Where it says that something else stands: “above”, “Level 1”, “the previous level”. */
const PLACE =
  '(?:above|below|before|left|overleaf|(?:the )?(?:previous|preceding|next|other|lower|higher)(?: (?:level|grade|band|stage|column|row|role|post)s?)?|(?:the )?(?:level|grade|band|stage|tier|step|column) \\S{1,6})';

/** What stands in the place of statements that there are none of, or that stand elsewhere. */
const NOTHING = [
  /^\(?(?:n\/?a|none|nil|nothing|ditto|tbc|tbd|to be (?:confirmed|defined|determined|agreed|added|completed)|blank|left blank|(?:this (?:\S+ ){0,2})?(?:does not|doesn[’']t) apply(?: .{0,40})?)\)?\.?$/i,
  new RegExp(`^there (?:is|are) no (?:\\S+ ){0,3}${WHAT}(?: .{0,40})?\\.?$`, 'i'),
  /^\(?(?:this (?:\S+ ){0,2}level is |is |currently )*not (?:currently |yet |normally |usually |formally )?(?:defined|applicable|described|used|required|assessed|expected|relevant|needed|specified|essential)(?: (?:at|for|in|of|to|by|on|here|from|until|as)\b.{0,40})?\)?\.?$/i,
  new RegExp(
    `^\\(?no (?:(?:additional|further|extra|specific|other|new|more|separate) )*(?:${WHAT}|change)(?: .{0,40})?\\)?\\.?$`,
    'i',
  ),
  new RegExp(
    `^\\(?(?:(?:the )?same(?: ${WHAT})? (?:as|for)|(?:as|see|like)(?: (?:for|at|per|in|with|on))?|refer to|identical to|(?:no change|unchanged) from)(?: (?:for|at|in))? ${PLACE}(?: (?:above|below))?(?:,? (?:and|plus)(?: also)?:?)?\\)?\\.?$`,
    'i',
  ),
  // “As for Member.”: a level that is called so, with a capital.
  /^\(?(?:[Aa]s (?:for|per|with)|(?:[Tt]he )?[Ss]ame (?:as|for)(?: for)?|[Ss]ee) (?:an? |the )?\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,2}\)?\.?$/u,
];

/** Whether a text stands where a statement would and is none: “Not required at this grade”, “As above”, “As for Member.” */
export const saysNothing = (text: string): boolean =>
  text.length <= 120 && NOTHING.some((pattern) => pattern.test(text));
