import type { InlayHint } from 'vscode-languageserver-types';
import type { PlacedBlock } from '../evidence/document.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { HintEngine } from '../judgement/hint-engine.ts';
import { type HintSettings, hinted, type Proposal, proposals, tagEdit } from '../judgement/suggestions.ts';
import { positionOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { escaped } from './level-card.ts';

/** How much of an indicator's text a hint quotes: it must not make a line wrap. */
const MOST_LETTERS = 30;

/** A tag that is just being written: its bracket is open, and the list of indicators is probably shown there. */
const UNCLOSED_TAG = /\[[^\][]*@[^\][]*(?:\[|$)/;

/**
 * Hints at the ends of untagged paragraphs: `≈ 2.4 agree roles?`. Accepting one inserts the tag, and nothing else.
 * @param range only paragraphs that end in it
 * @param writing the offset at which the writer is just typing: the paragraph there is left alone until they pause
 */
export function inlayHints(
  evidence: Evidence,
  engine: HintEngine,
  settings: HintSettings,
  range: Span,
  writing?: number,
): InlayHint[] {
  return evidence.document.blocks.flatMap((placed) => {
    if (placed.end < range.start || placed.end > range.end) return [];
    if (writing !== undefined && placed.start <= writing && writing <= placed.end) return [];
    if (UNCLOSED_TAG.test(evidence.document.text.slice(placed.start, placed.end))) return [];
    const shown = hinted(evidence, engine, placed, settings);
    return shown.length > 0 ? [hintFor(evidence, engine, placed, shown)] : [];
  });
}

function hintFor(
  evidence: Evidence,
  engine: HintEngine,
  placed: PlacedBlock,
  shown: readonly Proposal[],
): InlayHint {
  const { lines } = evidence.document;
  const [first] = shown;
  const edit = first && tagEdit(evidence, placed, first.key);
  const position = positionOf(lines, edit?.offset ?? placed.end);
  const names = shown.map((proposal) => shortKey(evidence, placed, proposal)).join(' or ');
  const words = first ? fewWords(first.indicator.text) : '';
  return {
    position,
    label: `≈\u00a0${names} ${words}?`,
    paddingLeft: true,
    tooltip: { kind: 'markdown', value: tooltip(proposals(evidence, engine, placed, 3)) },
    ...(edit ? { textEdits: [{ range: { start: position, end: position }, newText: edit.newText }] } : {}),
  };
}

/** `2.4` where the section is about that competency or it is the only one; the whole key elsewhere. */
function shortKey(
  { sections, claims }: Evidence,
  placed: PlacedBlock,
  { key, competency }: Proposal,
): string {
  const section = sections.findLast(({ blocks }) => blocks.includes(placed));
  const own = section?.competency ?? (claims?.length === 1 ? claims[0]?.competency : undefined);
  return own === competency && key.startsWith(`${competency.id}.`)
    ? key.slice(competency.id.length + 1)
    : key;
}

/** The beginning of an indicator's text, without the "I" that all of them begin with. */
export function fewWords(text: string): string {
  const bare = text.replace(/^I\s+(?:am\s+)?/, '').replace(/[.,;:]+$/, '');
  if (bare.length <= MOST_LETTERS) return bare;
  return bare
    .slice(0, Math.max(bare.lastIndexOf(' ', MOST_LETTERS), 1))
    .replace(/[\s,;:]+$/, '')
    .replace(/\s+(?:a|an|the|and|or|of|to|with|in|for|my|so|that|which|who)$/, '');
}

const tooltip = (likeliest: readonly Proposal[]): string =>
  [
    '**This passage may show**',
    likeliest
      .map(
        ({ key, indicator, suggestion }) =>
          `- **${key}** ${escaped(indicator.text)}${suggestion.why.length > 0 ? `  \n  *${suggestion.why.map((word) => `“${escaped(word)}”`).join(', ')}*` : ''}`,
      )
      .join('\n'),
    'It is a guess from the words; you know what you did.',
  ].join('\n\n');
