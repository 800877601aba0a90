import weights from '../../../data/hints/weights.json' with { type: 'json' };
import { type ActionWeights, actionOf, personOf } from './action.ts';
import type { Word } from './words.ts';

/** How odds are told from what is known of a suggestion; learned on the development passages by `scripts/hints/train.ts`. */
interface Calibration {
  readonly bias: number;
  /** For the fit of the indicator. */
  readonly fit: number;
  /** For how far it fits better than the best other. */
  readonly lead: number;
  /** For how much the passage reads like its writer's own doing. */
  readonly action: number;
}

const { action, calibration } = weights as {
  readonly action: ActionWeights;
  readonly calibration: { readonly examples: Calibration; readonly signals: Calibration };
};

/** With fewer examples for each indicator than this, a framework's fits are judged by the stricter scale. */
const FEW_EXAMPLES = 2;

/**
 * Log odds for who is told of. Of 184 development passages of evidence one does without "I" and none without "my" or
 * "we"; of 100 that show nothing, 58 and 50 do.
 */
const PERSON = { writer: 0, circle: -2.5, nobody: -4 };

/** The probability that an indicator is what the passage shows. */
export type Confidence = (fit: number, bestOther: number) => number;

/** @param words the passage's, @param examplesEach how many examples the framework has for each indicator */
export function confidenceIn(words: readonly Word[], examplesEach: number): Confidence {
  const scale = examplesEach >= FEW_EXAMPLES ? calibration.examples : calibration.signals;
  const own = PERSON[personOf(words)];
  const doing = scale.action * actionOf(words, action) + own;
  return (fit, bestOther) =>
    1 / (1 + Math.exp(-(scale.bias + scale.fit * fit + scale.lead * (fit - bestOther) + doing)));
}

/** What a hint must reach to be shown unless the setting says otherwise: so that three of four hints are right, and more. */
export const DEFAULT_THRESHOLD = 0.55;
