/** Takes the common indentation off a template string, and the empty first and last line that its quotes bring along. */
export function dedent(template: string): string {
  const lines = template
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
}

/** What stands for the cursor in a test's document. */
const CURSOR = '‸';

/** The text without its cursor, and where the cursor stood. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error(`there is no ${CURSOR} in the test's document`);
  return { text: marked.replace(CURSOR, ''), offset };
}

/**
 * The front matter of most tests: a baker's. Documents that begin with `---` bring their own.
 * @returns the whole document, and how much of it is not the test's
 */
export function asDocument(text: string): { readonly text: string; readonly added: number } {
  return /^\uFEFF?---/.test(text) ? { text, added: 0 } : { text: HEAD + text, added: HEAD.length };
}

const HEAD = '---\nframework: bakery\nlevel: 2\n---\n\n';
