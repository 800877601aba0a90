// Pages of random frameworks in random mixes of styles, with what must be found on them.
import { type Framework, frameworkIn } from './framework.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';
import { partsOf } from './page.ts';
import { Random } from './random.ts';
import { possible, type Style } from './style.ts';
import { textOf } from './text.ts';

export { type Style, ways } from './style.ts';

/** One indicator and where it belongs; the level is what it is known by, in small letters, and empty where there is none. */
export interface Placed {
  readonly name: string;
  readonly level: string;
  readonly text: string;
  readonly contrast?: string;
}

export interface WrittenPage {
  readonly page: string;
  readonly style: Style;
  readonly truth: readonly Placed[];
}

/** A page of a framework of its own for each seed. */
export function pageIn(wanted: Style, seed: number): WrittenPage {
  const style = possible(wanted);
  const random = new Random(seed);
  const framework = typeset(frameworkIn(random, style), style);
  const parts = partsOf(random, style, framework);
  const page = pageOf(random, style, framework, parts);
  return { page, style, truth: truthOf(framework, style) };
}

function pageOf(
  random: Random,
  style: Style,
  { title, competencies }: Framework,
  parts: ReturnType<typeof partsOf>,
): string {
  const names = competencies.map(({ name }) => name);
  switch (style.form) {
    case 'html':
      return htmlOf(random, style, title, names, parts);
    case 'markdown':
      return markdownOf(style, parts);
    case 'text':
      return textOf(random, style, title, parts);
  }
}

/** As word processors write: curly quotes, and no-break spaces before short words. */
function typeset(framework: Framework, { isTypeset }: Style): Framework {
  if (!isTypeset) return framework;
  const told = (text: string): string => text.replaceAll("'", '’').replace(/ (of|in) /g, ' $1\u00A0');
  return {
    ...framework,
    competencies: framework.competencies.map((competency) => ({
      ...competency,
      definitions: competency.definitions.map((clusters) =>
        clusters.map(({ over, indicators }) => ({
          ...(over === undefined ? {} : { over: told(over) }),
          indicators: indicators.map(({ text, contrast }) => ({
            text: told(text),
            ...(contrast === undefined ? {} : { contrast: told(contrast) }),
          })),
        })),
      ),
    })),
  };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');

const truthOf = ({ levels, competencies }: Framework, style: Style): Placed[] =>
  competencies.flatMap(({ name, definitions }) =>
    definitions.flatMap((clusters, index) =>
      clusters.flatMap(({ over, indicators }) =>
        [...(style.nested === 'statements' && over !== undefined ? [{ text: over }] : []), ...indicators].map(
          (indicator): Placed => ({
            name,
            level: levels[index]?.key ?? '',
            text: folded(indicator.text),
            ...('contrast' in indicator && indicator.contrast !== undefined
              ? { contrast: folded(indicator.contrast) }
              : {}),
          }),
        ),
      ),
    ),
  );
