import type { RuleSettings, SeveritySetting } from './model.ts';

const SEVERITIES: ReadonlySet<unknown> = new Set(['off', 'on', 'hint', 'info', 'warning', 'error']);

/**
 * Severities as people write them, cleaned: `off` and `false` mean the same, and so do `on` and `true`; anything else that is
 * no severity is left out (the schema has said so).
 */
export function ruleSettings(raw: unknown): RuleSettings {
  if (typeof raw !== 'object' || raw === null) return {};
  const settings: Record<string, SeveritySetting> = {};
  for (const [code, value] of Object.entries(raw)) {
    if (typeof value === 'boolean') settings[code] = value ? 'on' : 'off';
    else if (SEVERITIES.has(value)) settings[code] = value as SeveritySetting;
  }
  return settings;
}
