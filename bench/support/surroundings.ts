import type { Surroundings } from '../../server/core/workspace/surroundings.ts';

/** Surroundings in which nobody has set anything, on a day that stays the same; a rule that fails ends the bench. */
export const quietSurroundings = (hasHints = false): Surroundings => ({
  settings: () => ({
    rules: {},
    frameworks: [],
    exclude: [],
    hints: { isEnabled: hasHints, threshold: undefined },
  }),
  today: () => '2026-05-01',
  onRuleError: (_rule, error) => {
    throw error;
  },
});
