// Whole pages as they are copied out of a browser: menus above, forms and links below, tables whose gaps were lost.
import { strict as assert } from 'node:assert';
import { importText } from '../../server/core/import/kinds.ts';
import { imported, placed } from './support/import.ts';

const above = `Skip to main content
Our Winter Fair is back! Get your ticket

Search
What we bake
Support us
Shops
About us
Donate
Home
About us
Our values and behaviours
Our values and behaviours
Our values were written by everyone who works in the house. They tell you what to expect of us.
`;

const below = `See our current vacancies
Keep in touch
Sign up to our newsletter for news and stories from the oven.

Sign up
The Old Bakery is a house of bakers in the valley since 1902.

Privacy policy
Complaints
Site by Crumb & Sons
`;

describe('A page copied whole', () => {
  it('leaves menus, notices and links aside, and ends what is wanted at what is not', () => {
    const page = `${above}
Warmth
We care for whoever comes in from the cold.

I will
Greet everyone by name and take the time to listen
Notice when a colleague is tired and ask how I can help
I won’t
Rush people who cannot choose between two loaves
Assume that I know what someone wants

Honesty
We say what is in the dough.

I will
Own up when I get the weight wrong and learn from it
Speak up when I see something that worries me
I won’t
Gossip about customers or colleagues
Promise what the oven can’t keep
${below}`;
    assert.deepEqual(placed(page), [
      'Warmth: Greet everyone by name and take the time to listen (not: Rush people who cannot choose between two loaves) | Notice when a colleague is tired and ask how I can help (not: Assume that I know what someone wants)',
      'Honesty: Own up when I get the weight wrong and learn from it (not: Gossip about customers or colleagues) | Speak up when I see something that worries me (not: Promise what the oven can’t keep)',
    ]);
    assert.equal(imported(page).title, 'Our values and behaviours');
  });

  it('says nothing where all that was copied are the names of panels that were closed', () => {
    assert.match(
      JSON.stringify(
        importText(`Skip to main content
Home
About us
Careers
Baker Competency Guide
Baker Competency Guide
The guide tells what we expect of bakers at three levels: beginner, intermediate, and advanced.

Core competencies
Expand all Collapse all
Dough Stewardship
Oven Reasoning
Counter and Customer Focus
Communicating Flavour
Was this page helpful?
Yes No
Accessibility support
Privacy policy
`),
      ),
      /no indicators were found/,
    );
  });

  it('has names below numbered groups, each with a description and its indicators', () => {
    const skill = (name: string, texts: readonly string[]): string =>
      `${name}\n\nDescription\n\nBakers at this level ${name.toLowerCase()} and tell others how it went. They ask when in doubt.\n\nBehavioural indicators\n\n${texts.join('\n')}\n`;
    const band = (number: number, deed: string): string =>
      `Band ${number}
1. Organising the bakery and its hours
${skill('Keeps the hours', [`Opens the door and the like ${deed}.`, `Lights the oven and the like ${deed}.`])}${skill('Sees the whole house', [`Tells the mill and the like ${deed}.`, `Plans the flour and the like ${deed}.`])}2. Working with others and talking to them
${skill('Works with others', [`Shares the bench and the like ${deed}.`, `Listens to guests and the like ${deed}.`])}`;
    assert.deepEqual(
      placed(
        `Skip to main content\nHome\nCareers\nAbout us\nOur work level standards\nOur work level standards\nThe standards say what we expect of bakers in each band, and how they are seen.\n\n${band(1, 'in time')}${band(2, 'for the team')}Related content\nHow to apply\nPrivacy\n`,
      ),
      [
        'Keeps the hours at Band 1: Opens the door and the like in time. | Lights the oven and the like in time.',
        'Keeps the hours at Band 2: Opens the door and the like for the team. | Lights the oven and the like for the team.',
        'Sees the whole house at Band 1: Tells the mill and the like in time. | Plans the flour and the like in time.',
        'Sees the whole house at Band 2: Tells the mill and the like for the team. | Plans the flour and the like for the team.',
        'Works with others at Band 1: Shares the bench and the like in time. | Listens to guests and the like in time.',
        'Works with others at Band 2: Shares the bench and the like for the team. | Listens to guests and the like for the team.',
      ],
    );
  });

  it('has statements with codes that duties refer to, and a link behind each', () => {
    assert.deepEqual(
      placed(`Village baker
This apprenticeship standard has been approved for delivery. Its funding is reviewed each year.

Key information
Reference: ST0001
Level: 3
Typical duration: 15 months

Occupation duties
Duty\tKSBs
Duty 1 Bake what the village eats so that it is warm, cheap and in time.

K1 K2

S1

B1

Duty 2 Sell what was baked.

K2

S1 S2

B2

Knowledge
K1: The flours of the valley and what each of them is good for. Back to Duty

K2: How an oven is lit. Back to Duty

Skills
S1: Knead dough by hand and by machine. Back to Duty

S2: Weigh flour and salt to the gram. Back to Duty

Behaviours
B1: Calm when the oven smokes. Back to Duty

B2: Kind to whoever comes in. Back to Duty

Qualifications
English and Maths
Is this page useful?
YesNo
Privacy
`),
      [
        'Knowledge: The flours of the valley and what each of them is good for. | How an oven is lit.',
        'Skills: Knead dough by hand and by machine. | Weigh flour and salt to the gram.',
        'Behaviours: Calm when the oven smokes. | Kind to whoever comes in.',
      ],
    );
  });

  it('has names with a sentence right below the list above, and roles in lines of their own', () => {
    const value = (name: string, about: string, deed: string): string =>
      `${name}
${about}

All colleagues
I ${deed} whenever somebody asks me for it at the counter
I tell the next shift how to ${deed} where I could not finish
Team leaders and managers
As well as the behaviours for all colleagues:

I show the new ones how to ${deed} before the doors open
`;
    assert.deepEqual(
      placed(
        `Skip to main content\nHome\nAbout us\nOur behaviours\nOur behaviours\nWe use our behaviours when we recruit and when we talk about the year that was.\n\n${value('Craft', 'We bake well.', 'knead')}${value('Warmth', 'We are kind to whoever comes in from the cold.', 'smile')}Last updated: 14 March 2025\nWas this page helpful?\nYes No\nPrivacy notice\n`,
      ),
      [
        'Craft at All colleagues: I knead whenever somebody asks me for it at the counter | I tell the next shift how to knead where I could not finish',
        'Craft at Team leaders and managers: I show the new ones how to knead before the doors open',
        'Warmth at All colleagues: I smile whenever somebody asks me for it at the counter | I tell the next shift how to smile where I could not finish',
        'Warmth at Team leaders and managers: I show the new ones how to smile before the doors open',
      ],
    );
  });

  it('has levels that nobody knows over what people do and what they do not', () => {
    const side = (who: string, label: string, deed: string, not: string): string =>
      `${who}\n${label}:\n\nI ${deed} before the sun is up.\nI leave the bench as I would like to find it.\nI don’t:\n\nI ${not} when nobody looks.\n`;
    const value = (name: string, about: string, deed: string, not: string): string =>
      `${name}\n${about}\n\n${side('Everyone at Crumb', 'I do', deed, not)}${side('Leaders of bakers', 'I also do', `help others ${deed}`, not)}`;
    assert.deepEqual(
      placed(
        `Our values and how we live them\nThey were written by all of us, and they guide how we hire and how we talk to each other.\n\n${value('Courage', 'We say what needs saying.', 'light the oven', 'hide')}${value('Care for what we have', 'Flour is given by somebody.', 'weigh the flour', 'waste')}${value('Warmth', 'We are kind.', 'greet people', 'shout')}`,
      ).slice(2, 4),
      [
        'Care for what we have at Everyone at Crumb: I weigh the flour before the sun is up. (not: I waste when nobody looks.) | I leave the bench as I would like to find it.',
        'Care for what we have at Leaders of bakers: I help others weigh the flour before the sun is up. (not: I waste when nobody looks.) | I leave the bench as I would like to find it.',
      ],
    );
  });

  it('has names that return for other people, over what nobody should do', () => {
    const value = (name: string, who: string, deed: string, not: string): string =>
      `${name} for ${who}\n${deed} before the doors of the house are opened\n${deed} again when the day is over and done\nValues and behaviours that ${who} won't do on ${name}\n${not} while others are at work\n${not} and say nothing of it\n`;
    const all = (who: string): string =>
      `${value('Courage', who, 'Speak up', 'Look away')}${value('Warmth', who, 'Greet people', 'Shout at people')}`;
    const told = placed(
      `Values of the bakery\nThey were chosen by all of us and say what we do, and what we do not.\n\nFor everyone\n${all('everyone')}For managers\n${all('managers')}`,
    );
    assert.equal(told.length, 4);
    assert.match(
      told[0] ?? '',
      /^Courage for everyone: Speak up before [^|]* \(not: Look away while [^|]* \| Speak up again [^|]* \(not: Look away and say nothing of it/,
    );
  });
});

describe('A copied table with lists of what is wanted and what is not', () => {
  const good = ['Kneads the dough of the day by hand', 'Weighs the flour to the gram'];
  const bad = ['Leaves the oven on over night', 'Hides the loaves that burnt'];
  const row = (level: number, between: string): string =>
    `Level ${level}\t\n${good.join('\n')}${between}${bad.join('\n')}\n`;
  const table = (name: string, between: string): string =>
    `${name}\nThis is about what is said of ${name.toLowerCase()} in the house.\n\nLevel\tWhat it looks like\tWhat it doesn’t look like\n${row(1, between)}${row(2, between)}`;

  it('is read where a tab stands between both', () => {
    const told =
      'Kneads the dough of the day by hand (not: Leaves the oven on over night) | Weighs the flour to the gram (not: Hides the loaves that burnt)';
    assert.deepEqual(placed(table('Craft', '\t')), [
      `Craft at Level 1: ${told}`,
      `Craft at Level 2: ${told}`,
    ]);
  });

  it('is listed where nothing tells them apart', () => {
    const { competencies, unplaced } = imported(
      `Behaviours of the bakery\n\n${table('Warmth', '\n')}${table('Craft', '\t')}`,
    );
    assert.deepEqual(
      competencies.map(({ name }) => name),
      ['Craft'],
    );
    const listed = unplaced.filter(({ isBoilerplate }) => !isBoilerplate).map(({ text }) => text);
    assert.equal(listed.filter((text) => bad.includes(text)).length, 4);
    assert.equal(listed.filter((text) => good.includes(text)).length, 4);
  });

  it('says so where nothing else is left', () => {
    const values = ['Warmth', 'Craft'].map(
      (name) =>
        `${name}\nPositive indicators\tNegative indicators\n${good.join('\n')}\n${bad.join('\n')}\n\u200B\n\n`,
    );
    assert.match(
      JSON.stringify(importText(`Values of the bakery\n\n${values.join('')}`)),
      /columns of its tables were lost/,
    );
  });
});
