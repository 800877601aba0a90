// What stands on a page, whatever its form.
import type { Cluster, Competency, Framework, Level } from './framework.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

export interface ListItem {
  readonly text: string;
  readonly below: readonly string[];
}

export type Part =
  | { readonly kind: 'heading'; readonly rank: number; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly label?: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: ReadonlyArray<ReadonlyArray<readonly string[]>>;
    }
  | {
      readonly kind: 'tabs';
      readonly tabs: ReadonlyArray<{ readonly label: string; readonly parts: readonly Part[] }>;
    };

export function partsOf(random: Random, style: Style, framework: Framework): Part[] {
  const { title, competencies } = framework;
  const opening = random.chance(0.6)
    ? [
        paragraph(
          'This framework says what we expect of each other. Use it when you plan the year and look back on it.',
        ),
      ]
    : [];
  const contents: Part[] = style.hasContents
    ? [
        heading(2, 'Contents'),
        { kind: 'list', items: competencies.map(({ name }) => ({ text: name, below: [] })) },
      ]
    : [];
  const body = style.place === 'outside' ? outside(style, framework) : inside(style, framework);
  return [heading(1, title), ...opening, ...contents, ...body];
}

const heading = (rank: number, text: string): Part => ({ kind: 'heading', rank, text });
const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

function nameOf(style: Style, { name, tagline }: Competency, index: number, rank: number): Part {
  switch (style.names) {
    case 'heading':
      return heading(rank, name);
    case 'bold':
      return { kind: 'bold', text: name };
    case 'labelled':
      return heading(rank, `Competency : ${name}`);
    case 'numbered':
      return heading(rank, `${index + 1}. ${name}`);
    case 'tagline':
      return heading(rank, `${name} – ${tagline}`);
  }
}

function introOf(style: Style, { intro, tagline }: Competency, rank: number): Part[] {
  switch (style.intro) {
    case 'none':
      return [];
    case 'paragraph':
      return [paragraph(intro)];
    case 'line':
      return [paragraph(`${tagline.slice(0, 1).toUpperCase()}${tagline.slice(1)}.`)];
    case 'why':
      return [
        style.names === 'bold'
          ? { kind: 'bold', text: 'Why is this important?' }
          : heading(rank + 1, 'Why is this important?'),
        paragraph(intro),
      ];
  }
}

const labelOf = (style: Style, { label }: Level, { name }: Competency): string =>
  style.levels === 'repeated' ? `${label} – ${name}` : label;

const levelOf = (style: Style, text: string, rank: number): Part =>
  style.look === 'bold' ? { kind: 'bold', text } : heading(rank, text);

const PAIRS = {
  means: ['This means', 'This doesn’t mean'],
  looks: ['What it looks like', 'What it does not look like'],
  effective: ['Effective behaviours', 'Ineffective behaviours'],
} as const;

function listsOf(style: Style, clusters: readonly Cluster[], rank: number): Part[] {
  const all = clusters.flatMap(({ indicators }) => indicators);
  if (style.contrast !== 'none') {
    const [good, bad] = PAIRS[style.contrast];
    const label = (text: string): Part =>
      style.names === 'bold' ? { kind: 'bold', text } : heading(rank, text);
    return [
      label(good),
      { kind: 'list', items: all.map(({ text }) => ({ text, below: [] })) },
      label(bad),
      { kind: 'list', items: all.map(({ contrast = '' }) => ({ text: contrast, below: [] })) },
    ];
  }
  return [
    {
      kind: 'list',
      items: clusters.flatMap(({ over, indicators }) =>
        over === undefined
          ? indicators.map(({ text }) => ({ text, below: [] }))
          : [{ text: over, below: indicators.map(({ text }) => text) }],
      ),
    },
  ];
}

const textsOf = (clusters: readonly Cluster[]): string[] =>
  clusters.flatMap(({ indicators }) => indicators.map(({ text }) => text));

function inside(style: Style, { levels, competencies }: Framework): Part[] {
  const isOneTable = style.look === 'table' && style.intro === 'none';
  if (isOneTable)
    return [
      {
        kind: 'table',
        head: ['Competency', ...levels.map(({ label }) => label)],
        rows: competencies.map(({ name, definitions }) => [[name], ...definitions.map(textsOf)]),
      },
    ];
  return competencies.flatMap((competency, index): Part[] => [
    nameOf(style, competency, index, 2),
    ...introOf(style, competency, 2),
    ...(levels.length === 0
      ? listsOf(style, competency.definitions[0] ?? [], 3)
      : levelled(style, levels, competency)),
  ]);
}

function levelled(style: Style, levels: readonly Level[], competency: Competency): Part[] {
  const own = levels.map((level, index) => ({
    label: labelOf(style, level, competency),
    clusters: competency.definitions[index] ?? [],
  }));
  switch (style.look) {
    case 'heading':
    case 'bold':
      return own.flatMap(({ label, clusters }) => [levelOf(style, label, 3), ...listsOf(style, clusters, 4)]);
    case 'paragraph':
      return own.flatMap(({ label, clusters }) => [
        style.names === 'bold' ? { kind: 'bold' as const, text: label } : heading(3, label),
        ...textsOf(clusters).map(paragraph),
      ]);
    case 'run-in':
      return own.flatMap(({ label, clusters }) =>
        textsOf(clusters).map((text): Part => ({ kind: 'paragraph', label, text })),
      );
    case 'table':
      return [
        {
          kind: 'table',
          head: own.map(({ label }) => label),
          rows: [own.map(({ clusters }) => textsOf(clusters))],
        },
      ];
    case 'tabs':
      return [
        {
          kind: 'tabs',
          tabs: own.map(({ label, clusters }) => ({ label, parts: listsOf(style, clusters, 4) })),
        },
      ];
  }
}

const outside = (style: Style, { levels, competencies }: Framework): Part[] =>
  levels.flatMap((level, at) => [
    levelOf(style, level.label, 2),
    ...competencies.flatMap((competency, index) => [
      nameOf(style, competency, index, 3),
      ...listsOf(style, competency.definitions[at] ?? [], 4),
    ]),
  ]);
