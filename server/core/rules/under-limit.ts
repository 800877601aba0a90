import type { Amount, Unit } from '../judgement/length.ts';
import { measured } from './length-findings.ts';
import type { EvidenceRule } from './rule.ts';

/** Where no minimum is asked for, an answer shorter than this share of the limit gives away room, in per cent. */
const ENOUGH = 70;

export const underLimit: EvidenceRule = {
  code: 'under-limit',
  severity: 'info',
  group: 'Structure and length',
  isUnfinished: true,
  about: `Fewer words or characters than asked for, or less than ${ENOUGH}% of what the form takes.`,
  *check(evidence) {
    for (const { name, unit, length, amount, span } of measured(evidence)) {
      const advice = adviceFor(length, amount, unit);
      if (advice) yield { span, message: `${name}: ${advice}` };
    }
  },
};

function adviceFor(length: number, { min, max }: Amount, unit: Unit): string | undefined {
  if (min !== undefined)
    return length < min
      ? `${length} ${unit}, and at least ${min} are asked for; add ${min - length}.`
      : undefined;
  if (max === undefined || length * 100 >= max * ENOUGH) return undefined;
  return `${length} of ${max} ${unit}; there is room for ${max - length} more, so tell more of what you did and why.`;
}
