// Texts to measure on. They are made by rule, so that every run measures the same, and no two passages are alike.

const FRONT_MATTER =
  '---\nframework: cvf-2024\nlevel: 2\ncompetencies: [collaborate]\nstructure: STAR\n---\n\n# Sergeant’s process\n\n';

const WHO =
  'the council’s officer,two traders,our analyst,the youth team,a head teacher,the ward nurse,both landlords,the night manager,three residents,a probation officer,the bus company,our volunteers,the chair,an inspector,the housing lead,a shop owner';
const DID =
  'asked,rang,met,briefed,thanked,visited,wrote to,argued with,listened to,walked round with,showed the map to,set a date with,sat down with,checked the list with,went back to,planned the week with';
const WHAT =
  'the gate,a broken lamp,the late patrols,forty thefts,the new rota,an old grievance,the car park,the school run,every complaint,the flooded underpass,the market stalls,a lost key,two burnt bins,the noise,the bus shelter,a shared diary';
const WHERE =
  'at the station,behind the library,by the canal,in the arcade,on the estate,at her office,near the bridge,in the old town,over the phone,after the school day,before the briefing,at the depot,on the late shift,in the hall,by the clinic,at the crossroads';
const WHY =
  'because nobody had yet,so that it would last,which took a month,and wrote down why,as the review had said,to see it for myself,though it cost us a shift,until they agreed,and kept the note,since the money was there,for the second time,against some advice,with a week to spare,and told the team,before it grew,when the rain stopped';
const LISTS = [WHO, DID, WHAT, WHERE, WHY].map((list) => list.split(','));

/** Numbers that look like chance and are the same in every run. */
function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

/** Writes answers, one unlike the other. */
class Writer {
  readonly #chance: Generator<number, never>;

  constructor(seed: number) {
    this.#chance = chance(seed);
  }

  #one(list: number): string {
    const words = LISTS[list] ?? [];
    return words[this.#chance.next().value % words.length] ?? '';
  }

  /** So many sentences, of 13 words or so. */
  #sentences(count: number): string {
    return Array.from(
      { length: count },
      () => `I ${this.#one(1)} ${this.#one(0)} about ${this.#one(2)} ${this.#one(3)}, ${this.#one(4)}.`,
    ).join(' ');
  }

  /** An answer of 250 words or so with five tags, as people write them. */
  answer(number: number): string {
    return `## ${number}. We collaborate

### Situation

In ${1990 + (number % 35)} the calls had doubled to ${40 + (number % 37)} a month. ${this.#sentences(1)}

### Task

My task was to halve them. ${this.#sentences(1)} [@collaborate.2.1]

### Action

${this.#sentences(3)} [@collaborate.2.2]

- ${this.#sentences(2)} [@collaborate.2.3]
- ${this.#sentences(2)}

${this.#sentences(2)} I sent the sheet to **all of them**. [@collaborate.2.4; @collaborate.1.2, the sheet]

### Result

By September the calls were down to ${20 + (number % 17)} a month. ${this.#sentences(2)} [@collaborate.2.5]

`;
  }
}

/** An evidence document of at least so many characters. @param seed another one for another document */
export const evidenceOfSize = (characters: number, seed?: number): string =>
  evidence(characters, (text) => text.length, seed);

/** An evidence document of at least so many words, with a tag for each 50 of them. */
export const evidenceOf = (words: number): string =>
  evidence(words, (text) => text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);

function evidence(most: number, measure: (text: string) => number, seed = 42): string {
  const writer = new Writer(seed);
  const parts = [FRONT_MATTER];
  for (let number = 1, amount = 0; amount < most; number++) {
    const answer = writer.answer(number);
    parts.push(answer);
    amount += measure(answer);
  }
  return parts.join('');
}

/** What somebody types in the middle of a document, letter by letter. */
const TYPED = 'I asked them what had gone well, and wrote it down for the next time. ';

/** Where the typing goes on: behind a sentence in an item in the middle of the text. */
export const typingPlace = (text: string): number => text.indexOf('\n- I ', Math.floor(text.length / 2)) + 3;

/** The letter of the nth keystroke. */
export const letter = (keystroke: number): string => TYPED[keystroke % TYPED.length] ?? ' ';
