// Which side of a page is which: levels outside and competencies inside, or the other way; what is wanted and what is not.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

describe('Posts that nobody knows over the same competencies', () => {
  const outer = ['Baker and Stall Operator', 'Crew and Shift Manager', 'Area & District Manager'];
  const inner = ['Personal impact', 'Serving well', 'The whole bakery'];
  const page = (posts: readonly string[], names: readonly string[], name = (text: string) => `### ${text}`) =>
    `# Behaviours framework\n\n${posts
      .map(
        (post) =>
          `## ${post}\n\nWhat we ask for here.\n\n${names.map((text) => `${name(text)}\n\n- Shows ${text} as ${post}\n`).join('\n')}`,
      )
      .join('\n')}`;
  const told = (posts: readonly string[], names: readonly string[]) =>
    names.flatMap((name) => posts.map((post) => `${name} at ${post}: Shows ${name} as ${post}`));

  it('are levels, with nouns that they share', () => {
    assert.deepEqual(placed(page(outer, inner)), told(outer, inner));
  });

  it('are levels over names in bold print', () => {
    assert.deepEqual(placed(page(outer, inner, (text) => `**${text}**`)), told(outer, inner));
  });

  it('are levels in plain text', () => {
    const text = page(outer, inner).replace(/^#+ /gm, '').replace(/^- /gm, '• ');
    assert.deepEqual(placed(text), told(outer, inner));
  });

  it('are levels, be there two of them, and whatever they do', () => {
    for (const posts of [
      ['Dispatcher / Loader', 'Duty Dispatcher'],
      ['Trading Standards Officers', 'Heads of Bakery and Bakery Planners'],
      ['Postdoctoral Researcher', 'Principal Investigator', 'Head of Laboratory'],
    ])
      assert.deepEqual(placed(page(posts, inner)), told(posts, inner));
  });

  it('are levels below the competencies too', () => {
    const turned = page(inner, outer).replaceAll(/Shows (.*) as (.*)/g, 'Shows $2 as $1');
    assert.deepEqual(placed(turned), told(outer, inner));
  });

  it('are none where they only sound so', () => {
    const names = ['Working with managers', 'Serving the customer', 'Developing others'];
    const steps = ['Seeding', 'Sprouting', 'Harvesting'];
    const turned = page(names, steps).replaceAll(/Shows (.*) as (.*)/g, 'Shows $2 as $1');
    assert.deepEqual(placed(turned), told(steps, names));
  });
});
