import type { EvidenceDocument } from '../evidence/document.ts';

/** The words that a citation has beside its keys: `see` and `, the Monday meetings`. The keys are blanks in it. */
export interface Note {
  readonly text: string;
  /** Where it begins in the document. */
  readonly start: number;
}

/** What a citation without a note has around its key: `[@` and `]`. */
const EMPTY = 3;

/** The notes of a document's tags, in order. */
export function* notesOf({ text, tags }: EvidenceDocument): Generator<Note> {
  // The tags of one citation stand together, and share its words.
  for (let from = 0, to = 0; from < tags.length; from = to) {
    const first = tags[from];
    const citation = first?.citation;
    while (to < tags.length && tags[to]?.citation === citation) to++;
    // Most citations are a key in brackets and nothing else.
    if (!citation || citation.end - citation.start === first.end - first.start + EMPTY) continue;
    let note = text.slice(citation.start, citation.end);
    for (const { start, end } of tags.slice(from, to)) {
      const [at, behind] = [start - citation.start - 1, end - citation.start];
      note = note.slice(0, at) + ' '.repeat(behind - at) + note.slice(behind);
    }
    if (/[\p{L}\p{N}]/u.test(note)) yield { text: note.replace(/[[\]{}]/g, ' '), start: citation.start };
  }
}
