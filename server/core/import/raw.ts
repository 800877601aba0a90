import type { Imported, ImportedCompetency, ImportedDefinition, ImportedIndicator } from './imported.ts';

/** A piece of a framework file as plain data, in the order in which it is written. */
export type Raw = Readonly<Record<string, unknown>>;

/** The keys that have a value, in the order in which they are given. */
const given = (values: Raw): Raw =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A framework file's content. */
export function rawFramework(imported: Imported): Raw {
  const {
    id,
    title,
    edition,
    publisher,
    language,
    wording,
    source,
    supersededBy,
    supersededOn,
    coverage,
    cumulative,
    rules,
    abbreviations,
  } = imported;
  return given({
    ...{ id, title, edition, publisher, language, wording: wording ?? 'official' },
    source: source && Object.keys(given(source)).length > 0 ? given(source) : undefined,
    ...{ supersededBy, supersededOn, coverage, cumulative, rules, abbreviations },
    levels: imported.levels.map(rawLevel),
    competencies: imported.competencies.map(rawCompetency),
  });
}

export const rawLevel = ({ id, name, roles }: Imported['levels'][number]): Raw => given({ id, name, roles });

export function rawCompetency({
  id,
  name,
  aliases,
  kind,
  group,
  renamedTo,
  summary,
  why,
  outline,
  levels,
}: ImportedCompetency): Raw {
  const value = levels.find(({ level }) => level === null);
  const byLevel = levels.filter(({ level }) => level !== null);
  return given({
    ...{ id, name, aliases, kind, group, renamedTo, summary, why },
    outline: outline === true ? true : undefined,
    indicators: value?.indicators.map(rawIndicator),
    levels:
      byLevel.length > 0
        ? Object.fromEntries(byLevel.map((definition) => [definition.level, rawDefinition(definition)]))
        : undefined,
  });
}

export const rawDefinition = ({ headline, indicators }: ImportedDefinition): Raw => ({
  ...given({ headline }),
  indicators: indicators.map(rawIndicator),
});

/** An indicator that is nothing but a text is written as one. */
export function rawIndicator({ id, text, signals, examples, contrast }: ImportedIndicator): Raw | string {
  const raw = given({ id, text, signals, examples, contrast });
  return Object.keys(raw).length === 1 ? text : raw;
}
