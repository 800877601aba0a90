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
/** `[[style-guide|the guide]]` of wikis, and `==marked==`. */
const WIKI_LINK = /\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/g;
const MARKED = /(?<![=\w])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/g;
/** `*[NMC]: Nursing council`, `[^1]: Since 2019`: what letters and numbers stand for is said where they stand. */
const NOTE = /^\s{0,3}(?:\*\[[^\]\n]+\]|\[\^[^\]\s]+\]):\s/;

export const isNote = (line: string): boolean => NOTE.test(line);

/** A line without the marks that say how it looks, where it leads and what a template puts there. */
export function withoutMarks(line: string): string {
  if (MODULES.test(line) || CONTENTS.test(line)) return '';
  if (!/[{:[=]/.test(line)) return line;
  return line
    .replace(KRAMDOWN, '')
    .replace(TEMPLATES, '')
    .replace(ATTRIBUTES, '')
    .replace(PICTURES, '')
    .replace(WIKI_LINK, '$1')
    .replace(MARKED, '$1');
}
