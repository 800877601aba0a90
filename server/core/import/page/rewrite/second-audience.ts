import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { isRole } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { isPost } from '../words/posts.ts';
import { sectionOf } from '../words/section-label.ts';
import { roleOfLeadIn } from './role-lead-ins.ts';

/** A label has no more words. */
const MOST_WORDS = 12;

const ALSO =
  /\b(?:also|in addition|additionally|as well|too|furthermore|on top(?: of (?:this|that))?)\b[^.!?]{0,30}$/i;
const WHO =
  /^(?:(?:and )?(?:if|when|where) (?:you|i|we) (?:also )?(?:lead|manage|supervise|line[- ]manage|run|head|are|have|work)\b|(?:as|for) (?:an? |the |our |all )?(?:\p{L}+[ -]){0,3}(?:manag|lead|supervis|director|head|executive|chair)\p{L}*\b)/iu;

/**
 * “If you lead people, you’ll also…” below the statements for everyone, under one value after the other, goes on with them:
 * they have no level, so those whom it names have none either. Where two sorts of people are named, they are levels.
 */
export function withSecondAudience(blocks: readonly Block[]): readonly Block[] {
  const places = new Map<string, number[]>();
  const over = new Map<number, number>();
  let name = -1;
  for (const [at, block] of blocks.entries()) {
    if (mayBeLabel(blocks, at)) {
      const key = fold(block.text);
      if (places.get(key)?.push(at) === undefined) places.set(key, [at]);
      over.set(at, name);
    } else if (block.kind === 'heading' && !isSide(block)) name = at;
  }
  const labels = [...places.values()].filter((own) => own.length >= 2);
  const [own, ...others] = labels;
  if (!own || others.length > 0 || !own.every((at) => goesOn(blocks, over.get(at) ?? -1, at))) return blocks;
  // What returns over the lists before them is a label too, and names nothing.
  const names = new Set(own.map((at) => fold(blocks[over.get(at) ?? -1]?.text ?? '')));
  if (names.size < own.length) return blocks;
  const all = new Set(own);
  return blocks.map((block, at) =>
    all.has(at)
      ? {
          kind: 'heading',
          depth: block.kind === 'heading' ? block.depth : MAYBE - 1,
          text: block.text,
          line: block.line,
          isWeak: true,
          section: 'indicators',
        }
      : block,
  );
}

const isSide = ({ text, section }: Block): boolean =>
  /^(?:indicators|contrast)$/.test(section ?? sectionOf(text) ?? '');

function mayBeLabel(blocks: readonly Block[], at: number): boolean {
  const { kind, text, isFrame, isOutside, isLink, isLevel, isName } = blocks[at] as Block;
  if (kind === 'bullet' || isFrame || isOutside || isLink || isLevel || isName) return false;
  if (blocks[at + 1]?.kind !== 'bullet' || text.split(' ').length > MOST_WORDS) return false;
  const label = text.replace(/\s*[:…–—-]+$/, '');
  return !/[.!?]$/.test(label) && (ALSO.test(label) || WHO.test(label) || isRole(label));
}

/** Whether statements for everyone stand between a name and the label: a list that no level and nobody else is named over. */
function goesOn(blocks: readonly Block[], name: number, at: number): boolean {
  const between = blocks.slice(name + 1, at);
  const labels = between.filter(({ kind }) => kind !== 'bullet');
  return (
    name >= 0 &&
    !levelOf(blocks[name]?.text ?? '') &&
    between.some(({ kind }) => kind === 'bullet') &&
    between.at(-1)?.kind === 'bullet' &&
    !labels.some(({ text }) => levelOf(text) || roleOfLeadIn(text) || isPost(text.replace(/:$/, '')))
  );
}
