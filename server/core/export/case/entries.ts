import { indicatorKey } from '../../framework/keys.ts';
import type { Competency, Framework, LevelDefinition } from '../../framework/model.ts';

/** What the items of our packages are called. */
export const TYPES = {
  group: 'Group',
  competency: 'Competency',
  value: 'Value',
  level: 'Level',
  indicator: 'Indicator',
} as const;
type Part = keyof typeof TYPES;

/** One item on its way into the package. */
export interface Entry {
  readonly part: Part;
  /** What makes its identifier, below the framework. */
  readonly path: readonly string[];
  readonly parent: readonly string[];
  readonly text: string;
  readonly code?: string;
  readonly notes?: string | undefined;
  /** What CASE has no place for. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** The items of a framework, each behind the one that holds it. */
export function entriesOf(framework: Framework): Entry[] {
  const groups = new Set<string>();
  return framework.competencies.flatMap((competency, index): Entry[] => {
    const { id, name, kind, group, aliases, summary, why, renamedTo, outline } = competency;
    const parent = group === undefined ? [] : ['group', group];
    const entries: Entry[] = [];
    if (group !== undefined && !groups.has(group))
      entries.push({ part: 'group', path: parent, parent: [], text: group });
    if (group !== undefined) groups.add(group);
    // Groups may alternate in the framework but stand together here, so the place is written down.
    const more = {
      id,
      position: index + 1,
      ...(aliases.length > 0 ? { aliases } : {}),
      summary,
      why,
      renamedTo,
      ...(outline ? { outline } : {}),
    };
    entries.push({
      part: kind,
      path: ['competency', id],
      parent,
      text: name,
      code: id,
      notes: [summary, why].filter(Boolean).join('\n\n'),
      more,
    });
    return [
      ...entries,
      ...competency.levels.flatMap((definition) => definitionEntries(framework, competency, definition)),
    ];
  });
}

function definitionEntries(
  framework: Framework,
  { id }: Competency,
  { level, headline, indicators }: LevelDefinition,
): Entry[] {
  const competency = ['competency', id];
  const parent = level === null ? competency : ['level', indicatorKey(id, level)];
  const name = framework.levels.find((one) => one.id === level)?.name ?? `Level ${level}`;
  const entries: Entry[] =
    level === null
      ? []
      : [
          {
            part: 'level',
            path: parent,
            parent: competency,
            text: name,
            code: indicatorKey(id, level),
            notes: headline,
            more: { id: level, headline },
          },
        ];
  return [
    ...entries,
    ...indicators.map(({ number, text, id: name, contrast, signals, examples }): Entry => {
      const code = indicatorKey(id, level, number);
      return {
        part: 'indicator',
        path: ['indicator', code],
        parent,
        text,
        code,
        more: {
          ...(name === undefined ? {} : { id: name }),
          contrast,
          ...(signals.length > 0 ? { signals } : {}),
          ...(examples.length > 0 ? { examples } : {}),
        },
      };
    }),
  ];
}
