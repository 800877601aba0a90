import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { competencyById, definitionAt, levelByName } from '../core/framework/find.ts';
import { indicatorKey } from '../core/framework/keys.ts';
import type { Framework } from '../core/framework/model.ts';
import {
  type Candidates,
  type PreparedFramework,
  prepare,
  rank,
  type Suggestion,
  type VectorTable,
} from '../core/hints/index.ts';
import type { ExitCode } from './exit-code.ts';
import { allFrameworks } from './load.ts';
import { UsageError } from './usage-error.ts';
import { readVectors } from './vectors.ts';

export interface SuggestOptions {
  readonly framework?: string;
  readonly level?: string;
  readonly competency?: string;
  readonly top: number;
  readonly format: 'text' | 'json' | 'jsonl';
}

/** One line of `--format jsonl`. */
interface Asked {
  readonly id?: unknown;
  readonly framework?: unknown;
  readonly competency?: unknown;
  readonly level?: unknown;
  readonly text?: unknown;
}

/** `suggest`: the indicators that the passage on standard input may show, best first. */
export async function suggest(options: SuggestOptions): Promise<ExitCode> {
  const recogniser = new Recogniser(await allFrameworks(), await readVectors());
  if (options.format === 'jsonl') return suggestLines(recogniser, options);
  const passage = await readAll(process.stdin);
  const suggestions = recogniser.suggest(
    passage,
    options.framework ?? recogniser.defaultFor(options.competency),
    options.competency,
    options.level,
    options.top,
  );
  process.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, suggestions }, null, 2)}\n`
      : asText(suggestions, recogniser),
  );
  return 0;
}

/** Answers line by line, so that a stream of any length needs no memory. */
async function suggestLines(recogniser: Recogniser, options: SuggestOptions): Promise<ExitCode> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const { id, framework, competency, level, text } = parseLine(line, number);
    const named = (value: unknown, otherwise: string | undefined) =>
      value === undefined || value === null ? otherwise : String(value);
    const within = named(competency, options.competency);
    const inFramework = named(framework, options.framework) ?? recogniser.defaultFor(within);
    const suggestions = recogniser.suggest(
      String(text),
      inFramework,
      within,
      named(level, options.level),
      options.top,
    );
    if (!process.stdout.write(`${JSON.stringify({ id, suggestions })}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

function parseLine(line: string, number: number): Asked {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`line ${number} of standard input is not JSON`);
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw new UsageError(`line ${number} of standard input has no “text”`);
  return value;
}

interface Answer extends Pick<Suggestion, 'score' | 'shown' | 'why'> {
  readonly indicator: string;
}

/** Learns each framework when it is first asked for, and ranks passages against it. */
class Recogniser {
  readonly #frameworks: ReadonlyMap<string, Framework>;
  readonly #vectors: VectorTable | undefined;
  readonly #prepared = new Map<string, PreparedFramework>();

  constructor(frameworks: ReadonlyMap<string, Framework>, vectors: VectorTable | undefined) {
    this.#frameworks = frameworks;
    this.#vectors = vectors;
  }

  suggest(
    passage: string,
    id: string,
    competency: string | undefined,
    level: string | undefined,
    top: number,
  ): Answer[] {
    const framework = this.#framework(id);
    const candidates = this.#candidates(framework, competency, level);
    return rank(this.#learn(framework), passage, { candidates, top }).suggestions.map(
      ({ competency: of, level: at, number, score, shown, why }) => ({
        indicator: `${id}/${indicatorKey(of, at, number)}`,
        score: Math.round(score * 1_000) / 1_000,
        shown,
        why,
      }),
    );
  }

  /** Where no framework is named: the first that is not replaced by a newer one and has the competency. */
  defaultFor(competency: string | undefined): string {
    const current = [...this.#frameworks.values()].filter(({ supersededBy }) => supersededBy === undefined);
    const having = (frameworks: readonly Framework[]) =>
      frameworks.find((framework) => competency === undefined || competencyById(framework, competency));
    return (having(current) ?? having([...this.#frameworks.values()]))?.id ?? '';
  }

  /** The words of an indicator, for people. */
  textOf(indicator: string): string {
    const [id = '', key = ''] = indicator.split('/');
    const framework = this.#framework(id);
    const [name = '', ...rest] = key.split('.');
    const competency = competencyById(framework, name);
    const level = rest.length > 1 ? (rest[0] ?? null) : null;
    return (competency && definitionAt(competency, level)?.indicators[Number(rest.at(-1)) - 1]?.text) ?? '';
  }

  #framework(id: string): Framework {
    const framework = this.#frameworks.get(id);
    if (!framework)
      throw new UsageError(
        `there is no framework ${id}; there are ${[...this.#frameworks.keys()].sort().join(', ')}`,
      );
    return framework;
  }

  #candidates(framework: Framework, competency: string | undefined, level: string | undefined): Candidates {
    if (competency !== undefined && !competencyById(framework, competency))
      throw new UsageError(`${framework.id} has no competency ${competency}`);
    const found = level === undefined ? undefined : levelByName(framework, level);
    if (level !== undefined && !found) throw new UsageError(`${framework.id} has no level or role ${level}`);
    return { ...(competency === undefined ? {} : { competency }), ...(found ? { level: found.id } : {}) };
  }

  #learn(framework: Framework): PreparedFramework {
    let prepared = this.#prepared.get(framework.id);
    if (!prepared) this.#prepared.set(framework.id, (prepared = prepare(framework, this.#vectors)));
    return prepared;
  }
}

function asText(suggestions: readonly Answer[], recogniser: Recogniser): string {
  if (suggestions.length === 0) return 'Nothing can be said of this passage.\n';
  const wide = Math.max(...suggestions.map(({ indicator }) => indicator.length));
  return suggestions
    .map(
      ({ indicator, score, shown, why }) =>
        `${shown ? '≈' : ' '} ${score.toFixed(2)}  ${indicator.padEnd(wide)}  ${recogniser.textOf(indicator)}${why.length > 0 ? `  (${why.join(', ')})` : ''}\n`,
    )
    .join('');
}
