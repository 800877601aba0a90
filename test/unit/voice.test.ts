// collective-voice and hypothetical: whose part an Action tells, and whether it tells what was done.
import { strict as assert } from 'node:assert';
import { check } from './support/check.ts';
import { editorFor } from './support/editor.ts';

const tagger = { tagger: true, about: ['collective-voice', 'hypothetical'] };

/** The findings of voice in a passage of an Action, as the words that are underlined. */
function found(code: string, passage: string, lang = 'en-GB'): string[] {
  const editor = editorFor(tagger);
  const document = editor.open(
    `---\nframework: bakery\nlevel: 2\nlang: ${lang}\n---\n\n## Dough\n\n### Action\n\n${passage}\n`,
  );
  return editor
    .findings(document)
    .flatMap((finding) =>
      finding.code === code ? document.getText().slice(finding.span.start, finding.span.end) : [],
    );
}

/** One test for each passage: what is underlined in it, or nothing. */
function passages(code: string, expected: ReadonlyArray<readonly [string, ...string[]]>): void {
  for (const [passage, ...words] of expected)
    it(`${words.length > 0 ? `finds ${words.map((word) => `“${word}”`).join(', ')} in` : 'leaves alone'}: ${passage}`, () =>
      assert.deepEqual(found(code, passage), words));
}

describe('collective-voice', () => {
  it('underlines the first “we” of a passage of the Action without the writer', () =>
    check(
      `
      ## Dough

      ### Situation

      We had no flour left.

      ### Action

      In the morning we rang the mill and asked for six sacks. Our driver fetched them.
                     ~~ warning collective-voice: This passage says “we” and never “I”, so your own part in it stays hidden; say what you did yourself.

      We agreed that I would taste each batch.

      - I wrote down the weights.
      - We shared out the ovens.
        ~~ warning collective-voice

      ### Result

      We baked 200 loaves. [@dough.2.1]
      `,
      tagger,
    ));

  it('knows the Action by a label and by a structure’s own name for it', () => {
    check(
      '## Dough\n\n**What I did:** We rang the mill.\n                ~~ warning collective-voice\n\n**Result:** 200 loaves. [@dough.2.1]\n',
      tagger,
    );
    check(
      '---\nframework: bakery\nlevel: 2\nstructure: [Setting, What I did, What came of it]\n---\n\n## Dough\n\n### What I did\n\nWe rang the mill. [@dough.2.1]\n~~ warning collective-voice\n\n### Setting\n\nA mill.\n\n### What came of it\n\nFlour.\n',
      tagger,
    );
  });

  it('says nothing before the tagger is loaded, in other languages, and in block quotes', () => {
    check(
      '## Dough\n\n### Situation\nNo flour.\n\n### Task\nGet some.\n\n### Action\nWe rang the mill.\n\n### Result\n200 loaves. [@dough.2.1]\n',
      { about: tagger.about },
    );
    assert.deepEqual(found('collective-voice', 'We rang the mill.', 'de'), []);
    assert.deepEqual(found('collective-voice', '> We rang the mill.'), []);
  });

  passages('collective-voice', [
    ['We asked the council and they agreed to lead.', 'We'],
    ['Our team visited every shop and handed out leaflets.', 'Our'],
    ['We’d been told to wait, so we did.', 'We'],
    ['As a team we sat down together and decided how to split the work.', 'we'],
    ['It took us two weeks. Everyone did their share.', 'us'],
    ['Led by the inspector, we searched the yard.', 'we'],
    ['After a while the work was shared out between us.', 'us'],
    ['The manager said “I cannot come”, and we went without him.', 'we'],
    ['**Meeting the mill.** We drove there on the Monday.', 'We'],
    ['We met the council and fixed the lights. "Good work," said the manager.', 'We'],
    ['We met the council and fixed the lights. “Good work,” said the manager.', 'We'],
    ["We met the council and fixed the lights. 'Good work,' said the manager.", 'We'],
    ['We met the council and fixed the lights. ‘Good work,’ said the manager.', 'We'],
    ['We painted the hall. “Thank you,” wrote the head teacher.', 'We'],
    ['We painted the hall. “Thank you!” Replied the school.', 'We'],
    ['We agreed the plan with the council. Asked why, the traders gave no reason.', 'We'],
    ['We shut the gate. Told of this by the warden, the drivers turned round.', 'We'],
    ['We painted the hall. Said the head teacher: thank you.', 'We'],
    ['I asked the council and we agreed that I would lead.'],
    ['My sergeant and I sat down and we split the work.'],
    ['We had no budget, so the inspector lent me hers.'],
    ['The residents told us that they had had enough.'],
    ['The council liked our plan.'],
    ['The US consulate sent a list.'],
    ['“We are not coming,” the manager said, and the officer wrote it down.'],
    ['The manager said "we have tried that before".'],
    ['The traders’ view was ‘we don’t trust the council’.'],
    ['Briefed our team, booked the hall and rang the council.'],
    ['We met on Monday. Asked the council for lights, and told the traders.'],
    ['We met on Monday. Told the traders, the council and the school.'],
    ['We met on Monday. Booked the hall, the caterers came at ten.'],
    ['We met on Monday. Wrote the plan that evening.'],
    ['The manager let us in.'],
    ['The manager took us to the yard, and let us look.'],
    ['Went to the hall, the lights were off and we left.', 'we'],
    ['We met. Went to the hall, the lights were off.'],
    ['We met. The leaflet said “stay away”. Chaired the meeting after that.'],
    ['Our team was thanked by the council.'],
    ['It took us until Friday.', 'us'],
    ['Our team has visited every shop.', 'Our'],
    ['Our plan was adopted by the council in June.'],
    ['This is the heart of We know our dough.'],
    ['In May the others may have met.'],
  ]);
});

