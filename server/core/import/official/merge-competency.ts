import { type Document, isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ImportedCompetency } from '../imported.ts';
import { type Raw, rawCompetency, rawDefinition, rawIndicator } from '../raw.ts';
import { tidy } from '../to-yaml.ts';
import { change, compare, type Into } from './changes.ts';

/** Merges one competency into the file's YAML: its comments and keys of its own stay. */
export function mergeCompetency(document: Document, imported: ImportedCompetency, into: Into): void {
  const list = document.get('competencies', true) as YAMLSeq;
  const at = into.framework.competencies.findIndex(({ id }) => id === imported.id);
  const known = into.framework.competencies[at];
  const node = list.items[at];
  const after = rawCompetency(imported);
  if (!known || !isMap(node)) {
    add(document, list, after);
    into.changes.push({ kind: 'added', at: imported.id, after: imported.name });
    return;
  }
  if (known.outline) {
    const { outline: _, ...own } = node.toJS(document) as Raw;
    const { id, name, ...texts } = after;
    list.items[at] = styled(document, { ...own, ...texts });
    into.changes.push({ kind: 'added', at: imported.id, after: imported.name });
    return;
  }
  for (const key of ['summary', 'why'] as const)
    setText(document, node, key, imported[key], `${imported.id} ${key}`, into);
  for (const definition of imported.levels) {
    const own = known.levels.find(({ level }) => level === definition.level);
    const path = definition.level === null ? [] : ['levels', keyIn(node, definition.level)];
    const address = [imported.id, definition.level].filter((part) => part !== null).join('.');
    if (!own) {
      node.setIn(
        definition.level === null ? ['indicators'] : path,
        styled(
          document,
          definition.level === null ? definition.indicators.map(rawIndicator) : rawDefinition(definition),
        ),
      );
      into.changes.push({ kind: 'added', at: address, after: `${definition.indicators.length} indicators` });
      continue;
    }
    const before = into.changes.length;
    compare(own.indicators, definition.indicators, address, into);
    if (own.headline !== definition.headline && definition.headline !== undefined)
      change(into, {
        kind: 'changed',
        at: `${address} headline`,
        ...(own.headline ? { before: own.headline } : {}),
        after: definition.headline,
      });
    if (into.changes.length === before) continue;
    const headline = definition.headline ?? own.headline;
    const raw =
      definition.level === null
        ? definition.indicators.map(rawIndicator)
        : rawDefinition({ ...definition, ...(headline ? { headline } : {}) });
    node.setIn(definition.level === null ? ['indicators'] : path, styled(document, raw));
  }
}

/** A level's key as the file writes it: `1` and `"1"` are the same. */
function keyIn(node: YAMLMap, level: string): unknown {
  const levels = node.get('levels', true);
  const pair = isMap(levels)
    ? levels.items.find(
        ({ key }) => String((key as { source?: string; value?: unknown } | null)?.value) === level,
      )
    : undefined;
  return (pair?.key as { value?: unknown } | undefined)?.value ?? level;
}

function setText(
  document: Document,
  node: YAMLMap,
  key: 'summary' | 'why',
  text: string | undefined,
  at: string,
  into: Into,
): void {
  const before = node.get(key);
  if (text === undefined || before === text) return;
  node.set(key, document.createNode(text));
  change(into, { kind: 'changed', at, ...(typeof before === 'string' ? { before } : {}), after: text });
}

function add(document: Document, list: YAMLSeq, raw: Raw): void {
  list.items.push(styled(document, raw));
}

function styled(document: Document, raw: unknown) {
  const node = document.createNode(raw);
  tidy(node);
  return node;
}
