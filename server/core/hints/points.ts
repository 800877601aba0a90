import type { Framework, Indicator } from '../framework/model.ts';

/** An indicator with the address that tags and reports use. */
export interface Target {
  readonly competency: string;
  /** Null for a value, whose indicators stand at once. */
  readonly level: string | null;
  readonly number: number;
  readonly indicator: Indicator;
}

/** A text that the framework says shows an indicator, and how far it may be trusted to look like evidence. */
export interface Point {
  /** The place of its indicator among the targets. */
  readonly target: number;
  readonly text: string;
  /** 1 for an example; a restated indicator or a handful of signals says less about how people write. */
  readonly trust: number;
}

const EXAMPLE_TRUST = 1;
const SIGNAL_TRUST = 0.4;
const TEXT_TRUST = 0.3;
/** Signals are phrases; by threes they have the length of a sentence, and a framework is learned in a quarter of the time. */
const SIGNALS_A_POINT = 3;
/** More texts than these for one indicator teach nothing new and would make a framework slow to learn. */
const MOST_EXAMPLES = 60;
const MOST_SIGNALS = 90;

/** Every indicator of a framework, in its order. */
export const targetsOf = (framework: Framework): Target[] =>
  framework.competencies.flatMap((competency) =>
    competency.levels.flatMap(({ level, indicators }) =>
      indicators.map((indicator) => ({
        competency: competency.id,
        level,
        number: indicator.number,
        indicator,
      })),
    ),
  );

/** What is known about one indicator: its text, its signals by threes, its examples. */
export function pointsOf({ indicator }: Target, target: number): Point[] {
  const signals = indicator.signals.slice(0, MOST_SIGNALS);
  const handfuls = signals.flatMap((_, at) =>
    at % SIGNALS_A_POINT === 0 ? [signals.slice(at, at + SIGNALS_A_POINT).join('. ')] : [],
  );
  return [
    { target, text: indicator.text, trust: TEXT_TRUST },
    ...handfuls.map((text) => ({ target, text, trust: SIGNAL_TRUST })),
    ...indicator.examples.slice(0, MOST_EXAMPLES).map((text) => ({ target, text, trust: EXAMPLE_TRUST })),
  ];
}

/** A run of targets that are learned together, each against the others; the ends are exclusive. */
export interface Block {
  readonly targets: { readonly start: number; readonly end: number };
  readonly points: { readonly start: number; readonly end: number };
}

/** Learning takes the points times the targets, so a large framework is learned in parts. */
const MOST_POINTS = 2_400;
const MOST_TARGETS = 128;

/** Cuts the targets into blocks of moderate size, in order, so that a competency's indicators stay together as far as may be. */
export function blocksOf(counts: readonly number[]): Block[] {
  const blocks: Block[] = [];
  let target = 0;
  let point = 0;
  while (target < counts.length) {
    let end = target;
    let points = 0;
    while (
      end < counts.length &&
      end - target < MOST_TARGETS &&
      (end === target || points + (counts[end] ?? 0) <= MOST_POINTS)
    ) {
      points += counts[end] ?? 0;
      end += 1;
    }
    blocks.push({ targets: { start: target, end }, points: { start: point, end: point + points } });
    target = end;
    point += points;
  }
  return blocks;
}
