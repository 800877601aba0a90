// Layouts of evidence that people bring along: tables, headings in bold print.
import { strict as assert } from 'node:assert';
import { importEvidence } from '../../server/core/import/evidence.ts';
import { editorFor } from './support/editor.ts';
import { dedent } from './support/text.ts';

const frameworks = () => [...editorFor().workspace.catalogue().frameworks.values()];
const WATER = 'I adjust the water to the flour of the day.';
const TASTE = 'I taste the dough before it is shaped.';

/** The body of the document that is made, without its front matter. */
function bodyOf(markdown: string): string {
  const result = importEvidence(dedent(markdown), frameworks());
  if ('problem' in result) throw new Error(result.problem);
  return result.text.replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

describe('Evidence in other layouts', () => {
  it('in a table gets the tag in the row, and keeps the words of the other cells', () => {
    assert.equal(
      bodyOf(`
        ## We know our dough

        | No | Indicator | Evidence |
        | --- | --- | --- |
        | 1 | ${WATER} | In May I took less; it held. |
        | 2 | **${TASTE}** | I tasted each batch\\|loaf. |
        | 3 | I sing to every loaf in the oven at night | It helps. |
        | 4 | ${WATER} | |
      `),
      dedent(`
        ## We know our dough

        | No | Indicator | Evidence |
        | --- | --- | --- |
        | 1 | <!-- dough.2.1: “${WATER}” --> | In May I took less; it held. [@dough.2.1] |
        | 2 | <!-- dough.2.2: “${TASTE}” --> | I tasted each batch\\|loaf. [@dough.2.2] |
        | 3 | I sing to every loaf in the oven at night <!-- Nothing in the framework is near this: tag the passage yourself, or leave it. --> | It helps. |
        | 4 | ${WATER} | |
      `),
    );
  });

  it('in italics, quotation marks or bold italics loses no mark and no word', () => {
    for (const quoted of [`*${WATER}* –`, `_${WATER}_`, `“${WATER}”`, `"${WATER}"`, `***${WATER}***`])
      assert.equal(
        bodyOf(`
          ## We know our dough

          ${quoted} In May I took less.
        `),
        dedent(`
          ## We know our dough

          In May I took less. [@dough.2.1] <!-- dough.2.1: “${WATER}” -->
        `),
      );
    assert.match(
      bodyOf(`## Dough\n\n*I took care* – and **${TASTE}**\n`),
      /^\*I took care\* – and \*\*I taste/m,
    );
  });

  it('that has its tag already gets no second one', () => {
    assert.equal(
      bodyOf(`
        ## We know our dough

        **${WATER}** In May I took less. [@dough.2.1]

        **${TASTE}**

        I tasted. [@dough.2.2, at six]

        I tasted more. [@dough.2.21]
      `),
      dedent(`
        ## We know our dough

        In May I took less. [@dough.2.1] <!-- dough.2.1: “${WATER}” -->

        <!-- dough.2.2: “${TASTE}” -->

        I tasted. [@dough.2.2, at six]

        I tasted more. [@dough.2.21] [@dough.2.2]
      `),
    );
  });

  it('with headings in bold print has real ones', () => {
    assert.equal(
      bodyOf(`
        **We know our dough**

        ${WATER}

        In May I took less.

        **Oven:**

        I was there at ten, and **oven** is not a heading here.

        ~~~
        **Oven**
        ~~~
      `),
      dedent(`
        ## We know our dough

        <!-- dough.2.1: “${WATER}” -->

        In May I took less. [@dough.2.1]

        ## Oven:

        I was there at ten, and **oven** is not a heading here.

        ~~~
        **Oven**
        ~~~
      `),
    );
  });
});
