import type { Range } from 'vscode-languageserver-types';
import type { Mention } from './mentions.ts';

/** What a mention names; the same for all of them that name the same. */
type Named = Pick<Mention, 'framework' | 'competency' | 'level' | 'indicator'>;

/** Numbers that are kept of each mention: line, and where key, competency and indicator begin and end. */
const FIELDS = 7;
/** Stands for the characters of an indicator's id where the mention has none. */
const NONE = 0xffff_ffff;
const NOWHERE = { start: { character: NONE }, end: { character: NONE } };

/** The mentions of one document, packed into few objects, so that ten thousand documents fit into memory. */
export class PackedMentions {
  readonly #uri: string;
  readonly #numbers: Uint32Array;
  readonly #named: readonly Named[];
  readonly #excerpts: ReadonlyArray<string | undefined>;

  /** @param names what was named before, anywhere; what is new is added */
  constructor(
    uri: string,
    mentions: readonly Mention[],
    names: Map<string, Named>,
    copy: (text: string) => string,
  ) {
    this.#uri = uri;
    this.#numbers = new Uint32Array(mentions.length * FIELDS);
    let at = 0;
    for (const { range, competencyRange, indicatorRange } of mentions) {
      // A key stands on one line.
      this.#numbers[at++] = range.start.line;
      for (const { start, end } of [range, competencyRange, indicatorRange ?? NOWHERE]) {
        this.#numbers[at++] = start.character;
        this.#numbers[at++] = end.character;
      }
    }
    this.#named = mentions.map((mention) => {
      const { framework, competency, level, indicator } = mention;
      const key = `${framework}/${competency}.${level}.${indicator}`;
      const known = names.get(key) ?? { framework, competency, level, indicator };
      names.set(key, known);
      return known;
    });
    this.#excerpts = mentions.map(({ excerpt }) => excerpt && copy(excerpt));
  }

  all(): Mention[] {
    return this.#named.map((named, index) => {
      const [line = 0, ...at] = this.#numbers.subarray(index * FIELDS, (index + 1) * FIELDS);
      const range = (from: number): Range => ({
        start: { line, character: at[from] ?? 0 },
        end: { line, character: at[from + 1] ?? 0 },
      });
      return {
        uri: this.#uri,
        range: range(0),
        competencyRange: range(2),
        ...(at[4] === NONE ? {} : { indicatorRange: range(4) }),
        ...named,
        excerpt: this.#excerpts[index],
      };
    });
  }
}
