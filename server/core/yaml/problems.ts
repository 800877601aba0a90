import {
  type Document,
  isAlias,
  isCollection,
  isPair,
  isScalar,
  type Node,
  visit,
  type YAMLError,
} from 'yaml';
import type { Span } from '../text/span.ts';

export interface YamlProblem {
  readonly message: string;
  readonly span: Span;
  readonly code: string;
}

/** Deeper than this nobody nests, and the library's recursion would end the process. */
const DEEPEST = 100;

/** Where a text is nested too deeply to be parsed; undefined where it is not. Time is linear. */
export function tooDeepAt(text: string): number | undefined {
  let brackets = 0;
  const indents: number[] = [];
  for (const { index, 0: found } of text.matchAll(/[[\]{}]|^[ \t]*(?:[-?:][ \t]+)*/gm)) {
    if (found === '[' || found === '{') brackets++;
    else if (found === ']' || found === '}') brackets = Math.max(0, brackets - 1);
    else {
      const indent = /^[ \t]*/.exec(found)?.[0].length ?? 0;
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      for (const mark of found.matchAll(/[-?:]/g)) indents.push(mark.index);
      if (found.length === indent) indents.push(indent);
    }
    if (brackets + indents.length > DEEPEST) return index;
  }
  return undefined;
}

/** What is wrong with a YAML text: each key that stands twice, and the first other mistake, for what follows it is noise. */
export function problemsOf(document: Document.Parsed, text: string, offset: number): YamlProblem[] {
  const conflict = document.errors.length > 0 ? /^<{7}(?: .*)?$/m.exec(text) : null;
  if (conflict && /^>{7}/m.test(text))
    return [
      {
        message: CONFLICT,
        span: shiftedSpan(conflict.index, conflict.index + conflict[0].length, offset),
        code: 'CONFLICT',
      },
    ];
  const [first] = document.errors;
  const mistake = first && { ...explained(first, document, text, offset), code: first.code as string };
  const twice = keysTwice(document)
    .filter(([start]) => !first || start < first.pos[0])
    .map(([start, end]) => ({
      message: 'This key stands here twice; keep one of them.',
      span: shiftedSpan(start, end, offset),
      code: 'DUPLICATE_KEY',
    }));
  return mistake ? [...twice, mistake] : twice;
}

/** Where keys stand that their mapping has already. */
function keysTwice(document: Document.Parsed): Array<readonly [start: number, end: number]> {
  const found: Array<readonly [number, number]> = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value) && key.range) found.push([key.range[0], key.range[1]]);
        seen.add(key.value);
      }
    },
  });
  return found;
}

const CONFLICT =
  'Both sides of a merge conflict stand here; keep one of them and remove the <<<<<<<, ======= and >>>>>>> lines.';

const shiftedSpan = (start: number, end: number, offset: number): Span => ({
  start: offset + start,
  end: offset + Math.max(end, start + 1),
});

/** The library's messages are for programmers; these are for the ones that writers of YAML meet. */
function explained(
  { code, message, pos: [start, end] }: YAMLError,
  document: Document.Parsed,
  text: string,
  offset: number,
): Omit<YamlProblem, 'code'> {
  const here = (plain: string, until = end): Omit<YamlProblem, 'code'> => ({
    message: plain,
    span: shiftedSpan(start, until, offset),
  });
  const word =
    start +
    (/^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s:,[\]{}]+)/.exec(text.slice(start, start + 200))?.[0].length ?? 1);
  switch (code) {
    case 'TAB_AS_INDENT':
      return here('YAML cannot be indented with tabs; use spaces.');
    case 'BAD_INDENT':
      return here(
        /end with a/.test(message)
          ? 'A bracket that is opened above is never closed; add the missing ] or }.'
          : 'The indentation does not fit the lines around it; line it up with them.',
      );
    case 'MISSING_CHAR':
      return /quote/.test(message)
        ? {
            message: 'The text in quotes that begins here never ends; add the closing quote.',
            span: openQuote(document, text, start, offset),
          }
        : here(
            /map values/.test(message)
              ? NO_COLON
              : `Something is missing before this: ${lowerFirst(message)}.`,
          );
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return here(NO_COLON);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return here(
        'A value with ": " in it must stand in quotes.',
        start + (/^.*/.exec(text.slice(start, start + 200))?.[0].trimEnd().length ?? 1),
      );
    case 'BAD_SCALAR_START':
      return here(`A text that begins with ${text[start]} must stand in quotes.`, word);
    default:
      return here(`This YAML cannot be read: ${lowerFirst(message)}.`);
  }
}

const NO_COLON = 'A line here has no ": " between its name and its value; add it, or put the text in quotes.';

/** The line on which a text in quotes begins that ends at an offset. */
function openQuote(document: Document.Parsed, text: string, end: number, offset: number): Span {
  let start = end;
  visit(document, (_key, node) => {
    if (isPair(node) || isCollection(node) || isAlias(node)) return;
    const range = (node as Node | null)?.range;
    if (range && range[0] < start && range[1] >= end) start = range[0];
  });
  const line = /^.*/.exec(text.slice(start, start + 200))?.[0].trimEnd().length ?? 1;
  return shiftedSpan(start, start + line, offset);
}

const lowerFirst = (message: string): string => {
  const line = message.split('\n', 1)[0]?.replace(/[.:]\s*$/, '') ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
};
