import { measured } from './length-findings.ts';
import type { EvidenceRule } from './rule.ts';

export const overLimit: EvidenceRule = {
  code: 'over-limit',
  severity: 'error',
  group: 'Structure and length',
  about: 'More words or characters than the form takes, for a competency or the document.',
  *check(evidence) {
    for (const { name, unit, length, amount, span } of measured(evidence)) {
      const { max } = amount;
      if (max === undefined || length <= max) continue;
      yield { span, message: `${name}: ${length} of ${max} ${unit}; cut ${length - max}.` };
    }
  },
};
