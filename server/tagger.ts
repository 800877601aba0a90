// The part-of-speech tagger: a bundle of its own (dist/nlp.js), for its model is larger than all else and loaded only when
// an English document is judged. wink-nlp and its model are MIT-licensed (© GRAYPE Systems Private Limited); on 1,000 words
// wink-nlp takes 1.4 ms where compromise, a tenth of its size, takes 47 ms.
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Analyse, Analysis, Token } from './core/language/analysis.ts';
import { sentencesOf } from './core/language/sentences.ts';
import type { Span } from './core/text/span.ts';

/** Makes the tagger ready, which takes a moment: the model is unpacked. */
export function createAnalyse(): Analyse {
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  return (prose) => {
    const tokens = nlp.readDoc(prose).tokens();
    const of = (what: unknown) => tokens.out(what as ItsFunction<string>);
    return placed(prose, of(its.value), of(its.pos), of(its.lemma));
  };
}

/** White space between two words is folded to one space; a token that was left out may stand there too. */
const MOST_SPACE = 40;

/** The tokens at their places in the prose: the tagger gives them in order, letter for letter. */
function placed(
  prose: string,
  texts: readonly string[],
  tags: readonly string[],
  lemmas: readonly (string | undefined)[],
): Analysis {
  const sentences = sentencesOf(prose);
  const tokens: Token[] = [];
  let at = 0;
  let sentence = 0;
  texts.forEach((text, index) => {
    // A token that the tagger writes in another way is left out; its place is not looked for all over the passage.
    const offset = prose.slice(at, at + text.length + MOST_SPACE).indexOf(text);
    if (offset < 0) return;
    const start = at + offset;
    at = start + text.length;
    while ((sentences[sentence]?.end ?? at) < at) sentence++;
    tokens.push(
      ...split(
        { start, end: at, text, pos: tags[index] ?? 'X', lemma: lemmas[index] ?? text.toLowerCase() },
        sentences[sentence],
      ),
    );
  });
  return { tokens, sentences };
}

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
