// Evidence as Markdown to hand in: what goes, and what stays.
import { strict as assert } from 'node:assert';
import { readDocument } from '../../server/core/evidence/document.ts';
import { exportMarkdown } from '../../server/core/features/export-markdown.ts';
import { documents, property } from './support/property.ts';

const exported = (text: string): string => exportMarkdown(readDocument('memory:', text));

describe('export --to markdown', () => {
  it('takes out tags and comments with the space around them', () => {
    assert.equal(
      exported('I kneaded it, [@dough.2.1] and it rose [@dough.2.2; @oven.2.1].\n'),
      'I kneaded it, and it rose.\n',
    );
    assert.equal(
      exported(
        '## Dough [@dough.2]\n\nIt rose. <!-- did it? -->\n[@dough.2.1]\n\n<!-- more -->\n\nIt fell.\n',
      ),
      '## Dough\n\nIt rose.\n\nIt fell.\n',
    );
    assert.equal(
      exported('- one [@dough.2.1]\n- [@dough.2.2] two\n\n| a [@dough.2.1] | b |\n|---|---|\n'),
      '- one\n- two\n\n| a | b |\n|---|---|\n',
    );
  });

  it('takes out the front matter, and puts the question at the head', () => {
    assert.equal(
      exported('---\nframework: bakery\nquestion: How do you bake?\n---\n\n# Bread\n'),
      '**Question:** How do you bake?\n\n# Bread\n',
    );
    assert.equal(
      exported('\uFEFF---\r\nframework: bakery\r\n---\r\n\r\nIt rose. [@dough.2]\r\n\r\nIt fell.\r\n'),
      'It rose.\r\n\r\nIt fell.\n',
    );
  });

  it('leaves everything else as it is', () => {
    const text =
      'A *word*, `[@code.1]` and <https://a.example/@b>, x@y.example, https://a.example/@b.\n\n```\n[@dough.2.1] <!-- code -->\n\n\n```\n\n* * *\n\nThe end\\\nof it.\n';
    assert.equal(exported(text), text);
  });

  it('escapes bare handles, which Pandoc would take for citations', () => {
    assert.equal(
      exported('# Ask @baker\n\nI wrote to @baker_9, (@oven) and \\@dough [@dough.2.1].\n'),
      '# Ask \\@baker\n\nI wrote to \\@baker_9, (\\@oven) and \\@dough.\n',
    );
  });

  property('leaves no tag, and leaves its own work alone, whatever the document', documents, (text) => {
    const after = exported(text);
    // Without its tag, "[a]: b [@dough.1]" defines a link, and a rule may become a fence; such lines are nobody's evidence.
    if (/^\s*\[a\]: b|\]\[/m.test(text) || after.startsWith('---')) return;
    assert.deepEqual(readDocument('memory:', after).tags, []);
  });

  it('loses no word', () => {
    const text =
      'One [@a.1], two.\n\n- three [@b]\n  [@c]\n- four\n\n> five\n> [@d] six\n\n[@e]\n\n| seven [@f] |\n|---|\n| eight |\n\n<!-- not me -->\nNine [@g; @h] ten\n';
    const words = (source: string) =>
      readDocument('memory:', source)
        .blocks.map(({ block }) => block.prose.text)
        .filter(Boolean);
    assert.deepEqual(words(exported(text)), words(text));
  });
});
