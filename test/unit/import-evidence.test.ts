// Evidence that people have already: quoted indicators become tags, and their own words stay as they are.
import { strict as assert } from 'node:assert';
import { readDocument } from '../../server/core/evidence/document.ts';
import { importEvidence } from '../../server/core/import/evidence.ts';
import { check } from './support/check.ts';
import { editorFor } from './support/editor.ts';
import { documents, property } from './support/property.ts';
import { dedent } from './support/text.ts';

const frameworks = () => [...editorFor().workspace.catalogue().frameworks.values()];

function imported(markdown: string) {
  const result = importEvidence(dedent(markdown), frameworks());
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

describe('Import of evidence', function () {
  this.timeout(10_000);

  it('says what was quoted between one pair of quotation marks', () => {
    const { text } = imported(`
      ## We know our dough

      > “I adjust the water to the flour of the day.”

      In May the flour came in wet, so I took less.
    `);
    assert.match(text, /<!-- dough\.2\.1: “I adjust the water to the flour of the day\.” -->/);
  });

  it('turns quoted indicators into tags, and leaves the prose word for word', () => {
    const { text, framework, tagged, doubtful } = imported(`
      # My application

      ## We know our dough

      **I adjust the water to the flour of the day.** In May the flour came in wet, so I took less.

      **I taste the dough – before it is “shaped”**

      I tasted each batch at six.

      I wrote down what I found.

      ## Oven

      - **I notice by the smell when it is time:** I smelled it at ten.
    `);
    assert.equal(
      text,
      dedent(`
        ---
        framework: bakery
        level: "2"
        competencies: [dough, oven]
        status: draft
        ---

        # My application

        ## We know our dough

        In May the flour came in wet, so I took less. [@dough.2.1] <!-- dough.2.1: “I adjust the water to the flour of the day.” -->

        <!-- dough.2.2: “I taste the dough – before it is “shaped”” -->

        I tasted each batch at six. [@dough.2.2]

        I wrote down what I found. [@dough.2.2]

        ## Oven

        - I smelled it at ten. [@oven.2.2] <!-- oven.2.2: “I notice by the smell when it is time:” -->
      `),
    );
    assert.deepEqual([framework, tagged, doubtful], ['bakery', 3, 0]);
    check(text, { about: ['quoted-indicator', 'unknown-indicator', 'unknown-competency', 'no-evidence'] });
  });

  it('marks what it is not sure of, and what it does not know', () => {
    const { text, doubtful, unknown } = imported(`
      ## Dough

      **I adjust the water and the salt to the weather of the day**

      It rained, so I took less.

      **I always greet everybody by their first name**

      I greeted them.
    `);
    assert.match(
      text,
      /<!-- Check this tag: is dough\.2\.1 what “I adjust the water and the salt to the weather of the day” quotes\? -->\n\nIt rained, so I took less\. \[@dough\.2\.1\]/,
    );
    assert.match(
      text,
      /\*\*I always greet everybody by their first name\*\* <!-- Nothing in the framework is near this: .* -->\n\nI greeted them\.\n$/,
    );
    assert.deepEqual([doubtful, unknown], [1, 1]);
  });

  it('takes headings that quote, paragraphs that say just that, and keeps the parts of an answer', () => {
    const { text } = imported(`
      ## Dough

      ### I give the dough the rest that it needs

      #### Situation

      It was cold.

      #### Action

      I waited.

      I taste the dough before it is shaped.

      I tasted it.
    `);
    assert.match(
      text,
      /### Situation\n\nIt was cold\. \[@dough\.2\.3\]\n\n#### Action\n\nI waited\. \[@dough\.2\.3\]\n\n<!-- dough\.2\.2: .* -->\n\nI tasted it\. \[@dough\.2\.2\]\n$/,
    );
  });

  it('keeps front matter that is there, and refuses what is about no framework', () => {
    assert.match(
      imported(
        '---\ntitle: Mine\nlevel: 3\n---\n\n## Dough\n\n**I knead until the dough is smooth.** I did.\n',
      ).text,
      /^---\nframework: bakery\ncompetencies: \[dough\]\nstatus: draft\ntitle: Mine\nlevel: 3\n---\n/,
    );
    assert.deepEqual(importEvidence(' \n', frameworks()), { problem: 'is empty' });
    assert.ok('problem' in importEvidence('# Shopping\n\nMilk, eggs.\n', frameworks()));
  });

  property('loses no word of anybody, whatever the document', documents, (text) => {
    const result = importEvidence(text, frameworks());
    if ('problem' in result) return;
    const words = (source: string) =>
      readDocument('memory:', source)
        .blocks.map(({ block }) => block.prose.text)
        .join(' ')
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word)).length;
    // Quotations go into comments; everything else is there still.
    assert.ok(result.text.includes('<!-- ') || words(result.text) >= words(text));
  });
});
