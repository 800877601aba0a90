import { strict as assert } from 'node:assert';
import { fix } from './support/editor.ts';

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

  it('leaves tags alone that name their edition', () => {
    const moved = fix(
      '---\nframework: cvf-2016\nlevel: 2\n---\n\nI did it. [@cvf-2016/collaborative.2.4]\n',
      TITLE,
      ABOUT,
    );
    assert.match(moved, /\[@cvf-2016\/collaborative\.2\.4\]/);
  });
});
