/** A framework of a bakery, as small as one can be. It says that it is Welsh, so that no test waits for what reads English. */
export const bakery = ({
  id = 'bakery',
  level = 'Baker',
  indicator = 'I knead the dough until it is smooth.',
} = {}): string => `id: ${id}
title: Bakery
language: cy
levels:
  - {id: "1", name: ${level}}
competencies:
  - id: dough
    name: Dough
    levels:
      "1":
        indicators:
          - ${indicator}
          - I let it rest for as long as it needs.
`;

/** A framework file with one error that the schema finds: `titel`. */
export const BROKEN_BAKERY = bakery().replace('title:', 'titel:');

/** An evidence document: front matter, then a body. */
export const evidence = (body: string, { framework = 'bakery', level = '1' } = {}): string =>
  `---\nframework: ${framework}\nlevel: ${level}\n---\n\n${body}\n`;

export const RESTED = 'I let the dough rest for two hours before I shaped it.';
