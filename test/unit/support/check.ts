// A document with its findings underlined, as the editor shows them:
//
//     framework: bakry
//                ~~~~~ error unknown-framework: There is no framework “bakry”; did you mean “bakery”?
//
// What follows the code may be left out; then the message is not compared. `~…` goes on in the next lines, and `^` stands
// for a finding without length.
import { strict as assert } from 'node:assert';
import type { Judged } from '../../../server/core/rules/check.ts';
import { rules } from '../../../server/core/rules/index.ts';
import { linesOf } from '../../../server/core/text/lines.ts';
import { editorFor, type Surroundings } from './editor.ts';
import { asDocument, dedent } from './text.ts';

const MARK = /^( *)(~+…?|\^) (error|warning|info|hint) ([a-z-]+)(: .*)?$/;

/** The rules that these tests are about; those about prose have tests of their own, with documents of their own. */
const GROUPS: ReadonlySet<string> = new Set(['References', 'Coverage', 'Framework and portfolio files']);
const CODES: ReadonlySet<string> = new Set(
  rules.filter(({ group }) => GROUPS.has(group)).map(({ code }) => code),
);
const concerned = (findings: readonly Judged[] = [], about?: readonly string[]): Judged[] =>
  findings.filter(({ code }) => (about ? about.includes(code) : CODES.has(code)));

/** Checks a document against the findings that stand underlined in it; one without marks must have none. */
export function check(annotated: string, around: Surroundings = {}): void {
  const { text: expected, added } = asDocument(dedent(annotated));
  const { text, messages } = strip(expected);
  const editor = editorFor(around);
  const findings = editor.findings(editor.open(text, around.path));
  assert.equal(
    annotate(text, concerned(findings, around.about), messages).slice(added),
    expected.slice(added),
  );
}

/** The same for a framework file. */
export function checkFramework(
  annotated: string,
  around: Surroundings = {},
  path = 'frameworks/own.yaml',
): void {
  const expected = dedent(annotated);
  const { text, messages } = strip(expected);
  const editor = editorFor({ ...around, files: { ...around.files, [path]: text } });
  assert.equal(annotate(text, concerned(editor.findingsOfFile(path)), messages), expected);
}

/** The findings of a document as `severity code`, for tests that are about which there are and not where. */
export function codesIn(text: string, around: Surroundings = {}): string[] {
  const editor = editorFor(around);
  return concerned(
    editor.findings(editor.open(asDocument(dedent(text)).text, around.path)),
    around.about,
  ).map(({ severity, code }) => `${severity} ${code}`);
}

/** The one message of a rule in a document. */
export function messageOf(code: string, text: string, around: Surroundings = {}): string {
  const editor = editorFor(around);
  const found = editor
    .findings(editor.open(asDocument(dedent(text)).text, around.path))
    .filter((finding) => finding.code === code);
  assert.equal(found.length, 1, `${found.length} findings of ${code}`);
  return found[0]?.message ?? '';
}

/** The document without its marks, and for each mark (line, column, code) whether it has a message. */
function strip(annotated: string): { text: string; messages: Set<string> } {
  const lines: string[] = [];
  const messages = new Set<string>();
  for (const line of annotated.split('\n')) {
    const mark = MARK.exec(line);
    if (!mark) lines.push(line);
    else if (mark[5]) messages.add(`${lines.length - 1}:${mark[1]?.length} ${mark[4]}`);
  }
  return { text: lines.join('\n'), messages };
}

function annotate(text: string, findings: readonly Judged[], messages: ReadonlySet<string>): string {
  const positions = linesOf(text);
  const below = new Map<number, string[]>();
  for (const { span, severity, code, message } of findings) {
    const start = positions.positionAt(span.start);
    const end = positions.positionAt(span.end);
    const line = text.split('\n')[start.line] ?? '';
    const underline =
      span.start === span.end
        ? '^'
        : start.line === end.line
          ? '~'.repeat(end.character - start.character)
          : `${'~'.repeat(Math.max(1, line.length - start.character))}…`;
    const wanted = messages.has(`${start.line}:${start.character} ${code}`) ? `: ${message}` : '';
    below.set(start.line, [
      ...(below.get(start.line) ?? []),
      `${' '.repeat(start.character)}${underline} ${severity} ${code}${wanted}`,
    ]);
  }
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...(below.get(index) ?? [])])
    .join('\n');
}
