import { strict as assert } from 'node:assert';
import { check, codesIn } from './support/check.ts';
import { evidenceOf, fix } from './support/editor.ts';

describe('front matter', () => {
  it('is the block between --- at the very start', () => {
    check(`
      ---
      framework: bakery
      level: 2
      ---
      Text. [@dough.2.9]
                      ~ error unknown-indicator
    `);
  });

  it('may follow a BOM and end with ...', () => {
    check('\uFEFF---\nframework: bakery\nlevel: 2\n...\n[@nothing]\n  ~~~~~~~ error unknown-competency\n');
  });

  for (const [name, lineEnd] of [
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ] as const)
    it(`may have ${name} for its line ends`, () => {
      const { framework, target, document } = evidenceOf(
        [
          '---',
          'framework: bakery',
          'level: Baker',
          '---',
          '# We know our dough',
          '',
          'I kneaded. [@dough.2.1]',
          '',
        ].join(lineEnd),
      );
      assert.equal(framework?.id, 'bakery');
      assert.equal(target.kind, 'level');
      assert.deepEqual(
        document.headings.map(({ title }) => title),
        ['We know our dough'],
      );
      assert.deepEqual(
        document.tags.map(({ key }) => key),
        ['dough.2.1'],
      );
      assert.equal(document.text.slice(document.tags[0]?.start, document.tags[0]?.end), 'dough.2.1');
    });

  it('is none where it never ends', () => {
    assert.deepEqual(codesIn('---\nframework: bakery\nlevel: Pope\n\nText [@nothing].\n'), []);
  });

  it('is none where something stands before it', () => {
    assert.deepEqual(codesIn('---x\nframework: bakery\nlevel: Pope\n---\n'), []);
  });
});

