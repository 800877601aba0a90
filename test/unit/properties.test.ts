import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readDocument } from '../../server/core/evidence/document.ts';
import { rules } from '../../server/core/rules/index.ts';
import type { Fix } from '../../server/core/rules/rule.ts';
import { Editor } from './support/editor.ts';
import { documents, property } from './support/property.ts';

const GROUPS: ReadonlySet<string> = new Set(['References', 'Coverage']);
const CODES: ReadonlySet<string> = new Set(
  rules.filter(({ group }) => GROUPS.has(group)).map(({ code }) => code),
);

/** The words of a document's prose: what no mend may touch. */
const prose = (text: string): string =>
  readDocument('memory:', text)
    .blocks.map(({ block }) => block.prose.text)
    .filter((words) => words !== '')
    .join('\n');

function mended(text: string, { edits }: Fix): string {
  const document = TextDocument.create('memory:', 'markdown', 1, text);
  return TextDocument.applyEdits(
    document,
    edits.map(({ span, newText }) => ({
      range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
      newText,
    })),
  );
}

describe('whatever the document,', () => {
  const editor = new Editor();

  property('no rule fails, and every finding stands in it', documents, (text) => {
    for (const { span, message, code } of editor.findings(editor.open(text))) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, code);
      assert.ok(message.length > 0 && !message.includes('undefined'), message);
    }
  });

  property(
    'findings come by position, and each tag has one finding of References at most',
    documents,
    (text) => {
      const findings = editor.findings(editor.open(text));
      const starts = findings.map(({ span }) => span.start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
      );
      const references = new Set(rules.filter(({ group }) => group === 'References').map(({ code }) => code));
      for (const tag of editor.workspace.evidence(editor.open(text))?.tags ?? []) {
        const about = findings.filter(
          ({ code, span }) => references.has(code) && span.start >= tag.start && span.end <= tag.end,
        );
        assert.ok(about.length <= 1, about.map(({ code }) => code).join());
      }
    },
  );

  property(
    'mends of references and coverage touch front matter, tags, headings and comments, and no word of prose',
    documents,
    (text) => {
      for (const finding of editor.findings(editor.open(text)))
        if (CODES.has(finding.code))
          for (const fix of finding.fixes?.() ?? [])
            assert.equal(prose(mended(text, fix)), prose(text), `${finding.code}: ${fix.title}`);
    },
  );

  property(
    'no feature fails at any place',
    documents,
    (text) => {
      const document = editor.open(text);
      const { service } = editor;
      service.documentSymbols(document);
      service.folding(document);
      service.coverage(document, 'loaf.md');
      for (let offset = 0; offset <= text.length; offset += 7) {
        const position = document.positionAt(offset);
        service.hover(document, position);
        service.definition(document, position);
        const [item] = service.completion(document, position);
        if (item) service.resolveCompletion(item, document);
      }
      service.codeActions(
        document,
        { start: document.positionAt(0), end: document.positionAt(text.length) },
        service.diagnostics(document),
      );
    },
    4,
  );
});
