import { strict as assert } from 'node:assert';
import { Editor, hoverAt, hoveredText } from './support/editor.ts';
import { dedent } from './support/text.ts';

/** The hover as its lines of text. */
const linesAt = (marked: string): string[] =>
  (hoverAt(marked) ?? '').split('\n').filter((line) => line !== '');

describe('hover on a tag', () => {
  it('shows the level with all its indicators, ticks and links to the passages, then summary, why, roles and source', () => {
    assert.deepEqual(
      linesAt(`
        I tasted. [@dough.2.2]

        I weighed and tasted. [@dough.2.2; @dough.‸2.1]
      `),
      [
        '**We know our dough** · Level 2',
        '*Dough that turns out well every day*',
        '- ✓ **2.1 I adjust the water to the flour of the day.** [line 8](file:///bakery/evidence/loaf.md#L8)',
        '- ✓ 2.2 I taste the dough before it is shaped. [line 6](file:///bakery/evidence/loaf.md#L6), [line 8](file:///bakery/evidence/loaf.md#L8)',
        '- ○ 2.3 I give the dough the rest that it needs.',
        '2 of 3 tagged in this document; examples, not a checklist.',
        '---',
        'Good bread begins with a dough that somebody watched.',
        '**Why:** A bad dough cannot be saved in the oven.',
        '**For:** Baker, Shift lead',
        "bakery, Bakers' Craft (2025) · restated here; [official text: Guild of Bakers](https://bakers.example/craft)",
      ],
    );
  });

  it('shows a value, whose indicators stand at once', () => {
    assert.deepEqual(linesAt('I told. [@hon‸esty.1]').slice(0, 4), [
      '**Honesty**',
      '- ✓ **1 I say what is in the bread.** [line 6](file:///bakery/evidence/loaf.md#L6)',
      '- ○ 2 I throw away what I would not eat.',
      '1 of 2 tagged in this document; examples, not a checklist.',
    ]);
  });

  it('says of an outline how to have its text', () => {
    assert.match(
      hoverAt('Text. [@led‸ger.2]') ?? '',
      /^\*\*We keep the ledger\*\* · Level 2\n\nOnly the name of this competency is bundled, .*\*Import framework…\*/,
    );
  });

  it('shows the level for an indicator that is not there, and the new competency for an old name', () => {
    assert.match(hoverAt('[@dough.2.‸9]') ?? '', /^\*\*We know our dough\*\* · Level 2\n/);
    assert.match(hoverAt('[@knead‸ing.2.1]') ?? '', /^\*\*We know our dough\*\* · Level 2\n/);
  });

  it('is about the key alone, and there is none beside it', () => {
    assert.equal(hoveredText('I. [see @dough.2‸.1, a note]'), 'dough.2.1');
    assert.equal(hoverAt('I. [see @dough.2.1, a no‸te]'), undefined);
    assert.equal(hoverAt('I. [@noth‸ing.2.1]'), undefined);
    assert.equal(hoverAt('I k‸neaded.'), undefined);
  });

  it('says nothing in a document that is no evidence', () =>
    assert.equal(hoverAt('---\ntitle: x\n---\n[@dough‸.2.1]'), undefined));
});

describe('hover on a heading', () => {
  it('shows its competency at the document’s level', () => {
    assert.match(
      hoverAt('## We know ‸our dough\n') ?? '',
      /^\*\*0 words · 0 of 3 indicators\*\*\n\n\*\*We know our dough\*\* · Level 2\n/,
    );
    assert.match(hoverAt('## We kn‸ead\n') ?? '', /\n\n\*\*We know our dough\*\* · Level 2\n/);
    assert.equal(hoverAt('## Situ‸ation\n'), undefined);
  });
  it('shows every level in brief where the document names none', () => {
    assert.match(
      hoverAt('---\nframework: bakery\n---\n# Dough‸\n') ?? '',
      /- \*\*Level 1\*\* \(2 indicators\)\n- \*\*Level 2\*\* – Dough that turns out well every day \(3 indicators\)\n- \*\*Level 3\*\* \(1 indicators?\)/,
    );
  });
});

