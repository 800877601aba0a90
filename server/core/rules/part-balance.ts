import type { Role } from '../evidence/structure.ts';
import { roleOf, wordsInPart } from '../judgement/parts.ts';
import type { Part, Section } from '../judgement/sections.ts';
import type { EvidenceRule, Finding } from './rule.ts';

/** Shares of the words, in per cent: the scene at most, the others at least. No official ratio exists; `balance` sets another. */
const BALANCE: Readonly<Record<Role, number>> = { scene: 35, action: 45, result: 8 };

/** In a shorter answer a sentence more or less shifts the shares too much to speak of them. */
const FEWEST_WORDS = 120;

export const partBalance: EvidenceRule = {
  code: 'part-balance',
  severity: 'hint',
  group: 'Structure and length',
  about: 'The scene takes much of the words, or the action or the result takes few of them.',
  *check({ sections, portfolio }) {
    const balance = { ...BALANCE, ...portfolio?.balance };
    for (const section of sections) yield* inSection(section, balance);
  },
};

interface Share {
  words: number;
  readonly part: Part;
}

function* inSection({ parts }: Section, balance: Readonly<Record<Role, number>>): Generator<Finding> {
  const shares = new Map<Role, Share>();
  let all = 0;
  for (const part of parts) {
    const words = wordsInPart(part);
    const role = roleOf(part);
    all += words;
    const share = role && shares.get(role);
    if (share) share.words += words;
    else if (role) shares.set(role, { words, part });
  }
  // Without one of the three there is no balance to speak of; missing-part and empty-part have spoken.
  if (all < FEWEST_WORDS || (['scene', 'action', 'result'] as const).some((role) => !shares.get(role)?.words))
    return;
  for (const [role, { words, part }] of shares) {
    const isOff = role === 'scene' ? words * 100 > balance[role] * all : words * 100 < balance[role] * all;
    const { start, end } = part.title;
    if (isOff)
      yield {
        span: { start, end },
        message: messageFor(role, shareOf(words, all, role, balance[role]), balance[role]),
      };
  }
}

/** A share in whole per cent, rounded so that it does not look as if it were the balance that it misses. */
function shareOf(words: number, all: number, role: Role, balance: number): number {
  const exact = (words * 100) / all;
  const rounded = Math.round(exact);
  if (role === 'scene') return rounded > balance ? rounded : Math.ceil(exact);
  return rounded < balance ? rounded : Math.floor(exact);
}

function messageFor(role: Role, share: number, balance: number): string {
  switch (role) {
    case 'scene':
      return `Situation and task take ${share}% of the words here, and ${balance}% is mostly plenty; keep what the reader needs to follow what you did.`;
    case 'action':
      return `What you did takes ${share}% of the words here, and at least ${balance}% serves most answers; this is the part that is judged, so tell more of it.`;
    case 'result':
      return `The result takes ${share}% of the words here, and at least ${balance}% serves most answers; tell what changed and for whom.`;
  }
}
