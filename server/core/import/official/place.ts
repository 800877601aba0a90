import type { Competency, Framework, Indicator, LevelDefinition } from '../../framework/model.ts';
import { fold } from '../../text/fold.ts';
import { Ids } from '../ids.ts';
import type {
  Imported,
  ImportedCompetency,
  ImportedDefinition,
  ImportedIndicator,
  ImportedLevel,
} from '../imported.ts';
import { align } from './align.ts';
import { compared } from './likeness.ts';
import { likenessTo, matchCompetencies } from './match.ts';

/** A page put over a framework that is known: its ids and numbers are kept, its words are the page's. */
export interface Placed {
  readonly imported: Imported;
  /** What the reader should know: numbers that could not simply be kept. */
  readonly notes: readonly string[];
}

/**
 * Gives an imported page the ids, levels and numbers that a framework has for it. Signals and examples are carried over to
 * the indicator at their place.
 */
export function placeOver(imported: Imported, framework: Framework): Placed {
  const notes: string[] = [];
  const matches = matchCompetencies(imported, framework);
  const levels = levelsOver(imported, framework);
  const taken = new Ids();
  for (const { id } of framework.competencies) taken.take(id, id);
  const competencies = imported.competencies.map((competency, index) => {
    const known = matches[index];
    const definitions = competency.levels.map((definition) => ({
      ...definition,
      level: definition.level === null ? null : (levels.ids.get(definition.level) ?? definition.level),
    }));
    if (!known) return { ...competency, id: taken.take(competency.id, 'competency'), levels: definitions };
    return competencyOver({ ...competency, levels: definitions }, known, framework, notes);
  });
  return { imported: { ...imported, id: framework.id, levels: levels.levels, competencies }, notes };
}

/** The framework's own levels, as far as the page has them, and new ones behind. By number or name, else by place. */
function levelsOver(
  imported: Imported,
  framework: Framework,
): { readonly levels: readonly ImportedLevel[]; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  const used = new Set<string>();
  imported.levels.forEach((level, index) => {
    const names = new Set([level.name, ...level.roles].map(fold));
    const known =
      framework.levels.find(({ id }) => id === level.id) ??
      framework.levels.find(({ name, roles }) => [name, ...roles].some((one) => names.has(fold(one)))) ??
      (imported.levels.length === framework.levels.length ? framework.levels[index] : undefined);
    if (known && !used.has(known.id)) {
      ids.set(level.id, known.id);
      used.add(known.id);
    }
  });
  const own = framework.levels
    .filter(({ id }) => used.has(id))
    .map(({ id, name, roles }) => ({ id, name, roles }));
  return { levels: [...own, ...imported.levels.filter(({ id }) => !ids.has(id))], ids };
}

function competencyOver(
  imported: ImportedCompetency,
  known: Competency,
  framework: Framework,
  notes: string[],
): ImportedCompetency {
  const { aliases, group, renamedTo } = known;
  return {
    ...imported,
    id: known.id,
    // A page writes its title in capitals of its own; the framework's name stays where only they differ.
    name: fold(known.name) === fold(imported.name) ? known.name : imported.name,
    ...(aliases.length > 0 ? { aliases } : {}),
    kind: known.kind,
    ...(group ? { group } : {}),
    ...(renamedTo ? { renamedTo } : {}),
    levels: imported.levels.map((definition) => {
      const own = known.levels.find(({ level }) => level === definition.level);
      return own ? definitionOver(definition, own, known, framework, notes) : definition;
    }),
  };
}

/** Every number stays with its text: the framework's order is kept, what is new comes behind, and what moved gets an id. */
function definitionOver(
  imported: ImportedDefinition,
  known: LevelDefinition,
  competency: Competency,
  framework: Framework,
  notes: string[],
): ImportedDefinition {
  const address = [competency.id, known.level].filter((part) => part !== null).join('.');
  const page = imported.indicators.filter(({ isKept }) => !isKept);
  const texts = page.map(({ text }) => compared(text));
  const own = known.indicators.map(({ text }) => compared(text));
  const { places, added } = align(
    own.length,
    texts.length,
    (one, other) => {
      const [left, right, indicator] = [own[one], texts[other], known.indicators[one]];
      return left && right && indicator
        ? likenessTo(framework, competency, known.level, indicator.number, left, right)
        : 0;
    },
    framework.wording === 'restated',
  );
  const last = places.findLastIndex((place) => place !== undefined);
  const count = added.length > 0 ? known.indicators.length : last + 1;
  const ids = new Ids();
  for (const { id } of known.indicators) if (id) ids.take(id, id);
  const kept = known.indicators.slice(0, count).map((indicator, index): ImportedIndicator => {
    const place = places[index];
    const found = place === undefined ? undefined : page[place];
    if (!found) {
      notes.push(
        `${address}.${index + 1} is not on the page; it was kept, for the numbers behind it would come to mean something else`,
      );
      return {
        ...carried(indicator),
        text: indicator.text,
        ...(indicator.contrast ? { contrast: indicator.contrast } : {}),
        isKept: true,
        ...(framework.wording === 'restated' ? { isOurs: true } : {}),
      };
    }
    const id =
      indicator.id ??
      found.id ??
      (place === index ? undefined : ids.take(firstWords(found.text), 'indicator'));
    return {
      ...carried({
        ...indicator,
        signals: found.signals ?? indicator.signals,
        examples: found.examples ?? indicator.examples,
      }),
      ...(id ? { id } : {}),
      text: found.text,
      ...(found.contrast ? { contrast: found.contrast } : {}),
    };
  });
  const isMoved = places.some((place, index) => place !== undefined && place !== index);
  const fresh = added.flatMap((place, index): ImportedIndicator[] => {
    const indicator = page[place];
    if (!indicator) return [];
    const stays = place === kept.length + index;
    return [
      stays
        ? indicator
        : { ...indicator, id: indicator.id ?? ids.take(firstWords(indicator.text), 'indicator') },
    ];
  });
  if (isMoved)
    notes.push(
      `the order at ${address} is another one on the page; numbers stay with their texts, and what moved has an id of its own`,
    );
  return { ...imported, indicators: [...kept, ...fresh] };
}

const carried = ({
  id,
  signals,
  examples,
}: Indicator): Pick<ImportedIndicator, 'id' | 'signals' | 'examples'> => ({
  ...(id ? { id } : {}),
  ...(signals.length > 0 ? { signals } : {}),
  ...(examples.length > 0 ? { examples } : {}),
});

const SMALL = /^(?:i|we|am|are|is|a|an|the|to|of|and|or|in|on|for|with|my|our|that|so|it|by)$/i;

/** The first telling words of a text, for an id. A number alone would be no id. */
const firstWords = (text: string): string => {
  const words = text
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !SMALL.test(word));
  return words.slice(0, 4).join(' ').replace(/^\d+$/, 'number $&');
};
