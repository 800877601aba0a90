import { canBeEvidenced } from '../judgement/coverage.ts';
import { excess, type LimitedLength } from '../portfolio/lengths.ts';
import type { Report, ReportCompetency } from './model.ts';

/** 12,345: grouped, for people. */
export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** “1 passage”, “2 passages”. */
export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${number(amount)} ${amount === 1 ? one : many}`;

export type Standing = 'enough' | 'more' | 'none';

/** How far a competency is, as a word for styles and a mark and a few words for people. */
export function standing({
  row: { framework, competency, level, satisfied, policy, passages, missing },
  asked,
  counted,
}: ReportCompetency): { readonly kind: Standing; readonly mark: string; readonly text: string } {
  if (!canBeEvidenced(framework, competency, level))
    return { kind: 'none', mark: '○', text: 'Not defined at this level' };
  if (passages.length === 0) return { kind: 'none', mark: '○', text: 'Nothing tagged yet' };
  if (satisfied)
    return { kind: 'enough', mark: '✓', text: policy === 'holistic' ? 'Tagged' : 'Tagged as asked' };
  const more = policy === 'every' ? missing.length : asked - counted;
  return { kind: 'more', mark: '◐', text: `${number(more)} more asked for` };
}

/** “3 of 5”; a dash where no indicators are known. */
export function share({ row: { evidenced, missing } }: ReportCompetency): string {
  const all = evidenced.length + missing.length;
  return all === 0 ? '–' : `${evidenced.length} of ${all}`;
}

/** “3 of 5 indicators tagged” */
export function shareInWords(competency: ReportCompetency): string {
  if (share(competency) !== '–') return `${share(competency)} indicators tagged`;
  return competency.row.competency.levels.length === 0
    ? 'No indicators known'
    : 'No indicators at this level';
}

export const nameOf = ({ row: { competency, portfolio }, level }: ReportCompetency): string =>
  [competency.name, level, portfolio].filter((part) => part !== undefined).join(', ');

/** The heading over the indicators that nobody tagged, and what to make of them; undefined where there are none. */
export function gaps(
  competency: ReportCompetency,
): { readonly title: string; readonly sentence: string; readonly isGap: boolean } | undefined {
  const {
    row: { policy, missing, satisfied },
    asked,
    counted,
  } = competency;
  if (missing.length === 0) return undefined;
  if (policy === 'holistic')
    return {
      title: 'Ideas',
      sentence: 'Not tagged. They are examples of the level and nothing that you have to tick off.',
      isGap: false,
    };
  if (satisfied)
    return {
      title: 'Ideas',
      sentence: 'Not tagged. As much is tagged as is asked for, so you need none of them.',
      isGap: false,
    };
  if (policy === 'every') return { title: 'Gaps', sentence: 'Asked for, and not tagged yet.', isGap: true };
  return {
    title: 'Gaps',
    sentence:
      asked === 1
        ? 'Tag one of these; no more is asked for.'
        : `Tag ${number(asked - counted)} more of these to have the ${number(asked)} that are asked for.`,
    isGap: true,
  };
}

/** “480 of 250–500 words” and, where it does not fit, what to do about it. */
export function lengthInWords(limited: LimitedLength): {
  readonly text: string;
  readonly advice: string | undefined;
} {
  const {
    unit,
    length,
    limit: { min, max },
  } = limited;
  const asked =
    min !== undefined && max !== undefined
      ? `${number(min)}–${number(max)}`
      : max !== undefined
        ? number(max)
        : `at least ${number(min ?? 0)}`;
  const over = excess(limited);
  return {
    text: `${number(length)} of ${asked} ${unit}`,
    advice: over > 0 ? `${number(over)} too many` : over < 0 ? `${number(-over)} too few` : undefined,
  };
}

/** The portfolio at a glance, in sentences. */
export function summarySentences(report: Report): string[] {
  const { competencies, documents } = report;
  if (documents.length === 0 && competencies.length === 0)
    return [
      'There is no evidence here yet: no document names a framework, and no portfolio asks for anything.',
    ];
  if (competencies.length === 0)
    return [`${count(documents.length, 'document')}, but no competency is claimed, tagged or required yet.`];
  return [...howFar(competencies), ...howMuch(report), ...leaning(competencies), ...notFitting(report)];
}

function howFar(competencies: readonly ReportCompetency[]): string[] {
  const of = (kind: Standing) => competencies.filter((competency) => standing(competency).kind === kind);
  const [enough, more, none] = [of('enough'), of('more'), of('none')];
  const subject = competencies.length === 1 && competencies[0] ? nameOf(competencies[0]) : undefined;
  const first = subject
    ? enough.length === 1
      ? `${subject}: as much is tagged as is asked for.`
      : undefined
    : enough.length === competencies.length
      ? `All ${number(competencies.length)} competencies have as much tagged as is asked for.`
      : `${number(enough.length)} of ${number(competencies.length)} competencies ${enough.length === 1 ? 'has' : 'have'} as much tagged as is asked for.`;
  return [
    first,
    more.length > 0
      ? `More is asked for: ${listed(more.map((competency) => `${nameOf(competency)} (${shareInWords(competency)})`))}.`
      : undefined,
    none.length > 0 ? `Nothing is tagged yet for ${listed(none.map(nameOf))}.` : undefined,
  ].filter((sentence) => sentence !== undefined);
}

function howMuch({ competencies, documents }: Report): string[] {
  const tagged = competencies.reduce((sum, { row: { evidenced } }) => sum + evidenced.length, 0);
  const all = competencies.reduce(
    (sum, { row: { evidenced, missing } }) => sum + evidenced.length + missing.length,
    0,
  );
  const used = new Set(competencies.flatMap(({ passagesIn }) => [...passagesIn.keys()]));
  const words = documents.reduce((sum, document) => sum + document.words, 0);
  const where =
    used.size === documents.length || used.size === 0
      ? count(documents.length, 'document')
      : `${number(used.size)} of ${count(documents.length, 'document')}`;
  if (all === 0) return [`${where} with ${count(words, 'word')}.`];
  return [
    `${number(tagged)} of ${count(all, 'indicator')} ${tagged === 1 ? 'is' : 'are'} tagged in ${where} with ${count(words, 'word')}.`,
  ];
}

/** An indicator that carries most of what is tagged for its competency, which assessors read as little breadth. */
function leaning(competencies: readonly ReportCompetency[]): string[] {
  return competencies.flatMap(({ lines }) => {
    const all = lines.reduce((sum, { total }) => sum + total, 0);
    const most = lines.find(({ total }) => total >= 4 && total * 2 > all);
    return most && all > most.total
      ? [`Much leans on ${most.key}: ${number(most.total)} of ${number(all)} tags.`]
      : [];
  });
}

function notFitting({ documents }: Report): string[] {
  const excesses = documents.flatMap(({ lengths }) => lengths.map(excess));
  const over = excesses.filter((amount) => amount > 0).length;
  const under = excesses.filter((amount) => amount < 0).length;
  const old = documents.filter(({ age }) => age?.isTooOld).length;
  const early = documents.filter(({ age }) => age?.isToCome).length;
  return [
    over > 0 ? `${count(over, 'answer is', 'answers are')} over the limit.` : '',
    under > 0 ? `${count(under, 'answer is', 'answers are')} shorter than asked for.` : '',
    old > 0 ? `${count(old, 'document is', 'documents are')} older than the portfolio allows.` : '',
    early > 0 ? `${count(early, 'document is', 'documents are')} dated later than today.` : '',
  ].filter(Boolean);
}

function listed(names: readonly string[]): string {
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${number(names.length - 3)} more`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
