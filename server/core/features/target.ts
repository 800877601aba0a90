import { competencyById } from '../framework/find.ts';
import type { Framework } from '../framework/model.ts';
import type { FrameworkFile } from '../framework/parse.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Mention } from '../portfolio/mentions.ts';
import type { Span } from '../text/span.ts';
import { competencyNamed, placeAt } from './place.ts';

/** What one can look for in a workspace: a competency, one of its levels, or an indicator. */
export interface Target {
  readonly framework: string;
  readonly competency: string;
  /** Undefined for the competency as a whole. */
  readonly level?: string | null;
  /** Undefined for the level as a whole. */
  readonly indicator?: number;
}

export const isMentioned = (target: Target, mention: Mention): boolean =>
  mention.framework === target.framework &&
  mention.competency === target.competency &&
  (target.level === undefined || mention.level === target.level) &&
  (target.indicator === undefined || mention.indicator === target.indicator);

/** What stands at an offset of an evidence document. */
export function targetInEvidence(evidence: Evidence, offset: number): Target | undefined {
  const { framework } = evidence;
  const place = placeAt(evidence, offset);
  if (place.on === 'tag' && place.tag.reference.kind === 'found') {
    const { reference } = place.tag;
    return {
      framework: reference.framework.id,
      competency: reference.competency.id,
      ...(reference.level === undefined ? {} : { level: reference.level }),
      ...(reference.indicator ? { indicator: reference.indicator.number } : {}),
    };
  }
  const competency =
    place.on === 'heading'
      ? place.competency
      : place.on === 'value' && place.path[0] === 'competencies'
        ? competencyNamed(evidence, place.span)
        : undefined;
  return framework && competency ? { framework: framework.id, competency: competency.id } : undefined;
}

/** What stands at an offset of a framework file: the innermost of competency, level and indicator. */
export function targetInFramework(
  file: FrameworkFile,
  framework: Framework,
  offset: number,
): Target | undefined {
  const path = pathAt(file, offset);
  const index = path?.[0] === 'competencies' ? Number(path[1]) : Number.NaN;
  const competency = framework.competencies[index];
  if (!path || !competency) return undefined;
  const target = { framework: framework.id, competency: competency.id };
  if (path[2] === 'indicators')
    return path[3] === undefined ? target : { ...target, level: null, indicator: Number(path[3]) + 1 };
  if (path[2] !== 'levels' || path[3] === undefined) return target;
  const level = path[3];
  return path[4] === 'indicators' && path[5] !== undefined
    ? { ...target, level, indicator: Number(path[5]) + 1 }
    : { ...target, level };
}

const pathAt = (file: FrameworkFile, offset: number): readonly string[] | undefined =>
  file.tree.pathAt(offset)?.path;

/** An id that may be renamed in a framework file: that of a competency or of an indicator, with its place. */
export interface RenamableId extends Span {
  readonly target: Target;
  readonly of: 'competency' | 'indicator';
  readonly id: string;
}

export function renamableAt(
  file: FrameworkFile,
  framework: Framework,
  offset: number,
): RenamableId | undefined {
  const place = file.tree.pathAt(offset);
  const target = targetInFramework(file, framework, offset);
  if (!place || !target || place.isKey || place.path.at(-1) !== 'id') return undefined;
  const id = file.tree.written(place.path);
  if (id === undefined) return undefined;
  // The quotes around an id stay where they are.
  const quote = /["']/.test(file.text[place.span.start] ?? '') ? 1 : 0;
  const span = { start: place.span.start + quote, end: place.span.start + quote + id.length };
  const of = target.indicator === undefined ? 'competency' : 'indicator';
  return of === 'indicator' || competencyById(framework, id) ? { ...span, target, of, id } : undefined;
}
