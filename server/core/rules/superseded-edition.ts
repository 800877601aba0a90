import { frameworkTitle } from '../framework/model.ts';
import type { EvidenceRule } from './rule.ts';

export const supersededEdition: EvidenceRule = {
  code: 'superseded-edition',
  severity: 'info',
  group: 'References',
  about: 'The document follows an edition that a newer one replaced.',
  *check({ document, framework, catalogue }) {
    const at = document.frontMatter?.framework;
    if (!framework?.supersededBy || !at) return;
    const newer = catalogue.frameworks.get(framework.supersededBy);
    const name = newer ? `${framework.supersededBy}, ${frameworkTitle(newer)}` : framework.supersededBy;
    const since = framework.supersededOn ? ` since ${framework.supersededOn}` : '';
    yield {
      span: at,
      message: `This edition is replaced by ${name}${since}; check which edition your process asks for.`,
      ...(newer ? { fixes: () => [{ title: `Move to the newer edition, ${newer.id}`, edits: [{ span: at, newText: newer.id }] }] } : {}),
    };
  },
};
