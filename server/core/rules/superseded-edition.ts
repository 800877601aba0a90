import type { Catalogue } from '../framework/catalogue.ts';
import { type Framework, frameworkTitle } from '../framework/model.ts';
import type { Span } from '../text/span.ts';
import type { EvidenceRule, Finding } from './rule.ts';

export const supersededEdition: EvidenceRule = {
  code: 'superseded-edition',
  severity: 'info',
  group: 'References',
  about: 'The document follows an edition that a newer one replaced.',
  *check({ document, framework, catalogue }) {
    const at = document.frontMatter?.framework;
    if (framework && at) yield* superseded(framework, at, catalogue);
  },
  *inPortfolio({ file, framework, catalogue }) {
    if (framework) yield* superseded(framework, file.tree.nodeSpan(['framework']), catalogue);
  },
};

function* superseded(framework: Framework, at: Span, catalogue: Catalogue): Generator<Finding> {
  if (!framework.supersededBy) return;
  const span = { start: at.start, end: at.end };
  const newer = catalogue.frameworks.get(framework.supersededBy);
  const name = newer ? `${framework.supersededBy}, ${frameworkTitle(newer)}` : framework.supersededBy;
  const since = framework.supersededOn ? ` since ${framework.supersededOn}` : '';
  yield {
    span,
    message: `This edition is replaced by ${name}${since}; check which edition your process asks for.`,
    ...(newer ? { fixes: () => [{ title: `Move to the newer edition, ${newer.id}`, edits: [{ span, newText: newer.id }] }] } : {}),
  };
}
