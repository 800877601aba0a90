// Whether anything takes more than its share of time on hostile input: each rule and the reader, on texts of many shapes, at one
// length and at four times that length. What is linear takes four times as long.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Tagger } from '../server/connection/runtime.ts';
import type { Framework } from '../server/core/framework/model.ts';
import { evidenceRules, frameworkRules, passageRules } from '../server/core/rules/index.ts';
import { Workspace } from '../server/core/workspace/workspace.ts';
import { DIST } from './support/core.ts';
import { inFrameworks, inFrontMatter, inManyLines, inOneLine, type Shape } from './support/hostile.ts';
import { quietSurroundings } from './support/surroundings.ts';
import { ms, printTable, type Row, tells } from './support/table.ts';

const SMALL = 16_000;
const TIMES = 4;
/** Four times the text takes four times as long; this leaves room for noise and caches. */
const MOST = 6;
/** What takes less than this, in ms, is told by chance and not by its shape. */
const TOO_SHORT = 10;
/** Each text is read so often, and the best time counts: what else the machine does only ever adds. */
const ROUNDS = 3;
/**
 * A ratio over the limit is measured anew so often, on texts so many times as long, before it is believed: what grows with
 * the square does so there too, and what was chance is gone.
 */
const AGAIN = 3;
const LONGER = 4;

const READER = 'reading';
const REST = 'everything else';

/** The processor's time in ms, for the clock on the wall goes on while others have the machine. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

type Times = Map<string, number>;
let spent: Times = new Map();
const add = (name: string, taken: number) => spent.set(name, (spent.get(name) ?? 0) + taken);

/** Has a rule note how long it takes, all that it yields included. */
function watch(rule: { readonly code: string }): void {
  const watched = rule as { code: string; check: (...given: never[]) => Iterable<unknown> };
  const check = watched.check.bind(rule);
  watched.check = (...given) => {
    const start = now();
    const found = [...check(...given)];
    add(rule.code, now() - start);
    return found;
  };
}

const tagger = require(join(DIST, 'nlp.js')) as Tagger;
const analyse = tagger.createAnalyse();
const workspace = new Workspace(
  JSON.parse(readFileSync(join(DIST, 'frameworks.json'), 'utf8')) as Framework[],
  { ...quietSurroundings(), analyse: () => analyse },
);

/** Notes what a reading and a judgement take beside what the rules noted themselves. */
function timed(read: () => unknown, judge: () => unknown): Times {
  spent = new Map();
  const start = now();
  read();
  const between = now();
  judge();
  const rules = [...spent.values()].reduce((sum, taken) => sum + taken, 0);
  add(READER, between - start);
  add(REST, now() - between - rules);
  return spent;
}

const HEAD =
  '---\nframework: cvf-2024\nlevel: 2\nstructure: STAR\nlimit: 500\n---\n\n## We collaborate\n\n### Action\n\n';
let documents = 0;

/** Half of the odd stuff is what somebody did, and half is what came of it. */
function evidence(shape: Shape, length: number): Times {
  const half = shape.make(length / 2);
  return document(`${HEAD}${half}\n\n### Result\n\n${half}\n`);
}

const frontMatter = (shape: Shape, length: number): Times =>
  document(`---\nframework: cvf-2024\nlevel: 2\n${shape.make(length)}---\n\nI did. [@collaborate.2.1]\n`);

function document(text: string): Times {
  const opened = TextDocument.create(`file:///bench/${documents++}.md`, 'markdown', 1, text);
  const taken = timed(
    () => workspace.evidence(opened),
    () => workspace.findings(opened),
  );
  workspace.forget(opened.uri);
  workspace.noteFile(opened.uri, undefined);
  return taken;
}

function framework(shape: Shape, length: number): Times {
  const uri = `file:///frameworks/${documents++}.yaml`;
  const text = `id: own\ntitle: Own\nlevels: [{id: "1", name: One}]\ncompetencies:\n${shape.make(length)}`;
  const taken = timed(
    () => workspace.frameworks.set(uri, text),
    () => workspace.frameworkFindings(uri),
  );
  workspace.frameworks.set(uri, undefined);
  return taken;
}

