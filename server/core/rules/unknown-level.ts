import type { Located } from '../evidence/front-matter.ts';
import type { Competency, Framework } from '../framework/model.ts';
import { canBeEvidenced } from '../judgement/coverage.ts';
import type { Claim, Evidence, ResolvedTag, Target } from '../judgement/evidence.ts';
import { hasNoLevels } from '../judgement/references.ts';
import { nearest } from '../text/near.ts';
import type { EvidenceRule, Finding } from './rule.ts';
import { didYouMean, eitherOf, levelsOf, quoted, replaceBy, replaceLevel } from './wording.ts';

export const unknownLevel: EvidenceRule = {
  code: 'unknown-level',
  severity: 'error',
  group: 'References',
  about:
    'No level or role has this name, the competency does not define this level, or a level stands on a value.',
  *check(evidence) {
    const target = inFrontMatter(evidence);
    if (target) yield target;
    yield* inList(evidence.claims, evidence.framework, evidence.target);
    for (const tag of evidence.tags) {
      const found = inTag(tag);
      if (found) yield found;
    }
  },
  *inPortfolio({ file, framework, target, claims }) {
    yield* inList(claims, framework, target);
    // What comes from a portfolio around this one is found there.
    if (framework && target.kind === 'unknown' && file.portfolio.level !== undefined)
      yield unknownTarget({ text: target.name, ...file.tree.nodeSpan(['level']) }, framework);
  },
};

/** Competencies that are asked for at a level that they do not have: no tag could ever count for them. */
function* inList(
  claims: readonly Claim[] = [],
  framework: Framework | undefined,
  target: Target,
): Generator<Finding> {
  if (!framework || target.kind !== 'level') return;
  const { id, name } = target.level;
  const seen = new Set<Competency>();
  for (const { at, competency, superseded } of claims) {
    if (!competency || superseded || seen.has(competency)) continue;
    seen.add(competency);
    if (canBeEvidenced(framework, competency, id)) continue;
    yield {
      span: { start: at.start, end: at.end },
      message: `${quoted(competency.name)} is not defined at ${quoted(name)}, the level asked for here; its levels are ${levelsOf(competency).join(', ')}. Take it off the list, or ask for another level.`,
    };
  }
}

function inFrontMatter({ document, framework, target }: Evidence): Finding | undefined {
  const at = document.frontMatter?.level;
  return at && framework && target.kind === 'unknown' ? unknownTarget(at, framework) : undefined;
}

function unknownTarget(at: Located, framework: Framework): Finding {
  const ids = framework.levels.map(({ id }) => id);
  const names = [...framework.levels.flatMap(({ name, roles }) => [name, ...roles])];
  const suggestions = nearest(at.text, names);
  const shown = suggestions.length > 0 ? suggestions : ids;
  return {
    span: { start: at.start, end: at.end },
    message: `${framework.id} has no level or role ${quoted(at.text)}; ${didYouMean(suggestions, `use ${levelChoice(framework)}.`)}`,
    fixes: () => replaceLevel(at, shown),
  };
}

/** The levels with the roles at them, as a person would say them. */
const levelChoice = (framework: Framework): string =>
  framework.levels.length === 0
    ? 'no level, for it has none'
    : framework.levels
        .map(({ id, roles }) => (roles.length > 0 ? `${id} (${roles.join(', ')})` : id))
        .join(', ');

function inTag({ reference, start, key }: ResolvedTag): Finding | undefined {
  if (reference.kind !== 'unknown-level') return undefined;
  const { competency, name } = reference;
  const from = start + key.indexOf('/') + 1;
  const afterId = from + competency.id.length;
  if (name === undefined) {
    const ids = levelsOf(competency).map((level) => `${competency.id}.${level}`);
    const span = { start: from, end: afterId };
    return {
      span,
      message: `This tag names no level; write ${eitherOf(ids)}.`,
      fixes: () => replaceBy(span, ids),
    };
  }
  const span = { start: afterId + 1, end: afterId + 1 + name.length };
  if (hasNoLevels(competency))
    return {
      span,
      message: `${quoted(competency.name)} is a value and has no levels; leave out ${quoted(name)}.`,
      fixes: () => [
        {
          title: `Remove the level “${name}”`,
          edits: [{ span: { start: span.start, end: span.end + 1 }, newText: '' }],
          isPreferred: true,
        },
      ],
    };
  const levels = levelsOf(competency);
  return {
    span,
    message: `${quoted(competency.name)} has no level ${quoted(name)}; its levels are ${levels.join(', ') || 'not defined'}.`,
    fixes: () => replaceBy(span, levels),
  };
}
