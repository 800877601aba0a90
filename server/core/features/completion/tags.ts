import { levelRank } from '../../framework/find.ts';
import { indicatorKey } from '../../framework/keys.ts';
import type { Competency, Framework, Indicator } from '../../framework/model.ts';
import type { Evidence } from '../../judgement/evidence.ts';
import { hasNoLevels } from '../../judgement/references.ts';
import type { Span } from '../../text/span.ts';
import { KIND } from '../lsp.ts';
import type { Option } from './item.ts';

const KEY_CHARACTERS = /[\p{L}\p{N}_./-]/u;
/** `[@`, `[-@`, `[see @` or `[@key; @`, up to the key that is being written. */
const INSIDE_BRACKETS = /\[(?:[^\][]*[;\s])?-?@$/;
const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/;
const LONGEST_LINE = 2_000;

/** The stretch of a tag's key around an offset, where one is being written inside of brackets; undefined elsewhere. */
export function keyAround(text: string, offset: number): Span | undefined {
  let start = offset;
  while (start > 0 && KEY_CHARACTERS.test(text[start - 1] ?? '')) start--;
  if (text[start - 1] !== '@') return undefined;
  const block =
    text
      .slice(Math.max(0, start - LONGEST_LINE), start)
      .split(BLANK_LINE)
      .at(-1) ?? '';
  if (!INSIDE_BRACKETS.test(block)) return undefined;
  let end = offset;
  while (end < text.length && KEY_CHARACTERS.test(text[end] ?? '')) end++;
  return { start, end };
}

/**
 * The keys that a tag may have here: of the target level and of claimed competencies first, and of these the ones that
 * are not tagged yet before the others.
 * @param likely keys that the passage probably shows, best first: they come before all others
 */
export function tagOptions(evidence: Evidence, written: string, likely: readonly string[] = []): Option[] {
  const prefix = written.includes('/') ? written.slice(0, written.indexOf('/')) : undefined;
  const framework = prefix === undefined ? evidence.framework : evidence.catalogue.frameworks.get(prefix);
  if (!framework) return [];
  const ranked = framework.competencies.flatMap((competency) =>
    optionsOf(evidence, framework, competency, prefix),
  );
  const place = ({ rank, option }: Ranked) => {
    const at = likely.indexOf(option.data?.key ?? '');
    return at < 0 ? rank : at - likely.length;
  };
  return ranked.sort((a, b) => place(a) - place(b)).map(({ option }) => option);
}

interface Ranked {
  readonly rank: number;
  readonly option: Option;
}

function optionsOf(
  evidence: Evidence,
  framework: Framework,
  competency: Competency,
  prefix: string | undefined,
): Ranked[] {
  const tagged = new Set(
    evidence.tags.map(({ reference }) => (reference.kind === 'found' ? reference.indicator : undefined)),
  );
  const isClaimed = !evidence.claims || evidence.claims.some((claim) => claim.competency === competency);
  const item = (level: string | null, detail: string, indicator?: Indicator): Ranked => {
    const key = indicatorKey(competency.id, level, indicator?.number);
    const label = prefix === undefined ? key : `${prefix}/${key}`;
    const isTagged = indicator !== undefined && tagged.has(indicator);
    const rank =
      (isClaimed ? 0 : 8) +
      2 * levelDistance(evidence, framework, level) +
      (isTagged ? 1 : 0) +
      (indicator ? 0 : 0.5);
    return {
      rank,
      option: {
        label,
        detail,
        kind: KIND.reference,
        data: { uri: evidence.document.uri, framework: framework.id, key },
      },
    };
  };
  if (hasNoLevels(competency))
    return [
      item(null, competency.name),
      ...(competency.levels[0]?.indicators ?? []).map((indicator) => item(null, indicator.text, indicator)),
    ];
  if (competency.outline && competency.levels.length === 0)
    return framework.levels.map(({ id, name }) => item(id, `${competency.name} · ${name}`));
  return competency.levels.flatMap(({ level, headline, indicators }) => [
    ...indicators.map((indicator) => item(level, indicator.text, indicator)),
    item(level, headline ?? `${competency.name}, the level as a whole`),
  ]);
}

/** 0 at the target level, 1 where the level does not matter, 2 below the target, 3 above it. */
function levelDistance(
  { target, framework: own }: Evidence,
  framework: Framework,
  level: string | null,
): number {
  if (level === null || target.kind !== 'level' || framework !== own) return 1;
  if (level === target.level.id) return 0;
  return levelRank(framework, level) < levelRank(framework, target.level.id) ? 2 : 3;
}
