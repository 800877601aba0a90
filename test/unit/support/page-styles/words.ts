// Invented English: what frameworks say, of nobody's framework.
import type { Random } from './random.ts';
import type { Style } from './style.ts';

export const NAMES = [
  'Working together',
  'Care',
  'Making sound decisions',
  'Guest focus',
  'Handling money and stock',
  'Safety first',
  'Listening',
  'Craft',
  'Planning and organising',
  'Learning from mistakes',
  'Fairness',
  'Thinking ahead',
  'Serving people well',
  'Digital skills',
  'Keeping promises',
  'Problem solving',
  'Courage',
  'Building trust',
  'Written communication',
  'Looking after the house',
  'Curiosity',
  'Change and improvement',
  'Quality of work',
  'Respect for others',
  'Commercial awareness',
  'Coaching',
  'Influencing',
  'Data and evidence',
  'Openness',
  'Owning the outcome',
] as const;

/** The plain form, and the endings of the third person and the gerund. */
const VERBS = [
  ['plan', 'plans', 'planning'],
  ['explain', 'explains', 'explaining'],
  ['check', 'checks', 'checking'],
  ['share', 'shares', 'sharing'],
  ['record', 'records', 'recording'],
  ['review', 'reviews', 'reviewing'],
  ['listen to', 'listens to', 'listening to'],
  ['ask about', 'asks about', 'asking about'],
  ['take care of', 'takes care of', 'taking care of'],
  ['improve', 'improves', 'improving'],
  ['agree on', 'agrees on', 'agreeing on'],
  ['support', 'supports', 'supporting'],
  ['question', 'questions', 'questioning'],
  ['lead', 'leads', 'leading'],
  ['learn from', 'learns from', 'learning from'],
] as const;

const THINGS = [
  'the needs of our guests',
  'new ideas',
  'the work of the night shift',
  'what others have said',
  'stock and deliveries',
  'every complaint',
  'risks to people',
  'the budget of the house',
  'colleagues in other kitchens',
  'the daily routine',
  'feedback, good or bad',
  'clear and simple goals',
  'the long-term health of the trade',
  'how the ovens are used',
  'data from the tills',
  'a fair share of the load',
  'local suppliers',
  'honest mistakes',
] as const;

const WAYS = [
  '',
  '',
  '',
  'with care',
  'before the doors open',
  'at the right time',
  'even when it is busy',
  'in plain words, without jargon',
  'so that nobody is left out',
  'across teams and sites',
  'and says so early when something is at risk',
  '(for example by phone, post or in person)',
  'to “get it right first time”',
  'while the shop is open',
  'in line with the house rules: hygiene, price and tone',
  "without being asked and in one's own words",
  'as agreed with the head baker',
] as const;

const NOUNS = [
  'Knowledge of',
  'Understanding of',
  'Awareness of',
  'Ability to see',
  'A sound view of',
  'Skill in explaining',
] as const;

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A statement of 4 to 35 words. */
export function statement(random: Random, { voice, isEnded }: Pick<Style, 'voice' | 'isEnded'>): string {
  const form = voice === 'third' ? 1 : voice === 'gerund' ? 2 : 0;
  const deed = (): string => `${random.pick(VERBS)[form]} ${random.pick(THINGS)}`;
  const way = (): string => {
    const chosen = random.pick(WAYS);
    return chosen === '' ? '' : ` ${chosen}`;
  };
  const more = random.chance(0.35) ? `${random.pick([', and ', ' and ', '; '])}${deed()}${way()}` : '';
  const end = isEnded ? '.' : '';
  const first =
    voice === 'noun'
      ? `${random.pick(NOUNS)} ${random.pick(THINGS)}${random.pick([' in the trade', ' of every kind', ' and beyond'])}`
      : deed();
  const rest = `${way()}${voice === 'noun' ? '' : more}${end}`;
  if (voice === 'first') return `I ${first}${rest}`;
  return voice === 'headless' ? first + rest : upper(first) + rest;
}

/** One or two whole sentences that tell of a competency and are no statement of a level. */
export const introduction = (random: Random, name: string): string =>
  random.pick([
    `This is about how we go about ${name.toLowerCase()} in our houses, from the first day on. It is asked of everybody.`,
    `Our guests come back because of it, and ${name.toLowerCase()} keeps the trade alive in hard years.`,
    `People who are good at ${name.toLowerCase()} make the work lighter for all of us.`,
  ]);

export const tagline = (random: Random): string =>
  random.pick([
    'we bake as one house',
    'doing what we said we would',
    'good bread needs good people',
    'the guest comes first',
  ]);
