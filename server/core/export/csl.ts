import { competencyById, levelById } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { Competency, Framework } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Found } from '../judgement/references.ts';

/** An entry of a bibliography in CSL-JSON: what Pandoc prints for a tag. */
export interface CslEntry {
  /** The tag's key as it is written. */
  readonly id: string;
  readonly type: 'chapter';
  readonly title: string;
  readonly author: ReadonlyArray<{ readonly literal: string }>;
  readonly 'container-title': string;
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': ReadonlyArray<readonly number[]> };
  readonly language: string;
}

/** Two tags of one key that mean different things: one bibliography cannot serve both. */
export interface CslConflict {
  readonly key: string;
}

/**
 * The bibliography for the tags of some documents, by key. In a text Pandoc then prints the competency with the number for
 * each tag, and at the end what the indicators say.
 */
export function cslOfEvidence(documents: readonly Evidence[]): readonly CslEntry[] | CslConflict {
  const entries = new Map<string, CslEntry>();
  for (const { tags } of documents)
    for (const { key, reference } of tags) {
      if (reference.kind !== 'found') continue;
      const entry = entryOf(key, reference);
      const before = entries.get(key);
      if (before && JSON.stringify(before) !== JSON.stringify(entry)) return { key };
      entries.set(key, entry);
    }
  return sorted([...entries.values()]);
}

/** The bibliography for every tag that a framework knows. */
export function cslOfFramework(framework: Framework): readonly CslEntry[] {
  return sorted(
    framework.competencies.flatMap((competency) =>
      competency.levels.flatMap(({ level, indicators }) => {
        const place = { kind: 'found', framework, competency, level } as const;
        return [
          entryOf(indicatorKey(competency.id, level), place),
          ...indicators.map((indicator) =>
            entryOf(indicatorKey(competency.id, level, indicator.number), { ...place, indicator }),
          ),
        ];
      }),
    ),
  );
}

export const cslJson = (entries: readonly CslEntry[]): string => `${JSON.stringify(entries, null, 2)}\n`;

const sorted = (entries: readonly CslEntry[]): CslEntry[] =>
  [...entries].sort((a, b) => natural.compare(a.id, b.id) || (a.id < b.id ? -1 : 1));
const natural = new Intl.Collator('en', { numeric: true });

function entryOf(id: string, { framework, competency, level, indicator }: Found): CslEntry {
  const year = /^\d{4}$/.exec(framework.edition ?? '')?.[0];
  const short = indicatorKey('', level ?? null, indicator?.number).slice(1);
  return {
    id,
    type: 'chapter',
    title: plain(indicator?.text ?? wholeLevel(framework, competency, level)),
    author: [{ literal: [competency.name, short].filter(Boolean).join(' ') }],
    'container-title': plain(framework.title),
    ...(framework.publisher ? { publisher: framework.publisher } : {}),
    ...(year ? { issued: { 'date-parts': [[Number(year)]] } } : {}),
    language: framework.language,
  };
}

function wholeLevel(
  framework: Framework,
  { id, name, summary }: Competency,
  level: string | null | undefined,
): string {
  const called =
    level === null || level === undefined ? undefined : (levelById(framework, level)?.name ?? level);
  const headline = competencyById(framework, id)?.levels.find(
    (definition) => definition.level === level,
  )?.headline;
  return headline ?? (called ? `${name}, ${called}` : (summary ?? name));
}

/** CSL reads a little HTML in titles, and styles may raise the first letters of words: these are to stand as they are. */
const plain = (text: string): string =>
  `<span class="nocase">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</span>`;
