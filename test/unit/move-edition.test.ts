import { strict as assert } from 'node:assert';
import { Editor, fix } from './support/editor.ts';

const TITLE = 'Move to the newer edition, cvf-2024';
const ABOUT = { about: ['superseded-edition'] };

describe('Moving to the newer edition', () => {
  it('maps ids and names where a successor is known, and proposes the likest indicator for each tag', () => {
    const moved = fix(
      `
      ---
      framework: cvf-2016
      level: 2
      competencies: [collaborative, deliver-support-inspire]
      ---

      ## We are collaborative

      I asked each agency to say what it would lead on. [@collaborative.2.4]
    `,
      TITLE,
      ABOUT,
    );
    assert.match(moved, /framework: cvf-2024/);
    assert.match(moved, /competencies: \[collaborate, support-inspire\]/);
    assert.match(moved, /## We collaborate/);
    assert.match(moved, /\[@collaborate\.2\.3\]/);
  });

  it('keeps the level where the successor’s text is not bundled, and marks what has no successor', () => {
    const moved = fix(
      `
      ---
      framework: cvf-2016
      level: 2
      ---

      I gave them a clear brief. [@deliver-support-inspire.2.1]

      I said so openly. [@transparency]
    `,
      TITLE,
      ABOUT,
    );
    assert.match(moved, /\[@support-inspire\.2\]/);
    assert.match(moved, /\[@transparency\] <!-- Transparency has no successor in cvf-2024/);
  });

  it('takes tags along that name their edition', () => {
    const moved = fix(
      '---\nframework: cvf-2016\nlevel: 2\n---\n\nI did it. [@cvf-2016/collaborative.2.4; @tps/work-collaboratively.2.1]\n',
      TITLE,
      ABOUT,
    );
    assert.match(moved, /\[@cvf-2024\/collaborate\.2\.3; @tps\/work-collaboratively\.2\.1\]/);
  });
});

describe('Moving a portfolio to the newer edition', () => {
  it('takes the competencies along that it requires', () => {
    const text =
      'framework: cvf-2016\ncompetencies:\n  - collaborative\n  - We are collaborative\n  - integrity\n';
    const { workspace } = new Editor({ files: { 'portfolio.yaml': text } });
    const moved = workspace
      .portfolioFindings('file:///bakery/portfolio.yaml')
      ?.find(({ code }) => code === 'superseded-edition')
      ?.fixes?.()[0];
    const edits = [...(moved?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
    assert.equal(
      edits.reduce(
        (all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end),
        text,
      ),
      'framework: cvf-2024\ncompetencies:\n  - collaborate\n  - We collaborate\n  - integrity\n',
    );
  });
});
