import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';
import { parseFramework } from '../framework/parse.ts';
import type { Imported, ImportedCompetency, ImportProblem } from './imported.ts';
import { type Raw, rawCompetency, rawFramework } from './raw.ts';

/** Longer lines are folded. */
export const WIDTH = 140;

/** So many competencies are written and checked at a time: a package of 20,000 items would else take a lot of memory. */
const AT_ONCE = 50;

/** A framework as a file that validates, or why there can be none. Nothing is written before this says that it is sound. */
export function toYaml(imported: Imported): { readonly yaml: string } | ImportProblem {
  const { competencies } = imported;
  const { competencies: _, ...head } = rawFramework({ ...imported, competencies: [] });
  const wording = imported.wording ?? 'official';
  const title = imported.title.slice(0, 100);
  const comment =
    wording === 'official' ? `# ${title}: imported; the texts are the publisher’s own.\n\n` : '';
  const start = `${comment}${written(head)}competencies:\n`;
  const parts = [start];
  for (let at = 0; at < Math.max(1, competencies.length); at += AT_ONCE) {
    const some = competencies.slice(at, at + AT_ONCE);
    const part = written({ competencies: some.map(rawCompetency) }, some).replace(/^competencies:.*\n/, '');
    const result = checked(start + part);
    if ('problem' in result) return result;
    parts.push(part);
  }
  return { yaml: parts.join('') };
}

function written(raw: Raw, competencies: readonly ImportedCompetency[] = []): string {
  const document = new Document(raw, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  tidy(document.contents);
  markKept(document, competencies);
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false });
}

/** The text, if it is a sound framework file. */
export function checked(yaml: string): { readonly yaml: string } | ImportProblem {
  const [first] = parseFramework(yaml, 'memory:import').problems;
  return first
    ? { problem: `what was understood makes no sound framework file (${first.message.replace(/\.$/, '')})` }
    : { yaml };
}

/** Short lists and levels in one line each, edition and level ids in quotes: as a person would write them. */
export function tidy(root: unknown): void {
  visit(root as Node, {
    Pair: (_key, { key, value }) => {
      const name = isScalar(key) ? key.value : undefined;
      if (name === 'edition' && isScalar(value)) value.type = Scalar.QUOTE_DOUBLE;
      if (
        (name === 'aliases' || name === 'abbreviations' || name === 'roles' || name === 'source') &&
        (isSeq(value) || isMap(value))
      )
        value.flow = true;
      if (name === 'coverage' && isMap(value)) value.flow = true;
      if (name === 'levels' && isSeq(value))
        for (const item of value.items)
          if (isMap(item)) {
            item.flow = true;
            const id = item.get('id', true);
            if (isScalar(id)) id.type = Scalar.QUOTE_DOUBLE;
          }
    },
  });
}

/** Marks what the page lacks. */
function markKept(document: Document, competencies: readonly ImportedCompetency[]): void {
  for (const [index, competency] of competencies.entries())
    for (const { level, indicators } of competency.levels)
      for (const [place, { isKept, isOurs }] of indicators.entries()) {
        const path = [
          'competencies',
          index,
          ...(level === null ? [] : ['levels', level]),
          'indicators',
          place,
        ];
        const node = isKept ? document.getIn(path, true) : undefined;
        if (node && typeof node === 'object')
          (node as Node).commentBefore =
            ` Not on the page${isOurs ? ', and told in our own words' : ''}; it keeps the numbers behind it with their texts.`;
      }
}
