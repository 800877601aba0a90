import type { Position } from 'vscode-languageserver-types';
import type { Lines } from '../text/lines.ts';
import type { YamlTree } from '../yaml/tree.ts';
import type { Competency, CoveragePolicy, Framework, Indicator, Level, LevelDefinition } from './model.ts';
import { ruleSettings } from './rule-settings.ts';

/** The file's values as the schema allows them. */
interface RawFramework {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly wording?: 'restated' | 'official';
  readonly source?: Readonly<Record<'title' | 'url' | 'date', string | number | undefined>>;
  readonly supersededBy?: string;
  readonly supersededOn?: string;
  readonly coverage?: CoveragePolicy;
  readonly cumulative?: boolean;
  readonly rules?: Readonly<Record<string, string | boolean>>;
  readonly abbreviations?: readonly string[];
  readonly levels?: ReadonlyArray<{ readonly name?: string; readonly roles?: readonly string[] }>;
  readonly competencies: readonly RawCompetency[];
}

interface RawCompetency
  extends Pick<Competency, 'id' | 'name'>,
    Partial<Pick<Competency, 'aliases' | 'kind' | 'group' | 'renamedTo' | 'summary' | 'why' | 'outline'>> {
  readonly levels?: Readonly<Record<string, RawDefinition | string | null>>;
  readonly indicators?: readonly RawIndicator[];
}

interface RawDefinition {
  readonly headline?: string;
  readonly text?: string;
  readonly indicators?: readonly RawIndicator[];
}

type RawIndicator =
  | string
  | (Pick<Indicator, 'text'> & Partial<Pick<Indicator, 'id' | 'signals' | 'examples' | 'contrast'>>);

/** Makes the model of a framework file that fits its schema. */
export function buildFramework(tree: YamlTree, lines: Lines, uri: string): Framework {
  const raw = tree.value as RawFramework;
  const at = (...path: string[]): Position => lines.positionAt(tree.nodeSpan(path).start);
  const edition = tree.written(['edition']);
  const levels = (raw.levels ?? []).map((level, index): Level => {
    const id = tree.written(['levels', String(index), 'id']) ?? '';
    return {
      id,
      name: level.name ?? `Level ${id}`,
      roles: level.roles ?? [],
      at: at('levels', String(index)),
    };
  });
  return {
    id: raw.id,
    title: raw.title,
    ...given('edition', edition),
    ...given('publisher', raw.publisher),
    language: raw.language ?? 'en',
    wording: raw.wording ?? 'official',
    ...(raw.source ? { source: sourceOf(raw.source) } : {}),
    ...given('supersededBy', raw.supersededBy),
    ...given('supersededOn', raw.supersededOn),
    coverage: raw.coverage ?? 'holistic',
    cumulative: raw.cumulative ?? false,
    rules: ruleSettings(raw.rules),
    abbreviations: raw.abbreviations ?? [],
    levels,
    competencies: raw.competencies.map((competency, index) =>
      buildCompetency(competency, levels, (...path) => at('competencies', String(index), ...path)),
    ),
    uri,
    at: lines.positionAt(tree.keySpan(['id']).start),
  };
}

function buildCompetency(
  raw: RawCompetency,
  levels: readonly Level[],
  at: (...path: string[]) => Position,
): Competency {
  const indicatorsOf = (indicators: readonly RawIndicator[] | undefined, ...path: string[]): Indicator[] =>
    (indicators ?? []).map((indicator, index) =>
      buildIndicator(indicator, index + 1, at(...path, 'indicators', String(index))),
    );
  const definitionOf = (level: string, definition: RawDefinition | string | null): LevelDefinition => {
    const path = ['levels', level];
    if (definition === null) return { level, indicators: [], at: at(...path) };
    if (typeof definition === 'string')
      return { level, indicators: [buildIndicator(definition, 1, at(...path))], at: at(...path) };
    const indicators = definition.indicators
      ? indicatorsOf(definition.indicators, ...path)
      : definition.text
        ? [buildIndicator(definition.text, 1, at(...path, 'text'))]
        : [];
    return { level, ...given('headline', definition.headline), indicators, at: at(...path) };
  };
  const byLevel = raw.levels ?? {};
  return {
    id: raw.id,
    name: raw.name,
    aliases: raw.aliases ?? [],
    kind: raw.kind ?? 'competency',
    ...given('group', raw.group),
    ...given('renamedTo', raw.renamedTo),
    ...given('summary', raw.summary),
    ...given('why', raw.why),
    outline: raw.outline ?? false,
    levels: raw.levels
      ? [...new Set(levels.map(({ id }) => id))]
          .filter((id) => Object.hasOwn(byLevel, id))
          .map((id) => definitionOf(id, byLevel[id] ?? null))
      : raw.indicators
        ? [{ level: null, indicators: indicatorsOf(raw.indicators), at: at('indicators') }]
        : [],
    at: at(),
  };
}

function buildIndicator(raw: RawIndicator, number: number, at: Position): Indicator {
  const {
    text,
    id,
    signals = [],
    examples = [],
    contrast,
  }: Exclude<RawIndicator, string> = typeof raw === 'string' ? { text: raw } : raw;
  return {
    number,
    ...given('id', id),
    text: text.trim(),
    signals,
    examples,
    ...given('contrast', contrast),
    at,
  };
}

function sourceOf(raw: NonNullable<RawFramework['source']>): NonNullable<Framework['source']> {
  const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));
  return {
    ...given('title', text(raw.title)),
    ...given('url', text(raw.url)),
    ...given('date', text(raw.date)),
  };
}

/** `{[key]: value}`, or nothing where there is no value. */
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