describe('hypothetical', () => {
  it('underlines what makes a statement of the writer one about what might be', () =>
    check(
      `
      ## Dough

      ### Action

      When the flour is damp I would usually take less water. I took 20 grams less.
                               ~~~~~ info hypothetical: “would” tells what you might do or tend to do; tell what you did this time.

      ### Result

      I always taste it. The loaves sold out in two hours. [@dough.2.1]
      `,
      tagger,
    ));

  passages('hypothetical', [
    ['When I get a call like this I would normally speak to the caller first.', 'would'],
    ['I would make sure that everyone had a say.', 'would'],
    ['I always treat people with respect.', 'always'],
    ['Usually, I ask the team first.', 'Usually'],
    ["I'd ask the caller to sit down.", "'d"],
    ['I would not hesitate to challenge a colleague.', 'would'],
    ['My approach is always to listen first.', 'always'],
    ['I listen and would then speak to the other side.', 'would'],
    ['As a sergeant I would usually brief the team, and then check.', 'would'],
    ['In a situation like this I would always involve partners.', 'would'],
    ['I would then go back and check that it had been done. I always keep a note.', 'would', 'always'],
    ['I normally start by reading the file.', 'normally'],
    ['I think I would ask for help.', 'would'],
    ['Every time I get such a call I would ring the duty officer.', 'would'],
    ['Every week I would normally chair the meeting.', 'would'],
    ['I have always tried to put the victim first.', 'always'],
    ["I'd asked the caller to sit down."],
    ['She said she would call, and I told her I would wait.'],
    ['I decided that I would go and see her myself.'],
    ['I promised I would ring, and I always did.'],
    ['We agreed that she would take the youth and I would take the traders.'],
    ['The plan was that I would knock and my colleague would wait.'],
    ['I made it clear that I would stay until the end.'],
    ['I found a hall where I would have room for all.'],
    ['I asked the normally cheerful landlord why the usually quiet street was so loud.'],
    ['The manager would not speak to me, so I wrote to her.'],
    ['I would not let it rest and rang again.'],
    ['I wrote down the questions I would ask.'],
    ['I set out the terms I would accept.'],
    ['I asked him what he would usually do and he said he would always pay late.'],
    ['I explained that I would normally refer it, but that there was no time.'],
    ['I asked for more staff, which would give us cover.'],
    ['I did not always agree with her, and I told her so.'],
    ['Knowing that I would be away, I handed it to Sam.'],
    ['I thought about how I would feel in her place and said so.'],
    ['The shop would normally close at five, so I asked them to stay open.'],
    ['I chose a day when she would normally be at work.'],
    ['I told the group what I always tell new starters: ask.'],
    ['“I would never have guessed,” she said, and I wrote it down.'],
    ['I asked the farmer to leave the gate open, as he usually did.'],
    ['Every Monday I would ring each of the traders.'],
    ['We worked out between us that he would read and I would write.'],
    ['I asked them one thing: would they give an evening a month?'],
    ['Two suggestions I would never have come up with saved the day.'],
  ]);
});
