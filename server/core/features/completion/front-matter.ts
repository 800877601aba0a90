import { frontMatterKeys, frontMatterSchema } from '../../evidence/front-matter.ts';
import { STRUCTURES } from '../../evidence/structure.ts';
import { frameworkTitle } from '../../framework/model.ts';
import type { Evidence } from '../../judgement/evidence.ts';
import { rules } from '../../rules/index.ts';
import { yamlScalar } from '../../rules/wording.ts';
import type { Span } from '../../text/span.ts';
import { KIND } from '../lsp.ts';
import type { Option } from './item.ts';

/** What is being written on a line of the front matter. */
export interface Writing {
  readonly span: Span;
  readonly what: 'key' | 'value' | 'item';
  /** The key that the value or item belongs to; for a key the one that it stands below, if it is indented. */
  readonly key?: string;
}

const KEY_LINE = /^([ \t]*)([\w-]*)$/;
const VALUE_LINE = /^([ \t]*)([\w-]+)[ \t]*:[ \t]+(.*)$/;
const ITEM_LINE = /^[ \t]*-[ \t]+(.*)$/;

/**
 * Reads the line up to the cursor, because YAML that is being written can seldom be parsed.
 * @param text the document
 * @param start where the front matter's YAML begins
 */
export function writingAt(text: string, start: number, offset: number): Writing | undefined {
  const lineStart = Math.max(start, text.lastIndexOf('\n', offset - 1) + 1);
  const line = text.slice(lineStart, offset);
  const upTo = (typed: string): Span => ({
    start: offset - typed.length,
    end: offset + (/^[\w-]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0),
  });
  const item = ITEM_LINE.exec(line);
  if (item) return { what: 'item', span: upTo(unquoted(item[1])), ...above(text, start, lineStart) };
  const value = VALUE_LINE.exec(line);
  if (value)
    return valueAt(
      value[2] ?? '',
      value[3] ?? '',
      (value[1] ?? '') === '' ? {} : above(text, start, lineStart),
      upTo,
    );
  const key = KEY_LINE.exec(line);
  if (!key) return undefined;
  return {
    what: 'key',
    span: upTo(key[2] ?? ''),
    ...((key[1] ?? '') === '' ? {} : above(text, start, lineStart)),
  };
}

function valueAt(
  key: string,
  value: string,
  parent: { readonly key?: string },
  upTo: (typed: string) => Span,
): Writing | undefined {
  const owner = parent.key ?? key;
  if (value.startsWith('{')) return inFlowMap(key, value, upTo);
  if (!value.startsWith('[')) return { what: 'value', key: owner, span: upTo(unquoted(value)) };
  if (value.includes(']')) return undefined;
  return { what: 'item', key: owner, span: upTo(unquoted(value.slice(1).split(',').at(-1)?.trimStart())) };
}

/** `{code: severity, …`, up to the cursor. */
function inFlowMap(key: string, value: string, upTo: (typed: string) => Span): Writing | undefined {
  const entry = value.slice(1).split(',').at(-1) ?? '';
  const pair = /^\s*["']?[\w-]+["']?\s*:\s+(.*)$/.exec(entry);
  if (pair) return { what: 'value', key, span: upTo(unquoted(pair[1])) };
  const name = /^\s*["']?([\w-]*)$/.exec(entry);
  return name ? { what: 'key', key, span: upTo(name[1] ?? '') } : undefined;
}

const unquoted = (typed = ''): string => typed.replace(/^["']/, '');

/** The nearest key above that is not indented. */
function above(text: string, start: number, lineStart: number): { readonly key?: string } {
  const key = text
    .slice(start, lineStart)
    .split(/\r\n|\n|\r/)
    .map((line) => /^([\w-]+)[ \t]*:/.exec(line)?.[1])
    .findLast((found) => found !== undefined);
  return key === undefined ? {} : { key };
}

/** The keys or values that fit there. */
export function frontMatterOptions(evidence: Evidence, { what, key }: Writing): Option[] {
  if (what === 'key') return key === 'rules' ? ruleOptions() : key === undefined ? keyOptions(evidence) : [];
  switch (key) {
    case 'framework':
      return [...evidence.catalogue.frameworks.values()]
        .sort(
          (a, b) =>
            Number(a.supersededBy !== undefined) - Number(b.supersededBy !== undefined) ||
            (a.id < b.id ? -1 : 1),
        )
        .map((framework) => ({
          label: framework.id,
          detail: `${frameworkTitle(framework)}${framework.supersededBy ? ', replaced' : ''}`,
          kind: KIND.module,
          data: { uri: evidence.document.uri, framework: framework.id },
        }));
    case 'level':
      return levelOptions(evidence);
    case 'competencies':
      return competencyOptions(evidence, what === 'item');
    case 'structure':
      return what === 'item'
        ? []
        : [
            ...Object.entries(STRUCTURES).map(([name, parts]) => ({
              label: name,
              detail: parts.join(', '),
              kind: KIND.enumMember,
            })),
            { label: 'none', detail: 'No structure is asked for', kind: KIND.enumMember },
          ];
    case 'status':
      return [fixed('draft', 'What is merely unfinished is a hint'), fixed('final', 'Ready to hand in')];
    case 'hints':
      return [
        fixed('off', 'No indicator hints in this document'),
        fixed('on', 'Indicator hints, as the settings say'),
      ];
    case 'rules':
      return ['off', 'hint', 'info', 'warning', 'error'].map((label) =>
        fixed(label, label === 'off' ? 'The rule is silent here' : `Findings are shown as ${label}`),
      );
    default:
      return [];
  }
}

const fixed = (label: string, detail: string): Option => ({ label, detail, kind: KIND.enumMember });

const ruleOptions = (): Option[] =>
  rules.map(({ code, about }) => ({ label: code, detail: about, kind: KIND.property, insert: `${code}: ` }));

function keyOptions({ document }: Evidence): Option[] {
  const present = new Set(Object.keys((document.frontMatter?.tree.value ?? {}) as object));
  return frontMatterKeys
    .filter((key) => !present.has(key))
    .map((key) => ({
      label: key,
      detail: frontMatterSchema.properties?.[key]?.description ?? '',
      kind: KIND.property,
      insert: `${key}: `,
      data: { uri: document.uri, frontMatter: key },
    }));
}

/** Levels by id, then the roles at them: many people know their role and not its number. */
function levelOptions({ framework }: Evidence): Option[] {
  const levels = framework?.levels ?? [];
  const ids = levels.map(
    ({ id, name, roles }): Option => ({
      label: id,
      detail: [name, ...roles].join(', '),
      kind: KIND.enumMember,
    }),
  );
  const roles = levels.flatMap(({ name, roles: names }) =>
    names.map(
      (role): Option => ({ label: role, detail: name, kind: KIND.enumMember, insert: yamlScalar(role) }),
    ),
  );
  return [...ids, ...roles];
}

/** @param isItem whether a list has been begun; else one is */
function competencyOptions({ framework, claims = [], document }: Evidence, isItem: boolean): Option[] {
  const claimed = new Set(claims.map(({ competency }) => competency));
  return (framework?.competencies ?? [])
    .filter((competency) => !claimed.has(competency))
    .sort((a, b) => Number(a.outline) - Number(b.outline))
    .map(({ id, name, outline, kind }) => ({
      label: id,
      detail: `${name}${kind === 'value' ? ' (value)' : ''}${outline ? ', name only' : ''}`,
      kind: KIND.class,
      insert: isItem ? yamlScalar(id) : `[${yamlScalar(id)}]`,
      data: { uri: document.uri, ...(framework ? { framework: framework.id } : {}), key: id },
    }));
}
