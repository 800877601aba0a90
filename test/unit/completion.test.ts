import { strict as assert } from 'node:assert';
import { accept, completionsAt, documentationOf, labelsAt } from './support/editor.ts';

const front = (line: string): string => `---\nframework: bakery\n${line}\n---\n`;
const FRAMEWORKS = ['bakery', 'cvf-2024', 'tps', 'bakery-2019', 'cvf-2016'];
const LEVELS = ['1', '2', '3', 'Apprentice', 'Baker', 'Shift lead', 'Master baker'];

describe('completion in front matter', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(labelsAt(front('level: 2\n‸')), [
      'competencies',
      'structure',
      'limit',
      'question',
      'date',
      'lang',
      'status',
      'rules',
      'hints',
    ]);
    assert.equal(accept(front('com‸'), 'competencies'), front('competencies: '));
  });

  it('offers frameworks, the current editions first', () => {
    assert.deepEqual(labelsAt('---\nframework: ‸\n---\n'), FRAMEWORKS);
    assert.deepEqual(labelsAt('---\nframework: cvf‸\nlevel: 2\n---\n'), FRAMEWORKS);
    assert.equal(accept('---\nframework: cv‸f-20\n---\n', 'cvf-2024'), '---\nframework: cvf-2024\n---\n');
  });

  it('offers levels and roles, each with what it stands for', () => {
    assert.deepEqual(labelsAt(front('level: ‸')), LEVELS);
    assert.deepEqual(
      completionsAt(front('level: ‸'))
        .map(({ detail }) => detail)
        .slice(1, 5),
      ['Level 2, Baker, Shift lead', 'Level 3, Master baker', 'Level 1', 'Level 2'],
    );
    assert.equal(accept(front('level: Sh‸'), 'Shift lead'), front('level: Shift lead'));
  });

  it('offers competencies that are not in the list, in a flow list, a block list or at once', () => {
    assert.deepEqual(labelsAt(front('competencies: [‸]')), [
      'dough',
      'oven',
      'honesty',
      'ledger',
      'courtesy',
    ]);
    assert.deepEqual(labelsAt(front('competencies: [dough, ‸]')), ['oven', 'honesty', 'ledger', 'courtesy']);
    assert.deepEqual(labelsAt(front('competencies:\n  - dough\n  - ‸')), [
      'oven',
      'honesty',
      'ledger',
      'courtesy',
    ]);
    assert.deepEqual(labelsAt(front('competencies:\n- ‸')), [
      'dough',
      'oven',
      'honesty',
      'ledger',
      'courtesy',
    ]);
    assert.deepEqual(labelsAt(front('competencies: ‸')), ['dough', 'oven', 'honesty', 'ledger', 'courtesy']);
    assert.equal(accept(front('competencies: [dough, ov‸]'), 'oven'), front('competencies: [dough, oven]'));
    assert.equal(accept(front('competencies:\n  - ov‸'), 'oven'), front('competencies:\n  - oven'));
  });

  it('writes a list where a list is wanted', () => {
    assert.equal(accept(front('competencies: ‸'), 'oven'), front('competencies: [oven]'));
  });

  it('offers structures, statuses, rules and their severities', () => {
    assert.deepEqual(labelsAt(front('structure: ‸')), [
      'STAR',
      'SOAR',
      'SOARA',
      'CAR',
      'PAR',
      'CARL',
      'none',
    ]);
    assert.deepEqual(labelsAt(front('status: ‸')), ['draft', 'final']);
    assert.deepEqual(labelsAt(front('hints: ‸')), ['off', 'on']);
    assert.ok(labelsAt(front('rules:\n  ‸')).includes('coverage-gap'));
    assert.deepEqual(labelsAt(front('rules:\n  coverage-gap: ‸')), [
      'off',
      'hint',
      'info',
      'warning',
      'error',
    ]);
  });

  it('offers nothing for free text, for keys of other tools, and outside of the fences', () => {
    for (const line of ['question: ‸', 'title: ‸', 'date: ‸', 'title:\n  - ‸'])
      assert.deepEqual(labelsAt(front(line)), []);
    assert.deepEqual(labelsAt('-‸--\nframework: bakery\n---\n'), []);
  });

  it('works in CRLF', () => {
    assert.deepEqual(labelsAt('---\r\nframework: bakery\r\nlevel: ‸\r\n---\r\n'), LEVELS);
    assert.deepEqual(labelsAt('---\r\nframework: bakery\r\ncompetencies:\r\n  - dough\r\n  - ‸\r\n---\r\n'), [
      'oven',
      'honesty',
      'ledger',
      'courtesy',
    ]);
  });

  it('helps with front matter that is just being written', () => {
    assert.deepEqual(labelsAt('---\nframework: ‸'), FRAMEWORKS);
    assert.deepEqual(labelsAt('---\nframework: bakery\nlevel: ‸\n\n# Title\n'), LEVELS);
    assert.deepEqual(labelsAt('---\nframework: bakery\nlevel: "‸\n---\n'), LEVELS);
    assert.deepEqual(labelsAt('---\nframework: bakery\ncompetencies: [dough, ‸\n---\n').slice(0, 2), [
      'dough',
      'oven',
    ]);
    assert.ok(labelsAt('---\nframework: bakery\n‸').includes('level'));
  });

  it('leaves other documents alone', () => {
    assert.deepEqual(labelsAt('---\n‸\n---\n'), []);
    assert.deepEqual(labelsAt('---\ntitle: x\n‸\n---\n'), []);
    assert.deepEqual(labelsAt('---\ntitle: x\n---\n[@‸'), []);
  });
});