describe('hover in front matter', () => {
  const at = (line: string): string => hoverAt(dedent(`---\nframework: bakery\n${line}\n---\n`)) ?? '';

  it('explains every key', () => {
    for (const key of [
      'level: 2',
      'competencies: [dough]',
      'structure: STAR',
      'limit: 500',
      'question: What?',
      'date: 2026-03',
      'lang: en-GB',
      'status: draft',
      'rules: {}',
      'hints: off',
    ])
      assert.match(at(`‸${key}`), new RegExp(`^\\*\\*${key.split(':')[0]}\\*\\* – `));
    assert.match(hoverAt('---\nfra‸mework: bakery\n---\n') ?? '', /^\*\*framework\*\* – /);
  });

  it('shows the framework', () => {
    const card = hoverAt('---\nframework: cvf-20‸16\n---\n') ?? '';
    assert.match(
      card,
      /^\*\*Competency and Values Framework \(2016\)\*\* · College of Policing\n\nReplaced by cvf-2024 since 2025-05-01\.\n/,
    );
    assert.match(card, /- \*\*2\*\* Level 2 – Sergeant, Inspector, Chief inspector\n/);
    assert.match(
      card,
      /Indicators are examples, not a checklist\. A higher level takes the lower ones for granted\./,
    );
  });

  it('shows the level, by id, name or role', () => {
    for (const level of ['2', '"2"', 'Level 2', 'Shift lead'])
      assert.match(
        at(`level: ‸${level}`),
        /^\*\*Level 2\*\* · Bakers' Craft \(2025\)\n\n\*\*For:\*\* Baker, Shift lead\n\n- \*\*We know our dough\*\* – Dough that turns out well every day \(0 of 3 tagged\)\n/,
      );
  });

  it('shows competencies, structures, statuses and rules', () => {
    assert.match(at('level: 3\ncompetencies: [dough, ov‸en]'), /^\*\*We mind the oven\*\* · Level 3\n/);
    assert.match(
      at('level: 3\ncompetencies:\n  - We mind the ov‸en'),
      /^\*\*We mind the oven\*\* · Level 3\n/,
    );
    assert.match(at('structure: sta‸r'), /^\*\*STAR\*\* – Situation, Task, Action, Result$/);
    assert.match(at('status: dra‸ft'), /^\*\*status\*\* – draft or final\./);
    assert.match(
      at('rules: {coverage-‸gap: off}'),
      /^\*\*coverage-gap\*\* \(warning\) – .* \[Read more\]\(https:.*coverage-gap\.md\)$/,
    );
    assert.match(at('rules: {coverage-gap: o‸ff}'), /^\*\*coverage-gap\*\* /);
    assert.match(at('question: Tell us ‸*all*.'), /Tell us \\\*all\\\*\./);
  });

  it('says nothing of keys of other tools', () => assert.equal(at('title: Lo‸af'), ''));
});

describe('texts of a framework in a hover', () => {
  const evil = (text: string) => {
    const editor = new Editor();
    editor.put(
      'frameworks/evil.yaml',
      `id: evil\ntitle: ${JSON.stringify(text)}\nsource: {title: ${JSON.stringify(text)}, url: "https://a.example/) [click](command:evil"}\nlevels: [{id: 1, name: ${JSON.stringify(text)}, roles: [${JSON.stringify(text)}]}]\ncompetencies: [{id: x, name: ${JSON.stringify(text)}, summary: ${JSON.stringify(text)}, why: ${JSON.stringify(text)}, levels: {1: {headline: ${JSON.stringify(text)}, indicators: [${JSON.stringify(text)}]}}}]\n`,
    );
    const document = editor.open('---\nframework: evil\nlevel: 1\n---\n[@x.1.1] a\n');
    const at = (line: number, character: number) =>
      (editor.service.hover(document, { line, character })?.contents as { value: string } | undefined)
        ?.value ?? assert.fail('no hover');
    return [at(4, 4), at(1, 12), at(2, 7)].join('\n');
  };

  it('are shown letter for letter: no link, image, command, HTML or heading comes out of them', () => {
    assert.ok(
      !/(?<!\\)[[`<*]/.test(
        evil('[a](command:x) ![b](https://b.example) <img src=x> `code` *bold*').replace(
          /\[(?:line \d|official text|click)[^\]]*\]\([^)]*\)|\*\*(?:Why|For):\*\*|(?<!\\)\*\*|^\*(?=\\)|\*$|\[\\\[a[^\n]*\]\(https[^\n]*/gm,
          '',
        ),
      ),
    );
  });

  it('make no links of bare addresses', () => {
    const shown = evil('see https://b.example or www.b.example or a@b.example &lt;');
    assert.ok(!/(?<!\\)(?:https:\/\/b|www\.b|a@b|&lt;)/.test(shown), shown);
  });

  it('and the address of the source stays one address', () => {
    assert.ok(!evil('plain').includes('](command:'));
  });
});
