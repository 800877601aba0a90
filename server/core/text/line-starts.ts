import type { Position } from 'vscode-languageserver-types';

/**
 * Offsets and positions of a text that is not edited and has no line ends but LF: the same answers that an open document
 * gives, without the cost of one.
 */
export class LineStarts {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get lineCount(): number {
    return this.#all().length;
  }

  positionAt(offset: number): Position {
    const starts = this.#all();
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return { line: low - 1, character: at - (starts[low - 1] ?? 0) };
  }

  offsetAt({ line, character }: Position): number {
    const starts = this.#all();
    if (line < 0) return 0;
    const start = starts[line];
    if (start === undefined) return this.#text.length;
    const next = starts[line + 1];
    const end = next === undefined ? this.#text.length : next - 1;
    return Math.min(start + Math.max(0, character), end);
  }

  #all(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1))
      starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }
}
