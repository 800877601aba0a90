import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Framework } from '../../framework/model.ts';
import { parseFramework } from '../../framework/parse.ts';
import type { Imported, ImportedCompetency, ImportProblem } from '../imported.ts';
import { type Raw, rawCompetency, rawDefinition, rawIndicator, rawLevel } from '../raw.ts';
import { checked, tidy, WIDTH } from '../to-yaml.ts';
import { placeOver } from './place.ts';

/** What a merge changes in a framework file. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed' | 'moved';
  /** Where: `collaborate.2.3`, `collaborate.2`, `collaborate`. */
  readonly at: string;
  readonly before?: string;
  readonly after?: string;
}

export interface Merged {
  /** The whole file; the very text that it had, where nothing changes. */
  readonly yaml: string;
  readonly changes: readonly Change[];
  /** Whether texts that the file has already would change: something to confirm. What is only added is not. */
  readonly needsConfirmation: boolean;
  readonly notes: readonly string[];
}

/**
 * Merges an imported page into a framework file. Ids and numbers of the file are kept, comments and keys of its own too;
 * numbers stay with their texts.
 * @param text the file's text
 */
export function mergeInto(text: string, imported: Imported): Merged | ImportProblem {
  const file = parseFramework(text, 'memory:import');
  const { framework } = file;
  if (!framework)
    return {
      problem: `the framework to import into has an error (${file.problems[0]?.message.replace(/\.$/, '') ?? 'unknown'})`,
    };
  const { imported: placed, notes } = placeOver(imported, framework);
  const changes: Change[] = [];
  const document = parseDocument(text, { version: '1.2', schema: 'core', keepSourceTokens: true });
  mergeLevels(document, framework, placed);
  const isRestated = framework.wording === 'restated';
  for (const competency of placed.competencies)
    mergeCompetency(document, competency, { framework, isRestated, changes });
  if (changes.length === 0) return { yaml: text, changes, needsConfirmation: false, notes };
  if (isRestated && placed.wording !== 'restated' && isOfficialNow(framework, placed))
    document.set('wording', 'official');
  const result = checked(document.toString({ lineWidth: WIDTH, flowCollectionPadding: false }));
  if ('problem' in result) return result;
  return {
    yaml: result.yaml,
    changes,
    needsConfirmation: changes.some(({ kind, before }) => kind !== 'added' && before !== undefined),
    notes,
  };
}

interface Into {
  readonly framework: Framework;
  readonly isRestated: boolean;
  readonly changes: Change[];
}

/** Once no restatement is left, the words are the publisher's. */
const isOfficialNow = (framework: Framework, placed: Imported): boolean =>
  framework.competencies.every(
    ({ id, outline, levels }) =>
      outline ||
      levels.length === 0 ||
      placed.competencies.some((one) => one.id === id && one.levels.length >= levels.length),
  );

/** Adds levels that the file does not have yet, behind those that it has. */
function mergeLevels(document: Document, { levels }: Framework, { levels: more }: Imported): void {
  for (const level of more) {
    if (levels.some(({ id }) => id === level.id)) continue;
    const node = document.createNode(rawLevel(level));
    if (isSeq(document.get('levels', true))) document.addIn(['levels'], node);
    else document.set('levels', document.createNode([rawLevel(level)]));
    tidy(document.get('levels', true));
  }
}

function mergeCompetency(document: Document, imported: ImportedCompetency, into: Into): void {
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

/** A restatement that gives way to the publisher's words is nothing to confirm. */
const change = ({ changes, isRestated }: Into, { before, ...made }: Change): void => {
  changes.push(
    isRestated || before === undefined
      ? { ...made, kind: isRestated ? 'added' : made.kind }
      : { ...made, before },
  );
};

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

function compare(
  known: Framework['competencies'][number]['levels'][number]['indicators'],
  after: ImportedCompetency['levels'][number]['indicators'],
  address: string,
  into: Into,
): void {
  for (let index = 0; index < Math.max(known.length, after.length); index++) {
    const [old, now] = [known[index], after[index]];
    const at = `${address}.${index + 1}`;
    if (!old && now) into.changes.push({ kind: 'added', at, after: now.text });
    else if (old && !now) into.changes.push({ kind: 'removed', at, before: old.text });
    else if (
      old &&
      now &&
      (old.text !== now.text || (now.contrast !== undefined && old.contrast !== now.contrast))
    )
      change(into, { kind: 'changed', at, before: old.text, after: now.text });
    else if (old && now && old.id !== now.id && now.id !== undefined)
      into.changes.push({ kind: 'moved', at, before: old.text, after: `${now.text} (id: ${now.id})` });
  }
}

function add(document: Document, list: YAMLSeq, raw: Raw): void {
  list.items.push(styled(document, raw));
}

function styled(document: Document, raw: unknown) {
  const node = document.createNode(raw);
  tidy(node);
  return node;
}
