import type { Range } from 'vscode-languageserver-types';
import type { Mention } from './mentions.ts';
import { PackedTexts } from './packed-texts.ts';
import type { DocumentSummary, TaggedPassage } from './summary.ts';

/** What a passage or mention names; the same for all of them that name the same. */
type Named = Pick<Mention, 'framework' | 'competency' | 'level' | 'indicator'>;

/** What was named in any document: few, however many documents there are. */
export class Names {
  readonly #all: Named[] = [];
  readonly #numbers = new Map<string, number[]>();

  /** The number of what is named. */
  number({ framework, competency, level, indicator }: Named): number {
    let numbers = this.#numbers.get(competency);
    if (!numbers) this.#numbers.set(competency, (numbers = []));
    let number = numbers.find((known) => {
      const other = this.at(known);
      return other.indicator === indicator && other.level === level && other.framework === framework;
    });
    if (number === undefined) {
      number = this.#all.push({ framework, competency, level, indicator }) - 1;
      numbers.push(number);
    }
    return number;
  }

  at(number: number): Named {
    const named = this.#all[number];
    if (!named) throw new Error('nothing was named by this number');
    return named;
  }
}

/** Of a passage: what it names, its line and column, and the number of its excerpt. */
const PASSAGE = 4;
/** Of a mention: what it names, its line, and where key, competency and indicator begin and end. */
const MENTION = 8;
/** Stands for what there is none of. */
const NONE = 0xffff_ffff;
const NOWHERE = { start: { character: NONE }, end: { character: NONE } };

/** What is known of one document, packed into few objects, so that ten thousand documents fit into memory. */
export class PackedDocument {
  readonly #head: Omit<DocumentSummary, 'passages'>;
  readonly #names: Names;
  readonly #numbers: Uint32Array;
  readonly #passages: number;
  readonly #texts: PackedTexts;

  constructor({ passages, ...head }: DocumentSummary, mentions: readonly Mention[], names: Names) {
    this.#head = head;
    this.#names = names;
    this.#passages = passages.length;
    this.#numbers = new Uint32Array(passages.length * PASSAGE + mentions.length * MENTION);
    const texts: string[] = [];
    const textNumber = (text: string): number => {
      // Several tags of one passage, which follow each other, have one text.
      return texts.at(-1) === text ? texts.length - 1 : texts.push(text) - 1;
    };
    let at = 0;
    const push = (value: number): void => {
      this.#numbers[at++] = value;
    };
    for (const passage of passages) {
      push(names.number(passage));
      push(passage.line);
      push(passage.character);
      push(textNumber(passage.excerpt));
    }
    for (const mention of mentions) {
      push(names.number(mention));
      // A key stands on one line.
      push(mention.range.start.line);
      for (const { start, end } of [
        mention.range,
        mention.competencyRange,
        mention.indicatorRange ?? NOWHERE,
      ]) {
        push(start.character);
        push(end.character);
      }
    }
    this.#texts = new PackedTexts(texts);
  }

  summary(): DocumentSummary {
    const texts = this.#texts.all();
    const passages = Array.from({ length: this.#passages }, (_, index): TaggedPassage => {
      const [name = 0, line = 0, character = 0, excerpt = 0] = this.#numbers.subarray(index * PASSAGE);
      return { ...this.#names.at(name), line, character, excerpt: texts[excerpt] ?? '' };
    });
    return { ...this.#head, passages };
  }

  mentions(): Mention[] {
    const numbers = this.#numbers.subarray(this.#passages * PASSAGE);
    return Array.from({ length: numbers.length / MENTION }, (_, index): Mention => {
      const [name = 0, line = 0, ...at] = numbers.subarray(index * MENTION, (index + 1) * MENTION);
      const range = (from: number): Range => ({
        start: { line, character: at[from] ?? 0 },
        end: { line, character: at[from + 1] ?? 0 },
      });
      return {
        ...this.#names.at(name),
        uri: this.#head.uri,
        range: range(0),
        competencyRange: range(2),
        ...(at[4] === NONE ? {} : { indicatorRange: range(4) }),
      };
    });
  }
}