/** The best times of several rounds. */
function best(measure: () => Times): Times {
  const least: Times = new Map();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, taken] of measure()) least.set(name, Math.min(taken, least.get(name) ?? taken));
  return least;
}

interface Growth {
  readonly shape: string;
  readonly ratio: number;
  readonly taken: number;
}

/** For each rule how its time grows with a text of this shape. */
function growth(
  shape: Shape,
  measure: (shape: Shape, length: number) => Times,
  length = SMALL,
): Map<string, Growth> {
  const small = best(() => measure(shape, length));
  const large = best(() => measure(shape, length * TIMES));
  const grown = new Map<string, Growth>();
  for (const [name, taken] of large)
    grown.set(name, { shape: shape.name, taken, ratio: taken / (small.get(name) ?? Number.NaN) });
  return grown;
}

const isSlow = ({ ratio, taken }: Growth): boolean => ratio > MOST && taken >= TOO_SHORT;

/** The same, where a ratio over the limit comes out alike again and again. */
function believed(shape: Shape, measure: (shape: Shape, length: number) => Times): Map<string, Growth> {
  const grown = growth(shape, measure);
  for (let again = 0; again < AGAIN && [...grown.values()].some(isSlow); again++)
    for (const [name, other] of growth(shape, measure, SMALL * LONGER))
      if (other.ratio < (grown.get(name)?.ratio ?? Number.POSITIVE_INFINITY)) grown.set(name, other);
  return grown;
}

function table(
  title: string,
  names: readonly string[],
  shapes: readonly Shape[],
  measure: (shape: Shape, length: number) => Times,
): void {
  const worst = new Map<string, Growth>();
  const slowest = new Map<string, Growth>();
  for (const shape of shapes)
    for (const [name, grown] of believed(shape, measure)) {
      if (grown.taken > (slowest.get(name)?.taken ?? 0)) slowest.set(name, grown);
      if (grown.taken >= TOO_SHORT && grown.ratio > (worst.get(name)?.ratio ?? 0)) worst.set(name, grown);
      if (isSlow(grown)) console.log(`  ${name}: ${told(grown)}`);
    }
  const rows = names.map((name): Row => {
    const grown = worst.get(name);
    if (!grown) return tells(name, `${ms(slowest.get(name)?.taken ?? 0)} at most`);
    return { what: name, measured: told(grown), limit: `at most ${MOST} ×`, holds: !isSlow(grown) };
  });
  printTable(title, rows);
}

const told = ({ ratio, taken, shape }: Growth): string =>
  `${ratio.toFixed(1)} ×, ${ms(taken)}: ${shape.length > 28 ? `${shape.slice(0, 27)}…` : shape}`;

for (const rule of [...evidenceRules, ...passageRules, ...frameworkRules]) watch(rule);
const codes = (rules: ReadonlyArray<{ readonly code: string }>) => [
  READER,
  ...rules.map(({ code }) => code),
  REST,
];
// So that nothing is compiled while it is measured.
for (const shape of [...inOneLine, ...inManyLines]) evidence(shape, 2_000);
for (const shape of inFrontMatter) frontMatter(shape, 2_000);
for (const shape of inFrameworks) framework(shape, 2_000);
const chars = `${(SMALL / 1_000) * TIMES},000 characters beside ${SMALL / 1_000},000`;
table(`One paragraph of ${chars}`, codes([...evidenceRules, ...passageRules]), inOneLine, evidence);
table(`Many lines, ${chars}`, codes([...evidenceRules, ...passageRules]), inManyLines, evidence);
table(`Front matter of ${chars}`, codes([...evidenceRules, ...passageRules]), inFrontMatter, frontMatter);
table(`A framework file of ${chars}`, codes(frameworkRules), inFrameworks, framework);
