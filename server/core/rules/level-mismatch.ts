import { levelById, levelRank } from '../framework/find.ts';
import type { EvidenceRule } from './rule.ts';
import { unclaimed } from './unclaimed-competency.ts';

export const levelMismatch: EvidenceRule = {
  code: 'level-mismatch',
  severity: 'warning',
  group: 'References',
  about: 'A tag at another level than the one that the document goes for.',
  *check(evidence) {
    const { framework, target, tags } = evidence;
    if (!framework || target.kind !== 'level') return;
    const isUnclaimed = unclaimed(evidence);
    for (const { reference, start, end } of tags) {
      if (
        reference.kind !== 'found' ||
        reference.framework !== framework ||
        !reference.level ||
        reference.competency.outline
      )
        continue;
      const { level } = reference;
      // A tag gets one finding, and that it is not claimed comes first.
      if (level === target.level.id || isUnclaimed(reference)) continue;
      const isAbove = levelRank(framework, level) > levelRank(framework, target.level.id);
      const name = levelById(framework, level)?.name ?? level;
      yield {
        span: { start, end },
        severity: isAbove ? 'warning' : 'hint',
        message: isAbove
          ? `This claims ${name}, above your target ${target.level.name}; make sure that the passage shows that much.`
          : `This claims ${name}, below your target ${target.level.name}; it does not count as evidence for the target.`,
      };
    }
  },
};
