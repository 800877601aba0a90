import type { EvidenceDocument, PlacedBlock, PlacedHeading } from '../evidence/document.ts';
import { plainText } from '../evidence/plain-text.ts';
import type { Competency } from '../framework/model.ts';
import type { Span } from '../text/span.ts';
import type { Evidence } from './evidence.ts';

/** In what forms count an answer. */
export type Unit = 'words' | 'characters';

/** How much of a unit is asked for. */
export interface Amount {
  readonly min?: number;
  readonly max?: number;
}

export type Limits = Readonly<Partial<Record<Unit, Amount>>>;

/** What the front matter, else the portfolio, allows: for each competency, and for the document as a whole. */
export interface LengthLimits {
  readonly competency: Limits;
  readonly document: Limits;
}

export const UNITS: readonly Unit[] = ['words', 'characters'];

/** The prose about one competency, or all of a document, as far as its length goes. */
export interface Stretch {
  readonly competency?: Competency;
  readonly heading?: PlacedHeading;
  readonly blocks: readonly PlacedBlock[];
}

/**
 * The stretches that a limit for each competency is about, in order: several sections of one competency are one. Where
 * nothing tells sections apart, the whole body answers for whatever it claims.
 */
export function competencyStretches({ document, sections }: Evidence): Stretch[] {
  if (sections.length === 0) return [{ blocks: document.blocks }];
  const stretches: Array<Stretch & { readonly blocks: PlacedBlock[] }> = [];
  const ofCompetency = new Map<Competency, PlacedBlock[]>();
  for (const { competency, heading, blocks } of sections) {
    const before = competency && ofCompetency.get(competency);
    if (before) {
      for (const block of blocks) before.push(block);
      continue;
    }
    const own = [...blocks];
    if (competency) ofCompetency.set(competency, own);
    stretches.push({ ...(competency ? { competency } : {}), ...(heading ? { heading } : {}), blocks: own });
  }
  return stretches;
}

/** Words, or characters of the plain text that is copied: what is counted is what is pasted. */
export const lengthIn = (unit: Unit, document: EvidenceDocument, blocks: readonly PlacedBlock[]): number =>
  unit === 'words'
    ? blocks.reduce((sum, { block }) => sum + block.words, 0)
    : plainText(document, blocks).length;

/** The limits that hold for a document; empty where there are none. */
export function limitsOf({ document, portfolio }: Evidence): LengthLimits {
  const limit = document.frontMatter?.limit ?? portfolio?.limit;
  if (typeof limit === 'number') return { competency: { words: { max: limit } }, document: {} };
  return isRecord(limit)
    ? { competency: units(limit), document: units(limit.document) }
    : { competency: {}, document: {} };
}

function units(raw: unknown): Limits {
  if (!isRecord(raw)) return {};
  const amounts = UNITS.flatMap((unit) => {
    const value = raw[unit];
    if (typeof value === 'number') return [[unit, { max: value }]];
    // What no answer can fit is found fault with where it stands, and not at every answer.
    return isRecord(value) && !(Number(value.min) > Number(value.max)) ? [[unit, value]] : [];
  });
  return Object.fromEntries(amounts) as Limits;
}

/**
 * Where a finding about length stands: on the competency's heading, else on the limit in the front matter, else on the
 * document's first line.
 */
export function lengthSpan(
  { document }: Evidence,
  heading: PlacedHeading | undefined,
  path: readonly string[],
): Span {
  if (heading) return { start: heading.start, end: heading.end };
  if (document.frontMatter?.limit !== undefined) return document.frontMatter.tree.nodeSpan(path);
  const firstEnd = document.text.search(/[\r\n]|$/);
  return { start: 0, end: firstEnd };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
