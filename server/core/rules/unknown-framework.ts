import { nearest } from '../text/near.ts';
import { pathOf } from '../text/uri.ts';
import type { Catalogue } from '../framework/catalogue.ts';
import type { Finding, EvidenceRule } from './rule.ts';
import { didYouMean, quoted, replaceBy } from './wording.ts';
import type { Span } from '../text/span.ts';

export const unknownFramework: EvidenceRule = {
  code: 'unknown-framework',
  severity: 'error',
  group: 'References',
  about: 'No framework has this id, neither bundled nor in the workspace.',
  *check({ document, framework, frameworkName, catalogue, tags }) {
    const { frontMatter } = document;
    if (frontMatter?.framework && frontMatter.isReadable && !framework) yield unknown(frontMatter.framework.text, frontMatter.framework, catalogue);
    else if (frontMatter?.isReadable && frameworkName === undefined && frontMatter.problems.length === 0) yield missing(frontMatter.span, catalogue);
    for (const { reference, ...tag } of tags)
      if (reference.kind === 'unknown-framework') yield unknown(reference.name, { start: tag.start, end: tag.start + reference.name.length }, catalogue);
  },
  *inPortfolio({ file, framework, catalogue }) {
    const name = file.portfolio.framework;
    if (name !== undefined && !framework) yield unknown(name, file.tree.nodeSpan(['framework']), catalogue);
  },
};

function unknown(name: string, span: Span, catalogue: Catalogue): Finding {
  const file = catalogue.broken.get(name);
  if (file) return { span, message: `The framework ${quoted(name)} is defined in ${pathOf(file).split('/').slice(-2).join('/')}, which has errors; mend them there first.` };
  const known = [...catalogue.frameworks.keys()].sort();
  const suggestions = nearest(name, known);
  return {
    span: { start: span.start, end: span.end },
    message: `There is no framework ${quoted(name)}; ${didYouMean(suggestions, `use one of ${known.join(', ')}.`)}`,
    fixes: () => replaceBy(span, suggestions.length > 0 ? suggestions : known),
  };
}

/** A document that names a level or competencies, and no framework that they could belong to. */
function missing(span: Span, catalogue: Catalogue): Finding {
  const known = [...catalogue.frameworks.keys()].sort();
  return {
    span: { start: span.start, end: span.start },
    message: `The front matter names no framework; add “framework:” with one of ${known.join(', ')}.`,
    fixes: () => known.map((id) => ({ title: `Add “framework: ${id}”`, edits: [{ span: { start: span.start, end: span.start }, newText: `framework: ${id}\n` }] })),
  };
}
