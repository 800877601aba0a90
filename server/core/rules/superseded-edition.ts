import type { Catalogue } from '../framework/catalogue.ts';
import { type Framework, frameworkTitle } from '../framework/model.ts';
import { claimEdits, mentionEdit, moveToNewer, newerEdition } from '../judgement/move-edition.ts';
import type { ResolvedPortfolio } from '../judgement/portfolio.ts';
import type { Span } from '../text/span.ts';
import { fileName } from '../text/uri.ts';
import type { EvidenceRule, Finding, Fix, PortfolioContext } from './rule.ts';
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
      yield* superseded(framework, at, catalogue, (newer) => ({
        title: titleOf(newer),
        edits: moveToNewer(evidence, framework, newer, catalogue),
      }));
  },
  *inPortfolio(portfolio, context) {
    const { file, framework, catalogue } = portfolio;
    if (framework && file.portfolio.framework !== undefined)
      yield* superseded(framework, file.tree.nodeSpan(['framework']), catalogue, (newer) =>
        portfolioMove(portfolio, framework, newer, context),
      );
  },
};

const titleOf = (newer: Framework): string => `Move to the newer edition, ${newer.id}`;

/**
 * The portfolio's documents go with it: the tags of those that follow its framework would mean something else otherwise.
 * Where not all of them are known, nothing is changed.
 */
function portfolioMove(
  { file, catalogue, claims }: ResolvedPortfolio,
  older: Framework,
  newer: Framework,
  { governed }: PortfolioContext,
): Fix {
  const title = titleOf(newer);
  if (!governed) return { title: `${title}, once all documents have been read`, edits: [] };
  const { mentions, unread } = governed();
  if (unread[0] !== undefined)
    return { title: `${title}, once the front matter of ${fileName(unread[0])} can be read`, edits: [] };
  const elsewhere = mentions.flatMap((mention) => mentionEdit(mention, older, newer, catalogue));
  const count = new Set(elsewhere.map(({ uri }) => uri)).size;
  const span = file.tree.nodeSpan(['framework']);
  return {
    title: count === 0 ? title : `${title}, with ${count === 1 ? 'one document' : `${count} documents`}`,
    edits: [{ span, newText: yamlScalar(newer.id) }, ...claimEdits(claims, newer, catalogue)],
    elsewhere,
  };
}

function* superseded(
  framework: Framework,
  at: Span,
  catalogue: Catalogue,
  move: (newer: Framework) => Fix,
): Generator<Finding> {
  if (!framework.supersededBy) return;
  const span = { start: at.start, end: at.end };
  const newer = newerEdition(framework, catalogue);
  const name = newer ? `${framework.supersededBy}, ${frameworkTitle(newer)}` : framework.supersededBy;
  const since = framework.supersededOn ? ` since ${framework.supersededOn}` : '';
  yield {
    span,
    message: `This edition is replaced by ${name}${since}; check which edition your process asks for.`,
    ...(newer ? { fixes: () => [move(newer)] } : {}),
  };
}
