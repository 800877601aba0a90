// Texts whose structure is told by what returns in them: the same labels below one name after the other.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

describe('A text in which labels return', () => {
  it('is parted by them, though its lists lost their bullets and stand right above the next name', () => {
    const value = (name: string, about: string, will: string[], not: string[]) =>
      `${name}\n${about}\n\nWe will\n${will.join('\n')}\nWe will not\n${not.join('\n')}\n`;
    assert.deepEqual(
      placed(
        `The mill\n\nOur values\n\n${[
          value(
            'Care',
            'We look after flour and people.',
            ['Say good morning to everyone', 'Sweep the floor at night'],
            ['Walk past a spill', 'Shout over the stones'],
          ),
          value(
            'Honesty',
            'We weigh what we sell.',
            ['Show the scale to whoever asks', 'Say so when a sack is short'],
            ['Round the weight up'],
          ),
          value(
            'Craft',
            'We mill as finely as we can.',
            ['Listen to the stones', 'Taste each batch'],
            ['Sell what we would not eat'],
          ),
        ].join('')}\nContact the mill\nMill Lane 4\n`,
      ),
      [
        'Care: Say good morning to everyone (not: Walk past a spill) | Sweep the floor at night (not: Shout over the stones)',
        'Honesty: Show the scale to whoever asks (not: Round the weight up) | Say so when a sack is short',
        'Craft: Listen to the stones (not: Sell what we would not eat) | Taste each batch',
      ],
    );
  });

  it('has levels that are parted into lines, and pages that break in the middle', () => {
    const level = (name: string, texts: string[]) =>
      `${name}\n\nWe want to see someone who:\n${texts.map((text) => `• ${text}\n`).join('')}`;
    const competency = (name: string, page: number) =>
      `${name}\nWe put ${name.toLowerCase()} before everything else.\n\n${[
        level('All bakers', [`Knows what ${name.toLowerCase()} means`, 'Asks before the oven is hot']),
        level('Bakers who lead a\nshift', [`Plans ${name.toLowerCase()} for the week`]),
      ].join(
        '\n',
      )}\nHarrow Bakery – Our Behaviours\n\nPage | ${page}\n\n\n${level('Heads of the\nbakery', [`Speaks for ${name.toLowerCase()} in the guild`, 'Takes the blame and shares the praise'])}\n`;
    assert.deepEqual(
      placed(
        `Our Behaviours\n\nHarrow Bakery\n\n${['Freshness', 'Fairness', 'Thrift'].map(competency).join('\n')}`,
      ).slice(0, 4),
      [
        'Freshness at All bakers: Knows what freshness means | Asks before the oven is hot',
        'Freshness at Bakers who lead a shift: Plans freshness for the week',
        'Freshness at Heads of the bakery: Speaks for freshness in the guild | Takes the blame and shares the praise',
        'Fairness at All bakers: Knows what fairness means | Asks before the oven is hot',
      ],
    );
  });

  it('may number everything by its place', () => {
    const standard = (number: number, name: string) =>
      `${number} ${name}\n${number}.1 Foundation\n${number}.1.1 Describes ${name.toLowerCase()} in own words\n${number}.1.2 Follows the rules of the house\n${number}.2 Practitioner\n${number}.2.1 Advises others on ${name.toLowerCase()}\n`;
    assert.deepEqual(
      placed(
        `Guild of Cellar Keepers\n1 About the scheme\n1.1 The scheme has two levels.\n2 Levels\n2.1 Foundation: works with guidance.\n2.2 Practitioner: works alone.\n${standard(3, 'Racking')}${standard(4, 'Tasting')}`,
      ),
      [
        'Racking at Foundation: Describes racking in own words | Follows the rules of the house',
        'Racking at Practitioner: Advises others on racking',
        'Tasting at Foundation: Describes tasting in own words | Follows the rules of the house',
        'Tasting at Practitioner: Advises others on tasting',
      ],
    );
  });

  it('may have its levels outside and its competencies inside', () => {
    const level = (name: string) =>
      `${name}\n\nScope\nOwns ${name.slice(0, 2)} work from start to end\nAsks when it grows\n\nCraft\nWrites ${name.slice(0, 2)} code that others can read\n`;
    assert.deepEqual(
      placed(
        `The ladder\n\n${['L1: Software Engineer I', 'L2: Software Engineer II', 'L3: Senior Software Engineer'].map(level).join('\n')}`,
      ).slice(0, 2),
      [
        'Scope at L1: Software Engineer I: Owns L1 work from start to end | Asks when it grows',
        'Scope at L2: Software Engineer II: Owns L2 work from start to end | Asks when it grows',
      ],
    );
  });

  it('lists what belongs to no part, with its line', () => {
    const part = (name: string) => `${name}\n\nBeginner\n- Knows ${name}\n\nExpert\n- Teaches ${name}\n\n`;
    assert.deepEqual(
      imported(
        `Skills of the yard\n\nWritten in a long winter by all of us together.\n\n${['Ropes', 'Knots', 'Sails'].map(part).join('')}Ask at the gate\n`,
      )
        .unplaced.map(({ line, text }) => `${line} ${text}`)
        .filter((one) => !/Beginner|Expert/.test(one)),
      ['3 Written in a long winter by all of us together.', '29 Ask at the gate'],
    );
  });

  it('has numbers of notes at its words, and crosses before what is not wanted', () => {
    const part = (name: string, note: string) =>
      `${name}\nGrade 2\nPositive indicators Negative indicators\n✓ Keeps to the rules of the yard${note}\n✗ Waits to be told\nGrade 3\nPositive indicators Negative indicators\n✓ Explains the rules to others\n✗ Makes rules of\nits own\n`;
    assert.deepEqual(
      placed(
        `Behaviours in the yard\n${part('1. Order', '1')}${part('2. Care', '')}1\nSee the board at the gate.\n`,
      ),
      ['Order', 'Care'].flatMap((name) => [
        `${name} at Grade 2: Keeps to the rules of the yard (not: Waits to be told)`,
        `${name} at Grade 3: Explains the rules to others (not: Makes rules of its own)`,
      ]),
    );
  });

  it('may have its labels at the beginning of paragraphs, below one name or below all', () => {
    const apart = (name: string) =>
      `${name}\nWe take ${name.toLowerCase()} seriously.\nAll staff\nYou ask about ${name.toLowerCase()} when in doubt.\nTeam leaders\nYou plan ${name.toLowerCase()} for the week.\n\n`;
    assert.deepEqual(
      placed(
        `Behaviours of the yard\n\n${['Order', 'Care'].map(apart).join('')}Thrift\nWe take thrift seriously.\nAll staff: You ask about thrift when in doubt.\nTeam leaders: You plan thrift for the week.\n`,
      ),
      ['Order', 'Care', 'Thrift'].flatMap((name) => [
        `${name} at All staff: You ask about ${name.toLowerCase()} when in doubt.`,
        `${name} at Team leaders: You plan ${name.toLowerCase()} for the week.`,
      ]),
    );
  });

  it('has the name below that of its group, and the publisher’s name is none of its levels', () => {
    const part = (group: string, name: string) =>
      `${group}\n${name}\nThis is about ${name.toLowerCase()}.\nBeginner\n•\tKnows ${name.toLowerCase()} by sight.\nExpert\n•\tTeaches ${name.toLowerCase()}.\n\nGuild of Yards\n\n`;
    assert.deepEqual(
      placed(
        `Guild of Yards\n\nSkills of the yard\n\n${part('WATER', 'Knots')}${part('WIND', 'Sails')}${part('WOOD', 'Planks')}`,
      ).map((line) => line.replace(/^.* \/ /, '')),
      ['Knots', 'Sails', 'Planks'].flatMap((name) => [
        `${name} at Beginner: Knows ${name.toLowerCase()} by sight.`,
        `${name} at Expert: Teaches ${name.toLowerCase()}.`,
      ]),
    );
  });

  it('may have two labels of any words below each name, of which one finds fault', () => {
    const value = (name: string, does: string, not: string) =>
      `${name}\nWe take ${name.toLowerCase()} to heart.\nValue in action\n${does}\nSay why ${name.toLowerCase()} matters\nTaboo\n${not}\n`;
    assert.deepEqual(
      placed(
        `Values of the yard\n\n${value('Order', 'Sweep the yard at night', 'Leave ropes where feet go')}${value('Care', 'Look after the new ones', 'Laugh at a question')}${value('Thrift', 'Mend what can be mended', 'Buy what nobody needs')}`,
      ),
      [
        'Order: Sweep the yard at night (not: Leave ropes where feet go) | Say why order matters',
        'Care: Look after the new ones (not: Laugh at a question) | Say why care matters',
        'Thrift: Mend what can be mended (not: Buy what nobody needs) | Say why thrift matters',
      ],
    );
  });

  it('may have its names in a list of contents with dots', () => {
    const domain = (number: number, name: string) =>
      `Domain ${number}: ${name}\n\nThe helper puts ${name.toLowerCase()} first.\n\nCompetent Level\n${number}.1 Knows ${name.toLowerCase()} by heart.\n\nExpert Level\n${number}.2 Teaches ${name.toLowerCase()}.\n\n`;
    const names = ['Order', 'Care', 'Thrift'];
    assert.deepEqual(
      placed(
        `Framework for helpers\n\nHouse of Yards\n\nContents\n${names.map((name, index) => `Domain ${index + 1}: ${name} ............ ${index + 3}\n`).join('')}\nCompetent Level: Helper\nExpert Level: Head helper\n\n${names.map((name, index) => domain(index + 1, name)).join('')}`,
      ).map((line) => line.replace(/^.* \/ /, '')),
      names.flatMap((name) => [
        `${name} at Competent Level: Knows ${name.toLowerCase()} by heart.`,
        `${name} at Expert Level: Teaches ${name.toLowerCase()}.`,
      ]),
    );
  });
});
