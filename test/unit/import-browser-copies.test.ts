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
});
