import { array, extensionOf, type Json, object, readPackage, string } from './case/read.ts';
import { buildTree } from './case/tree.ts';
import { slug } from './ids.ts';
import type { Imported, ImportedLevel, ImportResult } from './imported.ts';
import { assemble } from './items/assemble.ts';
import { folded } from './page/block.ts';

/**
 * Reads a CFPackage of 1EdTech CASE 1.0 or 1.1. Items go by their sequence numbers; levels may be items in between, levels
 * that items refer to, or education levels. A package that contradicts itself (circles, two items of one identifier, items
 * that hang below nothing) is refused.
 * @param json the file's text
 */
export function importCase(json: string): ImportResult {
  const read = readPackage(json);
  if ('problem' in read) return read;
  const document = object(read.document);
  const title = folded(string(document.title) ?? '') || 'Untitled framework';
  const own = extensionOf(document);
  const tree = buildTree(read, title, own !== undefined);
  if ('problem' in tree) return tree;
  const assembled = assemble(tree.root, declaredLevels(own));
  if (assembled.competencies.length === 0)
    return { problem: `the package “${title}” has no items below its document` };
  return {
    imported: {
      ...head(document, own, title),
      ...assembled,
      unplaced: [...tree.unplaced, ...assembled.unplaced],
    },
  };
}

type Head = Omit<Imported, 'levels' | 'competencies' | 'unplaced'>;

function head(document: Json, own: Json | undefined, title: string): Head {
  const publisher = string(document.publisher) ?? (own ? undefined : string(document.creator));
  const url = string(document.officialSourceURL);
  const source = object(own?.source);
  const given = {
    edition: string(document.version),
    publisher: publisher && folded(publisher),
    language: languageOf(document.language),
    wording: own?.wording === 'restated' ? ('restated' as const) : undefined,
    coverage: coverageOf(own?.coverage),
    cumulative: own?.cumulative === true ? true : undefined,
    rules: rulesOf(own?.rules),
    abbreviations: strings(own?.abbreviations),
    supersededBy: string(own?.supersededBy),
    supersededOn: string(own?.supersededOn),
    source: present({
      title: string(source.title),
      url: url && /^https?:\/\//.test(url) ? url : undefined,
      date: string(source.date),
    }),
  };
  return { id: string(own?.id) ?? (slug(title) || 'framework'), title, ...(present(given) as Partial<Head>) };
}

/** An object without what is undefined; undefined where nothing is left. */
function present<T extends object>(fields: T): { readonly [K in keyof T]?: NonNullable<T[K]> } | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return entries.length === 0
    ? undefined
    : (Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> });
}

/** A language tag as a framework file has it; some systems write `en_US`. */
function languageOf(value: unknown): string | undefined {
  const tag = string(value)?.trim().replaceAll('_', '-');
  return tag !== undefined && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : undefined;
}

function coverageOf(value: unknown): Imported['coverage'] {
  if (value === 'every' || value === 'holistic') return value;
  const { atLeast } = object(value);
  return typeof atLeast === 'number' && Number.isInteger(atLeast) && atLeast > 0 ? { atLeast } : undefined;
}

function rulesOf(value: unknown): Imported['rules'] {
  const rules = Object.entries(object(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return rules.length > 0 ? Object.fromEntries(rules) : undefined;
}

const strings = (value: unknown): string[] | undefined => {
  const texts = array(value).filter((text) => typeof text === 'string');
  return texts.length > 0 ? texts : undefined;
};

/** The levels as our own exports list them, those included that no competency has. */
function declaredLevels(own: Json | undefined): ImportedLevel[] {
  return array(own?.levels).flatMap((level) => {
    const { id, name, roles } = object(level);
    return typeof id === 'string' && /^[A-Za-z0-9]+$/.test(id)
      ? [{ id, name: folded(string(name) ?? `Level ${id}`), roles: strings(roles) ?? [] }]
      : [];
  });
}