describe('invalid-front-matter', () => {
  it('finds YAML that does not parse, and says nothing else of references and coverage', () => {
    check(`
      ---
      framework: bakery
      level: "2
             ~~ error invalid-front-matter: The text in quotes that begins here never ends; add the closing quote.
      competencies: [nothing]
      ---
      [@nothing]
    `);
  });

  it('tells in plain words of tabs, duplicates and colons', () => {
    check(`
      ---
      framework: bakery
      level: 2
      level: 3
      ~~~~~ error invalid-front-matter: This key stands here twice; keep one of them.
      ---
    `);
    check(`
      ---
      framework: bakery
      question: Tell us: how did you bake?
                ~~~~~~~~~~~~~~~~~~~~~~~~~~ error invalid-front-matter: A value with ": " in it must stand in quotes.
      ---
    `);
    check(`
      ---
      framework: bakery
      competencies: [dough
      level: 2
      ~ error invalid-front-matter: A bracket that is opened above is never closed; add the missing ] or }.
      ---
    `);
    check(
      '---\nframework: bakery\ncompetencies:\n\t- dough\n~ error invalid-front-matter: YAML cannot be indented with tabs; use spaces.\n---\n',
    );
    check(`
      ---
      framework: bakery
      level 2
      ~~~~~~~ error invalid-front-matter: A line here has no ": " between its name and its value; add it, or put the text in quotes.
      ---
    `);
    check(`
      ---
      framework: bakery
      question: @what
                ~~~~~ error invalid-front-matter: A text that begins with @ must stand in quotes.
      ---
    `);
  });

  it('knows a merge conflict, once', () => {
    check(`
      ---
      framework: bakery
      <<<<<<< HEAD
      ~~~~~~~~~~~~ error invalid-front-matter: Both sides of a merge conflict stand here; keep one of them and remove the <<<<<<<, ======= and >>>>>>> lines.
      level: 2
      =======
      level: 3
      >>>>>>> theirs
      ---
    `);
  });

  it('is not bombed by aliases', () => {
    const lines = ['framework: bakery', 'a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let letter = 0; letter < 8; letter++) {
      const [name, before] = ['bcdefghi'[letter], 'abcdefgh'[letter]];
      lines.push(`${name}: &${name} [${`*${before}, `.repeat(9)}]`);
    }
    assert.deepEqual(codesIn(`---\n${lines.join('\n')}\n---\n`), ['error invalid-front-matter']);
  });

  it('is not drowned by deep nesting', () => {
    assert.deepEqual(codesIn(`---\nframework: bakery\nx: ${'['.repeat(100_000)}\n---\n`), [
      'error invalid-front-matter',
    ]);
    assert.deepEqual(
      codesIn(`---\nframework: bakery\nx: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`),
      ['error invalid-front-matter'],
    );
  });

  it('finds values of a wrong type, and does not use them', () => {
    check(`
      ---
      framework: bakery
      level: [2]
             ~~~ error invalid-front-matter: The value of “level” does not fit. Expected: The level that you go for: a level's id or name, or a role.
      status: finished
              ~~~~~~~~ error invalid-front-matter: “status” must be one of draft, final.
      date: spring
            ~~~~~~ error invalid-front-matter
      limit: many
             ~~~~ error invalid-front-matter
      rules: {coverage-gap: loud}
                            ~~~~ error invalid-front-matter
      ---
      I weighed. [@dough.1.1]
    `);
  });

  it('takes one competency for a list of one, and says that it should be a list', () => {
    check(`
      ---
      framework: bakery
      competencies: dough
                    ~~~~~ error invalid-front-matter
      ---
      I adjusted. [@dough.2.1] I loaded. [@oven.2.1]
                                           ~~~~~~~~ warning unclaimed-competency
    `);
  });

  it('finds a key that is nearly one of ours', () => {
    check(`
      ---
      framework: bakery
      levl: 2
      ~~~~ error invalid-front-matter: “levl” is not a key of evidence documents; did you mean “level”?
      competences: [dough]
      ~~~~~~~~~~~ error invalid-front-matter: “competences” is not a key of evidence documents; did you mean “competencies”?
      ---
    `);
  });

  it('mends such a key', () => {
    assert.equal(
      fix('---\nframework: bakery\nlevl: 2\n---\n', 'Change to “level”'),
      '---\nframework: bakery\nlevel: 2\n---\n',
    );
  });

  it('leaves the keys of other tools alone', () => {
    const keys =
      'title author tags categories draft slug layout permalink description summary weight aliases cssclasses created updated modified publish bibliography csl toc output abstract keywords image cover type template lastmod sidebar_position id pinned related parent nav_order name version'.split(
        ' ',
      );
    assert.deepEqual(
      codesIn(`---\nframework: bakery\nlevel: 2\n${keys.map((key) => `${key}: x`).join('\n')}\n---\n`),
      [],
    );
  });

  it('leaves keys without a value alone: they are just being written', () => {
    assert.deepEqual(
      codesIn(
        '---\nframework: bakery\nlevel:\ncompetencies:\nstructure:\nlimit:\nstatus:\nrules:\ndate: ~\n---\nText. [@dough.3.1]\n',
      ),
      [],
    );
  });

  it('reads YAML 1.2: dates, versions and "off" are texts', () => {
    assert.deepEqual(
      codesIn(
        '---\nframework: bakery\nlevel: 2\ndate: 2026-03-01\nlang: en-GB\nhints: off\nrules: {coverage-gap: off}\n---\n',
      ),
      [],
    );
  });
});

describe('Slips in names', () => {
  it('of a structure or a rule are found, for they would switch rules off without a word', () => {
    check(`
      ---
      framework: bakery
      level: 2
      structure: STARR
                 ~~~~~ error invalid-front-matter: “STARR” is not a structure that is known here; did you mean “STAR”?
      rules: {personal-dat: off, somebody-elses: off}
              ~~~~~~~~~~~~ error invalid-front-matter: There is no rule “personal-dat”; did you mean “personal-data”?
      ---
      I weighed.
    `);
  });

  it('do not make a list out of what is none', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: 7
                    ~ error invalid-front-matter
      ---
      I weighed.
    `);
  });
});
