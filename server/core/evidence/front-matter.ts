import { frontMatter as validate } from 'schema-validators';
import schema from '../../../frameworks/evidence.schema.json' with { type: 'json' };
import { periodOf } from '../dates/civil.ts';
import type { RuleSettings } from '../framework/model.ts';
import { ruleSettings } from '../framework/rule-settings.ts';
import type { FrontMatterSpan } from '../text/mask.ts';
import { isNear, nearest } from '../text/near.ts';
import type { Span } from '../text/span.ts';
import { readPlainYaml } from '../yaml/plain.ts';
import { objectSchema, type Schema, type SchemaProblem, schemaProblems } from '../yaml/schema.ts';
import { readYaml, type YamlTree } from '../yaml/tree.ts';
import { STRUCTURES } from './structure.ts';

/** A value with the place where it is written. */
export interface Located extends Span {
  readonly text: string;
}

/** What a document says of itself. Fields that are missing, or of a wrong type, are left out. */
export interface FrontMatter {
  readonly span: FrontMatterSpan;
  readonly source: string;
  readonly tree: YamlTree;
  /** Broken YAML, wrong types and keys that are nearly a known one. */
  readonly problems: readonly SchemaProblem[];
  /** Whether the YAML could be read at all. */
  readonly isReadable: boolean;
  readonly framework?: Located;
  readonly level?: Located;
  readonly competencies?: readonly Located[];
  readonly structure?: string | readonly string[];
  readonly limit?: unknown;
  readonly question?: string;
  readonly date?: Located;
  readonly lang?: string;
  readonly status?: string;
  readonly rules: RuleSettings;
  readonly hints?: boolean;
}

export const frontMatterSchema = schema as Schema;
export const frontMatterKeys: readonly string[] = Object.keys(
  objectSchema(frontMatterSchema, frontMatterSchema)?.properties ?? {},
);

/** Reads the YAML of a document's front matter; hand in the last reading, and an unchanged one is kept. */
export function readFrontMatter(text: string, span: FrontMatterSpan, previous?: FrontMatter): FrontMatter {
  const source = text.slice(span.start, span.end);
  if (previous?.source === source && previous.span.start === span.start) return { ...previous, span };
  const tree = readPlainYaml(source, span.start) ?? readYaml(source, span.start);
  // A key without a value is just being written: it is not wrong, only empty.
  const value = isRecord(tree.value)
    ? Object.fromEntries(Object.entries(tree.value).filter(([, entry]) => entry !== null))
    : {};
  const problems: SchemaProblem[] =
    tree.problems.length > 0
      ? tree.problems.map(({ message, span: at }) => ({ message, span: at, path: [] }))
      : [
          ...schemaProblems({ ...tree, value }, validate, frontMatterSchema),
          ...nearMisses(value, tree),
          ...impossibleDate(tree),
          ...unknownStructure(tree),
        ];
  return {
    span,
    source,
    tree,
    problems,
    isReadable: tree.problems.length === 0,
    ...fields(value, tree, new Set(problems.map(({ path }) => path[0]))),
    rules: ruleSettings(value.rules),
  };
}

type Fields = Omit<FrontMatter, 'span' | 'source' | 'tree' | 'problems' | 'isReadable' | 'rules'>;

/** @param broken keys whose values do not fit, of which nothing more is said than that */
function fields(
  value: Readonly<Record<string, unknown>>,
  tree: YamlTree,
  broken: ReadonlySet<string | undefined>,
): Fields {
  const located = (...path: string[]): Located | undefined => {
    const [key] = path;
    const text = broken.has(key) && key !== 'competencies' ? undefined : tree.written(path);
    return text === undefined || text.trim() === ''
      ? undefined
      : { text: text.trim(), ...tree.nodeSpan(path) };
  };
  const all: { [K in keyof Fields]: Fields[K] | undefined } = {
    framework: located('framework'),
    level: located('level'),
    competencies: Array.isArray(value.competencies)
      ? value.competencies.flatMap((_, index) => located('competencies', String(index)) ?? [])
      : typeof value.competencies === 'string'
        ? maybeList(located('competencies'))
        : undefined,
    structure: broken.has('structure') ? undefined : structureOf(value.structure),
    limit: broken.has('limit') ? undefined : value.limit,
    question: located('question')?.text,
    date: located('date'),
    lang: located('lang')?.text,
    status: located('status')?.text,
    hints: value.hints === false || value.hints === 'off' ? false : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, field]) => field !== undefined)) as Fields;
}

const maybeList = (item: Located | undefined): Located[] | undefined => (item ? [item] : undefined);

function structureOf(value: unknown): string | readonly string[] | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : undefined;
}

/** A structure by a name that nobody here knows would switch its rules off without a word. */
export function unknownStructure(tree: YamlTree): SchemaProblem[] {
  const name = tree.written(['structure'])?.trim();
  const known = [...Object.keys(STRUCTURES), 'none'];
  if (name === undefined || known.some((structure) => structure.toUpperCase() === name.toUpperCase()))
    return [];
  const suggestions = nearest(name, known, 1);
  const advice = suggestions[0]
    ? `did you mean “${suggestions[0]}”?`
    : `write one of ${known.join(', ')}, or a list of part names.`;
  return [
    {
      message: `“${name}” is not a structure that is known here; ${advice}`,
      span: tree.nodeSpan(['structure']),
      path: ['structure'],
      suggestions,
    },
  ];
}

/** A date that has the form of one and is none, such as 2026-13. The form itself is the schema's. */
function impossibleDate(tree: YamlTree): SchemaProblem[] {
  const text = tree.written(['date'])?.trim();
  if (text === undefined || !/^\d{4}(?:-\d{1,2}){1,2}$/.test(text) || periodOf(text)) return [];
  return [
    {
      message: `There is no date ${text} in the calendar; write it as 2026-03 or 2026-03-31.`,
      span: tree.nodeSpan(['date']),
      path: ['date'],
    },
  ];
}

/** Unknown keys belong to other tools and are none of our business, unless they are nearly one of ours. */
function nearMisses(value: Readonly<Record<string, unknown>>, tree: YamlTree): SchemaProblem[] {
  return Object.keys(value).flatMap((key) => {
    if (frontMatterKeys.includes(key)) return [];
    const meant = frontMatterKeys.filter((known) => isNear(key, known) && !Object.hasOwn(value, known));
    if (meant.length === 0) return [];
    return [
      {
        message: `“${key}” is not a key of evidence documents; did you mean “${meant[0]}”?`,
        span: tree.keySpan([key]),
        path: [key],
        suggestions: meant,
      },
    ];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
