import type { Figures } from './measure.ts';

/** Wilson's 95% interval for a share, as whole percentages. */
export function interval(count: number, of: number): string {
  if (of === 0) return '–';
  const z = 1.96;
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const percent = (value: number) => Math.round((100 * value) / (1 + (z * z) / of));
  return `${Math.round(100 * share)} (${percent(centre - spread)}–${percent(centre + spread)})`;
}

const HEADINGS = [
  'first',
  'of three',
  'MRR',
  'first, given',
  'of three, given',
  'hints right',
  'evidence hinted',
  'silent on none',
];
const NAME_WIDTH = 44;
const WIDTH = 16;

export const heading = (name: string): string =>
  `\n${name.padEnd(NAME_WIDTH)}${HEADINGS.map((text) => text.padStart(WIDTH)).join('')}`;

/** One line of the table; shares in per cent with their 95% intervals. */
export function line(name: string, figures: Figures, hints = true): string {
  const { evidence, none } = figures;
  const cells = [
    interval(figures.first, evidence),
    interval(figures.three, evidence),
    (figures.reciprocal / evidence).toFixed(3),
    interval(figures.givenFirst, evidence),
    interval(figures.givenThree, evidence),
    hints ? interval(figures.rightHints, figures.hints) : '',
    hints ? interval(figures.evidenceWithHint, evidence) : '',
    hints ? interval(figures.silent, none) : '',
  ];
  return `${`${name} (${evidence} + ${none})`.padEnd(NAME_WIDTH)}${cells.map((text) => text.padStart(WIDTH)).join('')}`;
}
