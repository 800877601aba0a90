// What is shown of an import before it is saved.
import { strict as assert } from 'node:assert';
import { importBytes, importText } from '../../server/core/import/kinds.ts';
import type { PdfText } from '../../server/core/import/page/pdf/pdf.ts';
import { type Prepared, prepare } from '../../server/core/import/prepare.ts';
import { type ReviewState, reviewPage } from '../../server/core/import/review/page.ts';

const PAGE = `# Baking

We share what we know.

## Level 1

- I knead the dough until it is smooth.
- I let it rest.

## Level 2

- I show others how to knead.
`;

function prepared(text: string, into?: string): Prepared {
  const found = importText(text);
  if ('problem' in found) throw new Error(found.problem);
  const made = prepare(found.imported, [], into === undefined ? {} : { into });
  if ('problem' in made) throw new Error(made.problem);
  return made;
}

const LINKS = {
  save: 'command:save',
  discard: 'command:discard',
  newDocument: 'command:new',
  line: (line: number, text = '') => `command:line?${line} ${text}`,
};
const FRESH: ReviewState = { kind: 'new', file: 'frameworks/baking.yaml', hasFolder: true };

const page = (text: string, state: ReviewState = FRESH): string =>
  reviewPage(prepared(text).overview, 'baking.html', state, LINKS);

/** The words of a part of a page, without its marks. */
const words = (part: string): string =>
  part
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('The review of an import', () => {
  it('counts what was understood, by competencies and levels', () => {
    const shown = page(PAGE);
    assert.match(words(shown), /3 indicators of 1 competency at 2 levels\./);
    assert.match(
      words(shown.slice(shown.indexOf('<tbody>'), shown.indexOf('</table>'))),
      /^Baking baking 2 1 Indicators 2 1$/,
    );
  });

  it('lists what was not placed, each with a link to its line', () => {
    const shown = page(`Call us on Mondays.\n\n${PAGE}`);
    assert.match(
      shown,
      /<a href="command:line\?1 Call us on Mondays\.">line 1<\/a> <bdi>Call us on Mondays\.<\/bdi>/,
    );
    assert.match(words(page(PAGE)), /Not placed Everything that reads like a framework/);
  });

  it('says what there is to do, and offers no more than that', () => {
    const links = (state: ReviewState) =>
      [...page(PAGE, state).matchAll(/href="command:(save|discard|new)"/g)].map(([, name]) => name);
    assert.deepEqual(links(FRESH), ['save', 'discard']);
    assert.deepEqual(links({ kind: 'unchanged', file: 'baking.yaml' }), []);
    assert.deepEqual(links({ kind: 'saved', file: 'baking.yaml', isUsed: true }), ['new']);
  });

  it('shows every change of a file with what it was and what it would become', () => {
    const before = prepared(PAGE).yaml;
    const { changes } = prepared(PAGE.replace('I let it rest.', 'I let it rest overnight.'), before);
    const shown = words(page(PAGE, { kind: 'changed', file: 'baking.yaml', changes }));
    assert.match(
      shown,
      /Changes 1 change Changed baking\.1\.2 before: I let it rest\. after: I let it rest overnight\./,
    );
  });

  it('shows tags and control characters of a page as nothing but text', () => {
    const shown = page(PAGE.replace('# Baking', '# Baking <img src=x onerror=alert(1)>\u202e'));
    assert.ok(!/<img|\u202e/.test(shown), 'the page has its own tags');
  });

  it('stays a page of some hundred lines, however long the file is', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ line: index + 1, text: `line ${index}` }));
    const shown = reviewPage({ ...prepared(PAGE).overview, unplaced: many }, 'baking.html', FRESH, LINKS);
    assert.match(words(shown), /Not placed 3,000 lines .* and 2,500 more/);
  });
});

describe('An imported PDF', () => {
  it('comes with the lines by which things are placed, for a PDF has none to open', async () => {
    const at = (y: number, text: string, size = 11): PdfText => ({
      text,
      x: 72,
      y,
      size,
      isBold: false,
      width: text.length * 5,
    });
    const pages = [
      [
        at(780, 'Baking', 24),
        at(740, 'Level 1', 16),
        at(700, '• I knead the dough until it is smooth.'),
        at(680, '• I let it rest.'),
      ],
    ];
    const result = await importBytes(new TextEncoder().encode('%PDF-1.7'), async () => async () => ({
      pages,
    }));
    assert.ok('lines' in result && result.lines, 'there are no lines');
    assert.equal(result.lines[0], 'Baking');
  });
});
