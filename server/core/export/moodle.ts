import { indicatorKey } from '../framework/keys.ts';
import type { Competency, Framework, LevelDefinition } from '../framework/model.ts';
import { slug } from '../import/ids.ts';
import { RESTATED } from '../import/moodle/own.ts';
import { LONGEST_SHORT_NAME, MOODLE_COLUMNS } from '../import/moodle.ts';
import { html } from '../report/escape.ts';
import { csv } from './csv.ts';

const HTML = '1';
/** Moodle asks for a scale; this one is made by every installation, and the second of its values is proficient. */
const SCALE = [
  'Not yet competent,Competent',
  '[{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]',
] as const;

/**
 * A framework as Moodle's CSV of 14 columns: groups, competencies, levels and indicators, each below the one that holds it.
 * A short name is cut at 100 characters, and the description has the whole text.
 */
export function exportMoodle(framework: Framework): string {
  const groups = new Map<string, string>();
  const rows: string[][] = [[...MOODLE_COLUMNS], frameworkRow(framework)];
  for (const competency of framework.competencies) {
    const { group } = competency;
    if (group !== undefined && !groups.has(group)) {
      groups.set(group, `group/${slug(group) || 'group'}-${groups.size + 1}`);
      rows.push(row('', groups.get(group) ?? '', group));
    }
    rows.push(...competencyRows(framework, competency, group === undefined ? '' : (groups.get(group) ?? '')));
  }
  return csv(rows);
}

function frameworkRow({ id, title, edition, publisher, wording }: Framework): string[] {
  const about = [publisher, edition].filter((text) => text !== undefined && text !== '').join(', ');
  const description = [about, wording === 'restated' ? RESTATED : '']
    .filter((text) => text !== '')
    .map(paragraph)
    .join('');
  return [
    '',
    id,
    shortened(title),
    description,
    HTML,
    ...SCALE,
    '',
    '',
    '',
    '',
    '',
    '1',
    'domain,competency,level,indicator',
  ];
}

function competencyRows(framework: Framework, competency: Competency, parent: string): string[][] {
  const { id, kind, name, summary } = competency;
  const own = `${kind}/${id}`;
  return [
    row(parent, own, name, summary),
    ...competency.levels.flatMap((definition) => levelRows(framework, competency, definition, own)),
  ];
}

function levelRows(
  { levels }: Framework,
  { id }: Competency,
  { level, headline, indicators }: LevelDefinition,
  competency: string,
): string[][] {
  const own = level === null ? competency : `level/${indicatorKey(id, level)}`;
  const name = levels.find((one) => one.id === level)?.name ?? `Level ${level}`;
  return [
    ...(level === null ? [] : [row(competency, own, name, headline)]),
    ...indicators.map(({ number, text }) =>
      row(own, `indicator/${indicatorKey(id, level, number)}`, text, text),
    ),
  ];
}

const row = (parent: string, id: string, name: string, description?: string): string[] => [
  parent,
  id,
  shortened(name),
  description ? paragraph(description) : '',
  HTML,
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
];

const paragraph = (text: string): string => `<p>${html(text)}</p>`;

function shortened(text: string): string {
  if (text.length <= LONGEST_SHORT_NAME) return text;
  const cut = text.slice(0, LONGEST_SHORT_NAME - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 60 ? cut.lastIndexOf(' ') : cut.length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
