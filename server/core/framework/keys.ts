/** A tag's key in its parts, before anybody asked whether they exist: `framework/competency.level.indicator`. */
export interface Key {
  readonly framework?: string;
  readonly competency: string;
  /** What stands behind the competency, split at the full stops; a value has no level, so the parts are not named yet. */
  readonly rest: readonly string[];
}

export function parseKey(text: string): Key {
  const slash = text.indexOf('/');
  const [competency = '', ...rest] = text.slice(slash + 1).split('.');
  return slash < 0 ? { competency, rest } : { framework: text.slice(0, slash), competency, rest };
}

/** The address of an indicator, or of a level where no number is given; a value's level is null. */
export function indicatorKey(competency: string, level: string | null, indicator?: number): string {
  return [competency, level, indicator].filter((part) => part !== null && part !== undefined).join('.');
}
