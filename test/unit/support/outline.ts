import type { Imported } from '../../../server/core/import/imported.ts';

/** What an import understood, as a person would jot it down: the expectation of the fixtures in test/fixtures/import. */
export function outlineOf({ title, levels, competencies, unplaced }: Imported): string {
  const lines = [`title: ${title}`];
  for (const { id, name, roles } of levels)
    lines.push(`level ${id}: ${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}`);
  for (const competency of competencies) {
    lines.push('', `${competency.kind} ${competency.id}: ${competency.name}`);
    if (competency.group) lines.push(`  group: ${competency.group}`);
    if (competency.summary) lines.push(`  summary: ${competency.summary}`);
    if (competency.why) lines.push(`  why: ${competency.why}`);
    for (const { level, headline, indicators } of competency.levels) {
      if (level !== null) lines.push(`  at ${level}${headline ? `: ${headline}` : ''}`);
      for (const { text, contrast } of indicators)
        lines.push(`    - ${text}`, ...(contrast ? [`      not: ${contrast}`] : []));
    }
  }
  lines.push(
    '',
    ...unplaced.map(
      ({ line, text, isBoilerplate }) => `${isBoilerplate ? 'boilerplate' : 'unplaced'} ${line}: ${text}`,
    ),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}
