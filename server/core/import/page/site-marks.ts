/** `{: .lead }` and `{:toc}` of kramdown. */
const KRAMDOWN = /\s*\{::?[^{}\n]*\}/g;
/** `{#id .class key="value"}` of Pandoc, Docusaurus and Python-Markdown, and Pandoc's `{-}`. */
const ATTRIBUTE = String.raw`(?:[#.][\w:-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+))`;
const ATTRIBUTES = new RegExp(String.raw`\s*\{\s*(?:-|${ATTRIBUTE}(?:\s+${ATTRIBUTE})*)\s*\}`, 'g');
/** `{% include badge.html %}`, `{{ site.name }}`, `{{< ref "page" >}}`, and comments of MDX. */
const TEMPLATES = /\{%(?:(?!%\}).)*%\}|\{\{(?:(?!\}\}).)*\}\}|\{\/\*(?:(?!\*\/\}).)*\*\/\}/g;
/** `import Tabs from '@theme/Tabs';` and `export const toc = [];` of MDX. */
const MODULES =
  /^import\s+(?:[\w*{][^'"]*\sfrom\s+)?(["'])[^"']+\1;?\s*$|^export\s+(?:default\b|(?:const|let|var|function|class)\s+\w).*$/;
/** Where the list of contents goes. */
const CONTENTS = /^\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\}|(?:\d+\.|[-*+])\s+TOC)\s*$/i;
/** `:material-calendar:` and `:wave:` stand for pictures. */
const PICTURES = /(?<![\p{L}\p{N}:/]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}:/])\s?/gu;
/** `*[NMC]: Nursing council`: what letters stand for is said where they stand. */
const ABBREVIATION = /^\*\[[^\]\n]+\]:\s/;

export const isAbbreviation = (line: string): boolean => ABBREVIATION.test(line);

/** A line without the marks that say how it looks, where it leads and what a template puts there. */
export function withoutMarks(line: string): string {
  if (MODULES.test(line) || CONTENTS.test(line)) return '';
  if (!/[{:]/.test(line)) return line;
  return line.replace(KRAMDOWN, '').replace(TEMPLATES, '').replace(ATTRIBUTES, '').replace(PICTURES, '');
}