describe('completion of tags', () => {
  it('begins behind [@, behind ; @ and behind words', () => {
    for (const start of [
      'I. [@‸',
      'I. [@‸]',
      'I. [@do‸',
      'I. [see @‸]',
      'I. [-@‸]',
      'I. [@dough.2.1; @‸]',
      'I. [@dough.2.1;\n@‸]',
    ])
      assert.equal(labelsAt(start)[0]?.startsWith('dough.2'), true, start);
  });

  it('does not begin in prose, in front of a bracket, or in another paragraph', () => {
    for (const start of [
      'I @‸',
      'name@‸',
      '[name@‸]',
      '[@dough] @‸',
      '[an open bracket\n\nI @‸',
      '[an open bracket\r\n\r\nand one @‸',
      '[a](https://a.example/@‸)',
    ])
      assert.deepEqual(labelsAt(start), [], start);
  });

  it('offers the target level of claimed competencies first, and of these what is not tagged yet', () => {
    assert.deepEqual(
      labelsAt(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [oven, dough]\n---\nI tasted. [@dough.2.2; @‸]',
      ),
      [
        'dough.2.1',
        'dough.2.3',
        'oven.2.1',
        'oven.2.2',
        'dough.2',
        'oven.2',
        'dough.2.2',
        'dough.1.1',
        'dough.1.2',
        'dough.1',
        'dough.3.1',
        'oven.3.1',
        'dough.3',
        'oven.3',
        'ledger.2',
        'honesty.1',
        'honesty.2',
        'honesty',
        'courtesy',
        'ledger.1',
        'ledger.3',
      ],
    );
  });

  it('shows the text beside the id, and replaces the whole key', () => {
    assert.equal(completionsAt('I. [@‸]')[0]?.detail, 'I adjust the water to the flour of the day.');
    assert.equal(accept('I. [@dou‸gh.1.1, a note]', 'dough.2.2'), 'I. [@dough.2.2, a note]');
    assert.equal(accept('I. [@dough.‸', 'dough.2.2'), 'I. [@dough.2.2');
  });

  it('offers another framework behind its prefix', () => {
    const labels = labelsAt('I. [@tps/‸]');
    assert.equal(labels.length, 19 + 19 + 8 + 8);
    assert.ok(labels.every((label) => label.startsWith('tps/')));
    assert.equal(
      accept('I. [@tps/wo‸]', 'tps/work-collaboratively.2.1'),
      'I. [@tps/work-collaboratively.2.1]',
    );
    assert.deepEqual(labelsAt('I. [@nowhere/‸]'), []);
  });

  it('fetches the documentation when it is asked for', () => {
    assert.match(
      documentationOf('I. [@‸]', 'dough.2.1') ?? '',
      /^\*\*We know our dough\*\* · Level 2\n[\s\S]*\*\*2\.1 I adjust the water/,
    );
    assert.match(documentationOf('I. [@tps/‸]', 'tps/work-collaboratively.2.1') ?? '', /· Level 2\n/);
    assert.match(
      documentationOf('---\nframework: bakery\n‸\n---\n', 'level') ?? '',
      /^The level that you go for/,
    );
    assert.match(documentationOf('---\nframework: ‸\n---\n', 'tps') ?? '', /Toronto/);
    assert.match(
      documentationOf('---\nframework: bakery\ncompetencies: [‸]\n---\n', 'dough') ?? '',
      /^\*\*We know our dough\*\*/,
    );
    assert.match(documentationOf('---\nframework: ‸', 'tps') ?? '', /Toronto/);
    assert.match(documentationOf('---\nframework: bakery\n‸', 'level') ?? '', /^The level that you go for/);
  });
});

