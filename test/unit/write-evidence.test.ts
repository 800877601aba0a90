// “Write evidence for this”: where a new passage begins. It brings a question in a comment, a tag, and no prose.
import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './support/editor.ts';
import { dedent } from './support/text.ts';

const HEAD = '---\nframework: bakery\nlevel: 2\n---\n';
const ADDED = '<!-- When did you show this? I taste the dough before it is shaped. -->\n\n$1 [@dough.2.2]$0';

/** The document after the command; the snippet's stops are left as they are. */
function begun(text: string, key = 'bakery/dough.2.2'): string | undefined {
  const editor = new Editor();
  const document = editor.open(text);
  const place = editor.service.placeForEvidence(document, key);
  return (
    place &&
    TextDocument.applyEdits(document, [
      { range: { start: place.position, end: place.position }, newText: place.snippet },
    ])
  );
}

/** Checks a body in which `+` on a line of its own stands for the new passage. */
function begins(body: string): void {
  const marked = HEAD + dedent(body);
  assert.equal(begun(marked.replace(/\+\n\n?/, '')), marked.replace('+', ADDED).replace(/(\$0)\n$/, '$1'));
}

describe('Write evidence for this', () => {
  it('begins in the Action of the competency’s section, be it a heading or a label', () => {
    begins(`
      ## Dough

      ### Situation

      The flour was new.

      ### Action

      - I weighed it.
        - Twice.

      +

      ### Result

      Bread.

      ## Oven

      ### Action

      I loaded it.
    `);
    begins(`
      ## Dough

      **Action:** I weighed it.

      Then I waited.

      +

      **Result:** Bread.
    `);
  });

  it('begins in an Action that is still empty', () =>
    begins(`
      ## Oven

      I loaded it.

      ## Dough

      ### Action

      +

      ### Result

      Bread.
    `));

  it('begins at the end of a section without parts, and not in the next one', () =>
    begins(`
      ## Dough

      I weighed it.

      +

      ## Oven

      I loaded it.
    `));

  it('begins below a new heading, like the others, where the competency has none', () => {
    assert.equal(
      begun(`${HEAD}# Oven\n\nI loaded it. [@oven.2.1]\n`),
      `${HEAD}# Oven\n\nI loaded it. [@oven.2.1]\n\n# We know our dough\n\n${ADDED}`,
    );
    assert.equal(begun(HEAD), `${HEAD}\n## We know our dough\n\n${ADDED}`);
  });

  it('begins in the body of a document that is about this competency alone', () =>
    assert.equal(
      begun('---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\n\nI weighed it.'),
      `---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\n\nI weighed it.\n\n${ADDED}`,
    ));

  it('begins nowhere in a document of another framework, or of none, or for what there is not', () => {
    assert.equal(begun('---\nframework: tps\nlevel: 2\n---\n'), undefined);
    assert.equal(begun('# Dough\n'), undefined);
    assert.equal(begun(HEAD, 'bakery/dough.2.9'), undefined);
  });

  it('leads to a document that is asked about the competency, rather than to one that is finished', () => {
    const editor = new Editor();
    const note = (name: string, more: string) =>
      editor.workspace.noteFile(
        `file:///bakery/${name}.md`,
        `---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n${more}---\n`,
      );
    assert.equal(editor.service.documentFor('bakery/dough.2.2'), undefined);
    note('a', 'status: final\n');
    assert.equal(editor.service.documentFor('bakery/dough.2.2'), 'file:///bakery/a.md');
    note('b', '');
    assert.equal(editor.service.documentFor('bakery/dough.2.2'), 'file:///bakery/b.md');
    assert.equal(editor.service.documentFor('bakery/oven.2.1'), undefined);
  });
});
