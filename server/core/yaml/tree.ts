import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../text/span.ts';
import { problemsOf, tooDeepAt, type YamlProblem } from './problems.ts';

/** What a YAML file says, with the place of everything in it. */
export interface YamlTree {
  /** The value as plain JSON; undefined where the file is empty or too broken to read. */
  readonly value: unknown;
  readonly problems: readonly YamlProblem[];
  /** The node at a path of keys and indexes, or its nearest existing ancestor. */
  nodeSpan(path: readonly string[]): Span;
  /** The key at a path; its value's span where the parent is a list. */
  keySpan(path: readonly string[]): Span;
  /** Where a node begins, on one line: its key, or the first key in it. */
  headSpan(path: readonly string[]): Span;
  /** The path of the innermost key or value that an offset touches; undefined where it touches none. */
  pathAt(at: number): YamlPlace | undefined;
  /** The scalar at a path as it is written, so that the level `2` stays "2" and `1.10` stays "1.10". */
  written(path: readonly string[]): string | undefined;
}

export interface YamlPlace {
  readonly path: readonly string[];
  /** Whether the offset stands on the key at the path, and not on its value. */
  readonly isKey: boolean;
  readonly span: Span;
}

/** More aliases than this are an attack, not a framework ("billion laughs"). */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2 (core schema). It never throws: what is wrong stands in `problems`, in plain English.
 * @param offset what to add to every position, where the YAML is a part of a larger text (UTF-16 units)
 */
export function readYaml(text: string, offset = 0): YamlTree {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const message = 'This is nested deeper than any list that a person reads; write it flatter.';
    const problem = { message, span: { start: offset + deep, end: offset + deep + 1 }, code: 'TOO_DEEP' };
    return { value: undefined, problems: [problem], ...places(parse(''), text.length, offset) };
  }
  const document = parse(text);
  const problems = problemsOf(document, text, offset);
  const value =
    problems.length > 0 && !document.contents ? undefined : plainValue(document, text, problems, offset);
  return { value, problems, ...places(document, text.length, offset) };
}

/** A lone CR is a line end in YAML, though the library does not take it for one. */
const parse = (text: string): Document.Parsed =>
  parseDocument(text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
    // Looked for in problems.ts: the library compares each key with each other one.
    uniqueKeys: false,
  });

function plainValue(
  document: Document.Parsed,
  text: string,
  problems: YamlProblem[],
  offset: number,
): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    // The library throws on aliases without an anchor and on more aliases than are allowed.
    const at = offset + Math.max(0, text.search(/(?<![^\s[,{])\*/));
    problems.push({
      message: 'This YAML uses too many or unknown aliases (*name); write the text out instead.',
      span: { start: at, end: at + 1 },
      code: 'ALIAS',
    });
    return undefined;
  }
}

function places(
  document: Document.Parsed,
  length: number,
  offset: number,
): Pick<YamlTree, 'nodeSpan' | 'keySpan' | 'headSpan' | 'pathAt' | 'written'> {
  const spanOf = (node: Node | null | undefined): Span | undefined =>
    node?.range ? { start: offset + node.range[0], end: offset + node.range[1] } : undefined;
  const whole: Span = spanOf(document.contents) ?? { start: offset, end: offset + Math.min(1, length) };
  const follow = (path: readonly string[]): { node: Node | null; pair?: Pair; found: number } => {
    let node: Node | null = document.contents;
    let pair: Pair | undefined;
    for (const [index, step] of path.entries()) {
      const next = child(document, node, step);
      if (!next) return pair ? { node, pair, found: index } : { node, found: index };
      node = next.node ?? ((next.pair?.key ?? null) as Node | null);
      pair = next.pair;
    }
    return pair ? { node, pair, found: path.length } : { node, found: path.length };
  };
  return {
    nodeSpan: (path) => spanOf(follow(path).node) ?? whole,
    keySpan: (path) => {
      const { node, pair } = follow(path);
      return spanOf(pair?.key as Node | undefined) ?? spanOf(node) ?? whole;
    },
    headSpan: (path) => {
      const { node, pair } = follow(path);
      const first = isMap(node) ? (node.items[0]?.key as Node | undefined) : undefined;
      return spanOf(pair?.key as Node | undefined) ?? spanOf(first) ?? spanOf(node) ?? whole;
    },
    pathAt: (at) => placeAt(document.contents, at - offset, [], offset),
    written: (path) => {
      const { node, found } = follow(path);
      const target = isAlias(node) ? node.resolve(document) : node;
      if (found < path.length || !isScalar(target) || target.value === null) return undefined;
      return typeof target.value === 'string' ? target.value : (target.source ?? String(target.value));
    },
  };
}

function placeAt(
  node: Node | null,
  at: number,
  path: readonly string[],
  offset: number,
): YamlPlace | undefined {
  const touched = (candidate: Node | null | undefined): candidate is Node =>
    candidate?.range !== undefined &&
    candidate.range !== null &&
    candidate.range[0] <= at &&
    at <= candidate.range[1];
  const place = (found: Node, to: readonly string[], isKey: boolean): YamlPlace => ({
    path: to,
    isKey,
    span: { start: offset + (found.range?.[0] ?? 0), end: offset + (found.range?.[1] ?? 0) },
  });
  if (isMap(node)) {
    for (const { key, value } of node.items as ReadonlyArray<{ key: Node; value: Node | null }>) {
      const to = [...path, isScalar(key) ? String(key.value) : ''];
      if (touched(key)) return place(key, to, true);
      if (touched(value)) return placeAt(value, at, to, offset);
    }
    return undefined;
  }
  if (isSeq(node)) {
    const index = (node.items as Node[]).findIndex(touched);
    return index < 0 ? undefined : placeAt(node.items[index] as Node, at, [...path, String(index)], offset);
  }
  return touched(node) ? place(node, path, false) : undefined;
}

interface Child {
  readonly node: Node | null;
  readonly pair?: Pair;
}

function child(document: Document.Parsed, parent: Node | null, step: string): Child | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && { node: item };
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(step);
  return pair ? { node: pair.value as Node | null, pair } : undefined;
}

const pairsByMap = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by what their keys say and by how they are written; the first one counts. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairsByMap.get(map);
  if (known) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items)
    if (isScalar(pair.key))
      for (const name of [String(pair.key.value), pair.key.source])
        if (name !== undefined && !pairs.has(name)) pairs.set(name, pair);
  pairsByMap.set(map, pairs);
  return pairs;
}
