import { partsNamed } from '../evidence/structure.ts';

/** Whether some part names stand for a standard part, so that a structure's own name ("What I did") is understood too. */
export const isPart = (names: readonly string[], part: 'action' | 'result'): boolean =>
  names.some((name) => name === part || partsNamed(name).includes(part));
