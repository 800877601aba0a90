import fc from 'fast-check';
import type {
  Competency,
  Framework,
  Indicator,
  LevelDefinition,
} from '../../../server/core/framework/model.ts';
import type { Imported } from '../../../server/core/import/imported.ts';

const AT = { line: 0, character: 0 };
const WORDS = [
  'I weigh',
  'the flour',
  '“daily”',
  'a_b',
  '*salt*',
  'x < y',
  '<b>',
  '&amp;',
  '=2+3',
  "'=1",
  '@home',
  '-',
  'naïve',
  '🥖',
  '#1',
  '[@dough.1]',
  'Level 2',
  'Skills',
  'ovens;',
  '"so"',
  'a,b',
  '../..',
  'why',
];
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
      .map((words) => words.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((raw) => raw.replace(/[\s\p{C}]+/gu, ' ').trim() || 'x'),
  },
);
const name = text.map(
  (raw) =>
    raw
      .slice(0, 60)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim() || 'x',
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const indicators = (most: number): fc.Arbitrary<Indicator[]> =>
  fc
    .array(
      fc.record({
        text,
        contrast: optional(text),
        hasId: fc.boolean(),
        signals: fc.array(text, { maxLength: 2 }),
        examples: fc.array(text, { maxLength: 1 }),
      }),
      { maxLength: most },
    )
    .map((all) =>
      all.map(({ text: words, contrast, hasId, signals, examples }, index) => ({
        number: index + 1,
        text: words,
        signals,
        examples,
        at: AT,
        ...(contrast === undefined ? {} : { contrast }),
        ...(hasId ? { id: `own-${index + 1}` } : {}),
      })),
    );

/** Frameworks as people might have them, and some that nobody would. */
export const frameworks: fc.Arbitrary<Framework> = fc
  .record({
    title: name,
    edition: optional(fc.constantFrom('2024', '2', 'first')),
    publisher: optional(name),
    head: fc.record(
      {
        language: fc.constantFrom('en-GB', 'fr'),
        wording: fc.constantFrom('restated', 'official'),
        coverage: fc.constantFrom<Framework['coverage']>('holistic', 'every', { atLeast: 3 }),
        cumulative: fc.boolean(),
        rules: fc.constantFrom<Framework['rules']>({}, { 'collective-voice': 'warning' }),
        abbreviations: fc.constantFrom<readonly string[]>([], ['CID', 'PCSO']),
      },
      { noNullPrototype: true },
    ),
    source: optional(
      fc.constantFrom<NonNullable<Framework['source']>>(
        { title: 'A page' },
        { title: 'A page', url: 'https://a.example/page', date: '2024-05' },
        { url: 'https://a.example/' },
      ),
    ),
    supersededBy: optional(fc.constant('bread-2030')),
    levels: fc.array(fc.record({ name, roles: fc.array(name, { maxLength: 2 }) }), { maxLength: 4 }),
    competencies: fc.array(
      fc.record({
        name,
        kind: fc.constantFrom('competency', 'competency', 'value', 'outline'),
        group: optional(fc.constantFrom('Craft', 'Level 1', 'Skills')),
        summary: optional(text),
        why: optional(text),
        aliases: fc.array(name, { maxLength: 2 }),
        headline: optional(text),
        levels: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        indicators: fc.array(indicators(4), { minLength: 4, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ title, edition, publisher, head, source, supersededBy, levels, competencies }): Framework => {
    const scale = levels.map((level, index) => ({ id: String(index + 1), ...level, at: AT }));
    return {
      id: 'bread',
      title,
      ...given('edition', edition),
      ...given('publisher', publisher),
      ...head,
      ...given('source', source),
      ...given('supersededBy', supersededBy),
      ...(supersededBy === undefined ? {} : { supersededOn: '2030-01' }),
      levels: scale,
      competencies: competencies.map(
        (
          { name: called, kind, group, summary, why, aliases, headline, levels: has, indicators: all },
          index,
        ): Competency => {
          const isValue = kind === 'value' || scale.length === 0;
          const definitions = scale.flatMap(({ id }, place): LevelDefinition[] =>
            has[place]
              ? [{ level: id, ...given('headline', headline), indicators: all[place] ?? [], at: AT }]
              : [],
          );
          const [own = []] = all;
          return {
            id: `c${index + 1}`,
            name: called,
            aliases,
            kind: isValue ? 'value' : 'competency',
            ...given('group', group),
            ...given('summary', summary),
            ...given('why', why),
            outline: kind === 'outline' || (isValue ? own.length === 0 : definitions.length === 0),
            levels:
              kind === 'outline'
                ? []
                : isValue
                  ? own.length > 0
                    ? [{ level: null, indicators: own, at: AT }]
                    : []
                  : definitions,
            at: AT,
          };
        },
      ),
      uri: 'memory:/bread.yaml',
      at: AT,
    };
  });

const given = <K extends string, V>(key: K, value: V | undefined) =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

/** What an import of a framework's export must give. */
export function asImported({
  competencies,
  levels,
  title,
  edition,
  publisher,
  language,
  id,
  coverage,
  wording,
  cumulative,
  rules,
  abbreviations,
  source,
  supersededBy,
  supersededOn,
}: Framework): Imported {
  return {
    id,
    title,
    ...given('edition', edition),
    ...given('publisher', publisher),
    language,
    coverage,
    ...(wording === 'restated' ? { wording } : {}),
    ...(cumulative ? { cumulative } : {}),
    ...(Object.keys(rules).length > 0 ? { rules } : {}),
    ...(abbreviations.length > 0 ? { abbreviations } : {}),
    ...given('source', source),
    ...given('supersededBy', supersededBy),
    ...given('supersededOn', supersededOn),
    levels: levels.map(({ id: level, name: called, roles }) => ({ id: level, name: called, roles })),
    competencies: competencies.map(({ levels: definitions, at: _at, aliases, outline, ...rest }) => ({
      ...rest,
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(outline ? { outline } : {}),
      levels: definitions.map(({ at: _place, level, headline, indicators: all }) => ({
        level,
        ...given('headline', headline),
        indicators: all.map(({ text: words, id: own, contrast, signals, examples }) => ({
          text: words,
          ...given('id', own),
          ...given('contrast', contrast),
          ...(signals.length > 0 ? { signals } : {}),
          ...(examples.length > 0 ? { examples } : {}),
        })),
      })),
    })),
    unplaced: [],
  };
}
