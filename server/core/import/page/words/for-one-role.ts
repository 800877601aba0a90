import type { LevelLabel } from './level-label.ts';
import { isPost } from './posts.ts';
import { endsAsRole } from './role-list.ts';

/** What is asked of somebody. A framework that names none of these may be about anything. */
const CALLED =
  /^(?:competenc(?:y|ies|e|es)|capabilit(?:y|ies)|behaviou?rs?|behaviou?ral|skills?|indicators?)$/i;
/** What it is called besides, and the words that join it to whom it is for. */
const JOINS =
  /^(?:core|key|effective|performance|framework|profile|model|matrix|requirements?|standards?|level|grade|rank|role|post|position|required|expected|for|of|at|the|an?|and|&|our)$/i;
/** What tells a higher post from a lower one. Without it a post is an occupation, and everybody's who works there. */
const RANK =
  /\b(?:junior|senior|assistant|associate|deputy|executive|principal|chief|higher|clerical|administrative|trainee|apprentice|graduate|lead|head|middle|line|first-line|front-?line|team|managers?|supervisors?|directors?|leaders?|constables?|sergeants?|inspectors?|superintendents?)\b/i;
const MOST_WORDS = 5;

/** “Executive Officer Competencies – Indicators”: the one post of some rank that the title of a framework is about. */
export function forOneRole(title: string): LevelLabel | undefined {
  const parts = title.split(/\s*[:–—|()]\s*|\s+-\s+/);
  const words = parts.map((part) => part.split(' ').filter(Boolean));
  if (!words.flat().some((word) => CALLED.test(word))) return undefined;
  const [name, ...others] = words.map(withoutCalled).filter(Boolean);
  const isOne =
    name !== undefined &&
    others.length === 0 &&
    name.split(' ').length <= MOST_WORDS &&
    RANK.test(name) &&
    (isPost(name) || endsAsRole(name)) &&
    !/^\p{L}+ing\b/iu.test(name);
  return isOne ? { scheme: 'role', name, beside: '' } : undefined;
}

/** A part of a title without the words around it that say what the page is. */
function withoutCalled(words: readonly string[]): string {
  const says = (word: string): boolean => !CALLED.test(word) && !JOINS.test(word);
  return words.slice(words.findIndex(says), words.findLastIndex(says) + 1).join(' ');
}
