/** Live hints: which indicators a passage probably shows. ARCHITECTURE.md, Hints, tells how and what was tried. */
export type { Candidates, Claim } from './candidates.ts';
export { DEFAULT_THRESHOLD } from './confidence.ts';
export type { Target } from './points.ts';
export { type PreparedFramework, prepare, prepareSteps } from './prepare.ts';
export { type Ranking, type RankOptions, rank, type Suggestion } from './rank.ts';
export { type LoadedVectors, loadVectors, type VectorTable } from './vectors.ts';
