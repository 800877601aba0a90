import { strict as assert } from 'node:assert';
import { Editor } from './support/editor.ts';

const STORY =
  'The baker on nights had been throwing out forty loaves a week. I stood beside him for three shifts, saw that the proof was rushed, and moved the ovens on by twenty minutes so that the dough could rest.';
const NEARLY =
  'The baker on nights had been throwing out some forty loaves a week.\nI stood next to him for three shifts, saw that the proof was rushed and moved the ovens on by twenty minutes so that the dough could rest.';
const OTHER =
  'A customer asked what was in the rye. I fetched the recipe, read it out to her line by line and wrote the nuts on the card in red, because her daughter could not eat them and nobody had told her so.';

const document = (sections: string) => `---\nframework: bakery\nlevel: 2\n---\n\n${sections}\n`;

/** The messages about reuse in some documents of one folder, checked in the order in which they are given. */
function reuseIn(
  documents: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): string[] {
  const editor = new Editor({ files });
  const opened = Object.entries(documents).map(([path, text]) => editor.open(document(text), path));
  for (const text of opened) editor.findings(text);
  return opened.flatMap((text) =>
    editor
      .findings(text)
      .filter(({ code }) => code === 'reused-passage')
      .map(
        ({ message, span }) =>
          `${text.uri.split('/').at(-1)}:${text.positionAt(span.start).line + 1} ${message}`,
      ),
  );
}

describe('One example used twice', () => {
  it('is found at the later document, with a link to the earlier', () => {
    assert.deepEqual(
      reuseIn({ 'evidence/a.md': `${STORY} [@dough.2.1]`, 'evidence/b.md': `${NEARLY} [@oven.2.1]` }),
      [
        'b.md:6 Nearly the same passage stands in a.md, line 6; assessors count an example once, so tell another one here.',
      ],
    );
  });

  it('is found within a document, where it is to show another competency', () => {
    const twice = `## We know our dough\n\n${STORY} [@dough.2.1]\n\n## We mind the oven\n\n${NEARLY} [@oven.2.1]`;
    assert.deepEqual(reuseIn({ 'a.md': twice }), [
      'a.md:12 Nearly the same passage stands above, in line 8; assessors count an example once, so tell another one here.',
    ]);
  });

  it('is not found in other examples, in short passages, or in one passage that is tagged for two competencies', () => {
    assert.deepEqual(
      reuseIn({
        'a.md': `${STORY} [@dough.2.1; @oven.2.1]`,
        'b.md': OTHER,
        'c.md': 'I weighed the flour.',
        'd.md': 'I weighed the flour.',
      }),
      [],
    );
  });

  it('goes when the passage is told anew', () => {
    const editor = new Editor();
    const earlier = editor.open(document(STORY), 'a.md');
    const later = editor.open(document(NEARLY), 'b.md');
    const count = (text: typeof later) =>
      editor.findings(text).filter(({ code }) => code === 'reused-passage').length;
    editor.findings(earlier);
    assert.equal(count(later), 1);
    editor.findings(editor.open(document(OTHER), 'a.md'));
    assert.equal(count(later), 0);
  });

  it('is looked for among the documents of one portfolio only', () => {
    const portfolio = 'title: One application\n';
    assert.deepEqual(
      reuseIn(
        { 'spring/a.md': STORY, 'autumn/b.md': NEARLY },
        { 'spring/portfolio.yaml': portfolio, 'autumn/portfolio.yaml': portfolio },
      ),
      [],
    );
  });

  it('counts files that are not open', () => {
    const editor = new Editor();
    editor.workspace.noteFile('file:///bakery/a.md', document(STORY));
    const later = editor.open(document(NEARLY), 'b.md');
    assert.equal(editor.findings(later).filter(({ code }) => code === 'reused-passage').length, 1);
    editor.workspace.noteFile('file:///bakery/a.md', undefined);
    assert.equal(editor.findings(later).filter(({ code }) => code === 'reused-passage').length, 0);
  });

  it('is found among the few that are left of many copies', () => {
    const editor = new Editor();
    const names = Array.from({ length: 20 }, (_, index) => `${10 + index}.md`);
    const note = (name: string, text?: string) => editor.workspace.noteFile(`file:///bakery/${name}`, text);
    for (const name of names) note(name, document(STORY));
    for (const name of names.slice(0, 16)) note(name);
    const left = editor.open(document(NEARLY), '29.md');
    const reused = editor.findings(left).filter(({ code }) => code === 'reused-passage');
    assert.deepEqual(
      reused.map(({ message }) => message),
      [
        'Nearly the same passage stands in 26.md, line 6; assessors count an example once, so tell another one here.',
      ],
    );
  });

  it('is not found in a copy of many that is told anew', () => {
    const editor = new Editor();
    const reuse = (text: ReturnType<Editor['open']>) =>
      editor.findings(text).find(({ code }) => code === 'reused-passage')?.message ?? '';
    editor.findings(editor.open(document(STORY), '00.md'));
    for (let index = 10; index < 40; index++)
      editor.workspace.noteFile(`file:///bakery/${index}.md`, document(STORY));
    const last = editor.open(document(STORY), '99.md');
    assert.match(reuse(last), /stands in 00\.md/);
    editor.findings(editor.open(document(OTHER), '00.md'));
    assert.match(reuse(last), /stands in 10\.md/);
  });
});
