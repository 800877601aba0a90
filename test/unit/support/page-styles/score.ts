// How much of a page was understood.
import { importText } from '../../../../server/core/import/kinds.ts';
import type { Placed, WrittenPage } from './index.ts';

export interface Score {
  readonly wanted: number;
  /** At the right competency and level, word for word. */
  readonly right: number;
  readonly found: number;
  /** Taken for an indicator, and no part of one. */
  readonly wrong: number;
  /** What is not as it should be, in words. */
  readonly faults: readonly string[];
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const places = (page: string): Placed[] => {
  const result = importText(page);
  if ('problem' in result) return [];
  const { competencies, levels } = result.imported;
  return competencies.flatMap(({ name, levels: definitions }) =>
    definitions.flatMap(({ level, indicators }) => {
      const own = levels.find(({ id }) => id === level);
      const called = own ? bare([own.name, own.id, ...own.roles].join(' ')) : '';
      return indicators.map(({ text, contrast }) => ({
        name,
        level: called,
        text,
        ...(contrast === undefined ? {} : { contrast }),
      }));
    }),
  );
};

/** Whether something was found where it belongs; a tagline may stay beside a name. */
const isAt = (found: Placed, wanted: Placed): boolean =>
  bare(found.name).startsWith(bare(wanted.name)) &&
  (wanted.level === '' ? found.level === '' : ` ${found.level}`.includes(` ${wanted.level}`)) &&
  found.contrast === wanted.contrast;

export function scoreOf({ page, truth }: WrittenPage): Score {
  const left = places(page);
  const found = left.length;
  const faults: string[] = [];
  let right = 0;
  const missing: Placed[] = [];
  for (const wanted of truth) {
    const at = left.findIndex((one) => one.text === wanted.text && isAt(one, wanted));
    if (at < 0) missing.push(wanted);
    else {
      right++;
      left.splice(at, 1);
    }
  }
  for (const wanted of missing) {
    const other = left.find((one) => one.text === wanted.text);
    faults.push(
      `${other ? `at ${other.name} | ${other.level}${other.contrast ? ` (not: ${other.contrast})` : ''}` : 'missing'}: ${wanted.name} | ${wanted.level} | ${wanted.text}${wanted.contrast ? ` (not: ${wanted.contrast})` : ''}`,
    );
  }
  const parts = truth.flatMap(({ text, contrast = '' }) => [text, contrast]);
  const others = left.filter(
    ({ text }) => !parts.some((part) => part !== '' && (text.includes(part) || part.includes(text))),
  );
  for (const { name, level, text } of others) faults.push(`wrong: ${name} | ${level} | ${text}`);
  return { wanted: truth.length, right, found, wrong: others.length, faults };
}
