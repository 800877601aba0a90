import type { FrontMatter } from '../evidence/front-matter.ts';
import type { Catalogue } from '../framework/catalogue.ts';
import { nearest } from '../text/near.ts';
import type { Span } from '../text/span.ts';
import { pathOf } from '../text/uri.ts';
import type { Edit, EvidenceRule, Finding } from './rule.ts';
import { didYouMean, quoted, replaceBy, replaceScalar, yamlScalar } from './wording.ts';

export const unknownFramework: EvidenceRule = {
  code: 'unknown-framework',
  severity: 'error',
  group: 'References',
  about: 'No framework has this id, neither bundled nor in the workspace.',
  *check({ document, framework, frameworkName, catalogue, tags }) {
    const { frontMatter } = document;
    if (frontMatter?.framework && frontMatter.isReadable && !framework)
      yield unknown(frontMatter.framework.text, frontMatter.framework, catalogue);
    else if (frontMatter?.isReadable && frameworkName === undefined && frontMatter.problems.length === 0)
      yield missing(document.text, frontMatter, catalogue);
    for (const { reference, ...tag } of tags)
      if (reference.kind === 'unknown-framework')
        yield unknown(
          reference.name,
          { start: tag.start, end: tag.start + reference.name.length },
          catalogue,
          true,
        );
  },
  *inPortfolio({ file, framework, catalogue }) {
    const name = file.portfolio.framework;
    if (name !== undefined && !framework) yield unknown(name, file.tree.nodeSpan(['framework']), catalogue);
  },
};

function unknown(name: string, span: Span, catalogue: Catalogue, isInTag = false): Finding {
  const file = catalogue.broken.get(name);
  if (file)
    return {
      span,
      message: `The framework ${quoted(name)} is defined in ${pathOf(file).split('/').slice(-2).join('/')}, which has errors; mend them there first.`,
    };
  const known = [...catalogue.frameworks.keys()].sort();
  const suggestions = nearest(name, known);
  return {
    span: { start: span.start, end: span.end },
    message: `There is no framework ${quoted(name)}; ${didYouMean(suggestions, `use one of ${known.join(', ')}.`)}`,
    fixes: () => (isInTag ? replaceBy : replaceScalar)(span, suggestions.length > 0 ? suggestions : known),
  };
}

/** A document that names a level or competencies, and no framework that they could belong to. */
function missing(text: string, frontMatter: FrontMatter, catalogue: Catalogue): Finding {
  const known = [...catalogue.frameworks.keys()].sort();
  const { start } = frontMatter.span;
  return {
    span: { start, end: start },
    message: `The front matter names no framework; add “framework:” with one of ${known.join(', ')}.`,
    fixes: () =>
      known.map((id) => ({ title: `Add “framework: ${id}”`, edits: [framework(text, frontMatter, id)] })),
  };
}

/** Writes the framework into the front matter: behind its key, where that stands there without a value. */
function framework(text: string, { span: { start, end }, source }: FrontMatter, id: string): Edit {
  const key = /^framework[ \t]*:[ \t]*(?:~|null)?/m.exec(source);
  if (!key)
    return {
      span: { start, end: start },
      newText: `framework: ${yamlScalar(id)}${text.startsWith('\r\n', end) ? '\r\n' : '\n'}`,
    };
  return {
    span: { start: start + key.index, end: start + key.index + key[0].length },
    newText: `framework: ${yamlScalar(id)}`,
  };
}
