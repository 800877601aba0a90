import type { CoveragePolicy } from '../framework/model.ts';
import { claimed, judgedCompetencies, levelToJudge, standsOnProse } from '../judgement/coverage.ts';
import type { Evidence, ResolvedTag } from '../judgement/evidence.ts';
import { shortened } from '../rules/wording.ts';
import { fileName } from '../text/uri.ts';
import { type LimitedLength, limitedLengths } from './lengths.ts';

/** A tag on prose, as a portfolio sees it: what is claimed, and where. */
export interface TaggedPassage {
  readonly framework: string;
  readonly competency: string;
  /** Null for a value; undefined where an outline is tagged without a level. */
  readonly level: string | null | undefined;
  /** Undefined for a tag on the level as a whole. */
  readonly indicator: number | undefined;
  /** 0-based line and UTF-16 column of the passage. */
  readonly line: number;
  readonly character: number;
  /** The passage's first words. */
  readonly excerpt: string;
}

/** A competency that a document is asked about, and how much it says of it. */
export interface AskedCompetency {
  readonly competency: string;
  /** The target level; null for a value; undefined where the document names none. */
  readonly level: string | null | undefined;
  /** Words of prose in its sections. */
  readonly words: number;
}

/**
 * What a portfolio has to know of one document. It holds no text but a few words of each passage, so that ten thousand
 * documents fit into memory.
 */
export interface DocumentSummary {
  readonly uri: string;
  /** Its first heading, else its file's name. */
  readonly title: string;
  readonly framework: string | undefined;
  /** Whether it names no framework itself, and follows that of a portfolio. */
  readonly isInherited: boolean;
  readonly policy: CoveragePolicy;
  /** The URI of the portfolio that holds for it. */
  readonly portfolio: string | undefined;
  /** As written: `2026-03`. */
  readonly date: string | undefined;
  readonly status: string | undefined;
  /** How old its portfolio lets it be, as an ISO 8601 duration. */
  readonly maxAge: string | undefined;
  readonly words: number;
  /** The lengths that a limit holds for. */
  readonly lengths: readonly LimitedLength[];
  readonly asked: readonly AskedCompetency[];
  readonly passages: readonly TaggedPassage[];
}

const EXCERPT = 80;

/** Sums a document up for its portfolio. */
export function summarise(evidence: Evidence): DocumentSummary {
  const { document, framework, portfolio, policy, tags, sections } = evidence;
  const { frontMatter } = document;
  return {
    uri: document.uri,
    title: document.headings.find(({ depth }) => depth === 1)?.title || fileName(document.uri),
    framework: framework?.id,
    isInherited: frontMatter?.framework === undefined,
    policy,
    portfolio: portfolio?.uri,
    date: frontMatter?.date?.text,
    status: frontMatter?.status,
    maxAge: portfolio?.maxAge,
    words: document.blocks.reduce((sum, { block }) => sum + block.words, 0),
    lengths: limitedLengths(evidence),
    asked: judgedCompetencies(evidence).map((competency) => ({
      competency: competency.id,
      level: levelToJudge(evidence, competency),
      words: sections
        .filter((section) => section.competency === competency)
        .flatMap(({ blocks }) => blocks)
        .reduce((sum, { block }) => sum + block.words, 0),
    })),
    passages: tags
      .filter((tag) => standsOnProse(evidence, tag))
      .flatMap((tag) => passageOf(evidence, tag) ?? []),
  };
}

function passageOf({ document }: Evidence, tag: ResolvedTag): TaggedPassage | undefined {
  const claim = claimed(tag);
  if (!claim) return undefined;
  const { reference, block, heading } = tag;
  const { line, character } = document.lines.positionAt(block?.start ?? heading?.start ?? tag.start);
  return {
    framework: claim.framework.id,
    competency: claim.competency.id,
    level: reference.kind === 'found' || reference.kind === 'superseded-name' ? reference.level : undefined,
    indicator: reference.kind === 'found' ? reference.indicator?.number : undefined,
    line,
    character,
    excerpt: shortened(block?.block.prose.text ?? heading?.title ?? '', EXCERPT),
  };
}
