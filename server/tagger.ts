// The part-of-speech tagger: a bundle of its own (dist/nlp.js), for its model is larger than all else and loaded only when
// an English document is judged. wink-nlp and its model are MIT-licensed (© GRAYPE Systems Private Limited); on 1,000 words
// wink-nlp takes 1.4 ms where compromise, a tenth of its size, takes 47 ms.
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Analyse, Analysis, Token } from './core/language/analysis.ts';
import { sentencesOf } from './core/language/sentences.ts';
import type { Span } from './core/text/span.ts';

/** The tagger's time grows with the square of an unbroken run of letters or marks; behind this many nothing is a word any more. */
const LONGEST_WORD = 60;
const OVERLONG = /\S{61,}/g;

/** Makes the tagger ready, which takes a moment: the model is unpacked. */
export function createAnalyse(): Analyse {
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  return (prose) => {
    const readable = prose.replace(
      OVERLONG,
      (run) => run.slice(0, LONGEST_WORD) + ' '.repeat(run.length - LONGEST_WORD),
    );
    const tokens = nlp.readDoc(readable).tokens();
    const of = (what: unknown) => tokens.out(what as ItsFunction<string>);
    return placed(readable, sentencesOf(prose), of(its.value), of(its.pos), of(its.lemma));
  };
}

/** A token that the tagger writes in another way is left out, and the next one may stand so far behind. */
const REACH = 40;

/** The tokens at their places in the prose: the tagger gives them in order, letter for letter. */
function placed(
  prose: string,
  sentences: readonly Span[],
  texts: readonly string[],
  tags: readonly string[],
  lemmas: readonly (string | undefined)[],
): Analysis {
  const tokens: Token[] = [];
  let at = 0;
  let sentence = 0;
  texts.forEach((text, index) => {
    while (prose.charCodeAt(at) === 0x20) at++;
    const start = prose.startsWith(text, at)
      ? at
      : at + prose.slice(at, at + text.length + REACH).indexOf(text);
    if (start < at) return;
    at = start + text.length;
    while ((sentences[sentence]?.end ?? at) < at) sentence++;
    const pos = retagged(text, index, tags);
    const lemma = (pos === tags[index] ? lemmas[index] : baseForm(text)) ?? text.toLowerCase();
    tokens.push(...split({ start, end: at, text, pos, lemma }, sentences[sentence]));
  });
  return { tokens, sentences };
}

/** Participles that make a describing word of the noun before them: "evidence-based" written in two words. */
const DESCRIBING = /^(?:based|driven|focused|led|oriented|related)$/;

/** The tagger takes some past tenses between two nouns for nouns or adjectives: "the company fitted cameras". */
function retagged(text: string, index: number, tags: readonly string[]): string {
  const tag = tags[index] ?? 'X';
  if ((tag !== 'NOUN' && tag !== 'ADJ') || !/^[a-z]{2,}[^e]ed$/.test(text) || DESCRIBING.test(text))
    return tag;
  return /^(?:NOUN|PROPN)$/.test(tags[index - 1] ?? '') &&
    /^(?:DET|NOUN|PRON|PROPN)$/.test(tags[index + 1] ?? '')
    ? 'VERB'
    : tag;
}

/** "fitted" is "fit", "agreed" is "agree", "carried" is "carry", roughly. */
const baseForm = (text: string): string =>
  text
    .replace(/ied$/, 'y')
    .replace(/([^aeiouls])\1ed$/, '$1')
    .replace(/(?<=[aeiou][cgsvz]|[^aeiou][cgsvz]|e)ed$/, 'e')
    .replace(/ed$/, '');

/** The tagger takes "in." and "no." for abbreviations; at the end of a sentence they are words. */
function split(token: Token, sentence: Span | undefined): readonly Token[] {
  const { start, end, text } = token;
  if (end !== sentence?.end || !/^[A-Za-z]{2,}\.$/.test(text)) return [token];
  const word = text.slice(0, -1);
  const pos = token.pos === 'NOUN' && /^(?:in|no)$/i.test(word) ? 'ADV' : token.pos;
  return [
    { start, end: end - 1, text: word, pos, lemma: word.toLowerCase() },
    { start: end - 1, end, text: '.', pos: 'PUNCT', lemma: '.' },
  ];
}
