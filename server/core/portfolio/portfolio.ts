import { portfolio as validate } from 'schema-validators';
import schema from '../../../frameworks/portfolio.schema.json' with { type: 'json' };
import { unknownStructure } from '../evidence/front-matter.ts';
import type { CoveragePolicy, RuleSettings } from '../framework/model.ts';
import { ruleSettings } from '../framework/rule-settings.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Schema, type SchemaProblem, schemaProblems } from '../yaml/schema.ts';
import { readYaml, type YamlTree } from '../yaml/tree.ts';

/** Defaults and requirements for the evidence documents below a folder: formats.md, `portfolio.yaml`. */
export interface Portfolio {
  readonly uri: string;
  readonly title?: string;
  readonly documents?: readonly string[];
  readonly framework?: string;
  readonly level?: string;
  /** Required of the portfolio as a whole. */
  readonly competencies: ReadonlyArray<Span & { readonly text: string }>;
  readonly structure?: string | readonly string[];
  readonly limit?: unknown;
  readonly coverage?: CoveragePolicy;
  /** ISO 8601 duration. */
  readonly maxAge?: string;
  readonly abbreviations: readonly string[];
  readonly rules: RuleSettings;
  readonly balance?: Readonly<Partial<Record<'scene' | 'action' | 'result', number>>>;
}

export interface PortfolioFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly tree: YamlTree;
  readonly problems: readonly SchemaProblem[];
  /** What could be read of it; values that do not fit are left out. */
  readonly portfolio: Portfolio;
}

export const portfolioSchema = schema as Schema;

/** Reads a portfolio file. Never throws; what is wrong stands in `problems`. */
export function parsePortfolio(text: string, uri: string): PortfolioFile {
  const tree = readYaml(text);
  const empty = tree.value === null || tree.value === undefined;
  const problems =
    tree.problems.length > 0
      ? tree.problems.map(({ message, span }) => ({ message, span, path: [] }))
      : empty
        ? []
        : [...schemaProblems(withoutEmpty(tree), validate, portfolioSchema), ...unknownStructure(tree)];
  return {
    uri,
    text,
    lines: linesOf(text),
    tree,
    problems,
    portfolio: build(tree, uri, new Set(problems.map(({ path }) => path[0]))),
  };
}

/** A key or an item without a value is just being written: it is not wrong, only empty. */
function withoutEmpty(tree: YamlTree): YamlTree {
  const { value } = tree;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return tree;
  const isThere = (entry: unknown) => entry !== null;
  // What stands before it keeps its place in the list, by which its problems are found.
  const begun = (entry: unknown) =>
    Array.isArray(entry) ? entry.slice(0, entry.findLastIndex(isThere) + 1) : entry;
  const entries = Object.entries(value)
    .filter(([, entry]) => isThere(entry))
    .map(([key, entry]) => [key, begun(entry)]);
  return { ...tree, value: Object.fromEntries(entries) };
}

/** The portfolio without the keys whose values do not fit. */
function build(tree: YamlTree, uri: string, broken: ReadonlySet<string | undefined>): Portfolio {
  const raw =
    typeof tree.value === 'object' && tree.value !== null
      ? (tree.value as Readonly<Record<string, unknown>>)
      : {};
  const sound = <T>(key: string): T | undefined =>
    (broken.has(key) ? undefined : (raw[key] as T | undefined)) ?? undefined;
  const competencies = sound<readonly unknown[]>('competencies') ?? [];
  const fields = {
    title: sound<string>('title'),
    documents: sound<string[]>('documents'),
    framework: sound<string>('framework'),
    level: broken.has('level') ? undefined : tree.written(['level']),
    structure: sound<string>('structure'),
    limit: sound<unknown>('limit'),
    coverage: sound<CoveragePolicy>('coverage'),
    maxAge: sound<string>('maxAge'),
    balance: sound<Portfolio['balance']>('balance'),
  };
  return {
    uri,
    ...(Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ) as Partial<Portfolio>),
    competencies: competencies.flatMap((name, index) =>
      name === null ? [] : { text: String(name), ...tree.nodeSpan(['competencies', String(index)]) },
    ),
    abbreviations: sound<string[]>('abbreviations') ?? [],
    rules: ruleSettings(raw.rules),
  };
}
