import type { Catalogue } from '../framework/catalogue.ts';
import { type Framework, frameworkTitle } from '../framework/model.ts';
import { claimEdits, moveToNewer, newerEdition } from '../judgement/move-edition.ts';
import type { Span } from '../text/span.ts';
import type { Edit, EvidenceRule, Finding } from './rule.ts';
import { yamlScalar } from './wording.ts';

export const supersededEdition: EvidenceRule = {
  code: 'superseded-edition',
  severity: 'info',
  group: 'References',
  about: 'The document follows an edition that a newer one replaced.',
  *check(evidence) {
    const { document, framework, catalogue } = evidence;
    const at = document.frontMatter?.framework;
    if (framework && at)
      yield* superseded(framework, at, catalogue, (newer) =>
        moveToNewer(evidence, framework, newer, catalogue),
      );
  },
  *inPortfolio({ file, framework, catalogue, claims }) {
    const span = file.tree.nodeSpan(['framework']);
    if (framework && file.portfolio.framework !== undefined)
      yield* superseded(framework, span, catalogue, (newer) => [
        { span, newText: yamlScalar(newer.id) },
        ...claimEdits(claims, newer, catalogue),
      ]);
  },
};

function* superseded(
  framework: Framework,
  at: Span,
  catalogue: Catalogue,
  move: (newer: Framework) => readonly Edit[],
): Generator<Finding> {
  if (!framework.supersededBy) return;
  const span = { start: at.start, end: at.end };
  const newer = newerEdition(framework, catalogue);
  const name = newer ? `${framework.supersededBy}, ${frameworkTitle(newer)}` : framework.supersededBy;
  const since = framework.supersededOn ? ` since ${framework.supersededOn}` : '';
  yield {
    span,
    message: `This edition is replaced by ${name}${since}; check which edition your process asks for.`,
    ...(newer
      ? { fixes: () => [{ title: `Move to the newer edition, ${newer.id}`, edits: move(newer) }] }
      : {}),
  };
}