describe('completion of headings and sections', () => {
  const claimed = (body: string) =>
    `---\nframework: bakery\nlevel: 2\ncompetencies: [dough, oven]\n---\n${body}`;

  it('offers the claimed competencies that have no heading yet, then the parts', () => {
    assert.deepEqual(labelsAt(claimed('## ‸')), [
      'We know our dough',
      'We mind the oven',
      'Situation',
      'Task',
      'Action',
      'Result',
    ]);
    assert.deepEqual(labelsAt(claimed('## We know our dough\n\n## ‸')), [
      'We mind the oven',
      'Situation',
      'Task',
      'Action',
      'Result',
    ]);
    assert.equal(accept(claimed('## We kn‸'), 'We know our dough'), claimed('## We know our dough'));
  });

  it('offers the parts that the section still lacks, of the structure that is asked for', () => {
    assert.deepEqual(labelsAt(claimed('## Dough\n\n### Situation\n\ntext\n\n### ‸')).slice(0, 3), [
      'Task',
      'Action',
      'Result',
    ]);
    assert.deepEqual(
      labelsAt(claimed('## Dough\n\n### Situation\n\ntext\n\n### ‸\n\n### Action\n')).slice(0, 2),
      ['Task', 'Result'],
    );
    assert.deepEqual(
      labelsAt(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\nstructure: CARL\n---\n## Dough\n\n### ‸',
      ),
      ['Challenge', 'Action', 'Result', 'Learning'],
    );
    assert.deepEqual(
      labelsAt(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\nstructure: [Setting, Deed]\n---\n## Dough\n\n### ‸',
      ),
      ['Setting', 'Deed'],
    );
  });

  it('offers whole sections as snippets at the beginning of a line, where the writer asks', () => {
    assert.deepEqual(labelsAt(claimed('‸')), ['STAR We know our dough', 'STAR We mind the oven', 'STAR']);
    assert.deepEqual(labelsAt(claimed('ST‸')), ['STAR We know our dough', 'STAR We mind the oven', 'STAR']);
    assert.deepEqual(labelsAt(claimed('‸'), {}, ' '), []);
    assert.deepEqual(labelsAt(claimed('I kneaded ‸')), []);
    assert.equal(
      accept(claimed('st‸'), 'STAR We mind the oven'),
      claimed(
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the stops of a snippet
        '## We mind the oven\n\n### Situation\n\n${1}\n\n### Task\n\n${2}\n\n### Action\n\n${3}\n\n### Result\n\n${4}\n\n$0',
      ),
    );
  });
});
