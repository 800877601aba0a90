import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Judged } from '../rules/check.ts';
import { isPersonalData, replaceAllPersonalData } from '../rules/personal-data.ts';
import { type Lines, rangeOf } from '../text/lines.ts';
import { overlaps } from '../text/span.ts';
import { isWanted } from './source-actions.ts';

/** Not below `source.fixAll`: which neutral word is true is for the writer to see, so that nothing replaces people on saving. */
export const REPLACE_PERSONAL_DATA = 'source.replacePersonalData.competencyEvidence';

/** *Replace every finding of personal data*: as a source action, and in the light bulb of one finding where there are more. */
export function personalDataActions(
  uri: string,
  findings: readonly Judged[],
  lines: Lines,
  range: Range,
  only: readonly string[] | undefined,
): CodeAction[] {
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const isAsked = isWanted(REPLACE_PERSONAL_DATA, only);
  const isAt =
    isWanted('quickfix', only) &&
    findings.some((finding) => isPersonalData(finding) && overlaps(finding.span, span));
  const fix = isAsked || isAt ? replaceAllPersonalData(findings) : undefined;
  if (!fix) return [];
  const edits = fix.edits.map(({ span: where, newText }) => ({ range: rangeOf(lines, where), newText }));
  const action = (kind: string): CodeAction => ({
    title: fix.title,
    kind,
    edit: { changes: { [uri]: edits } },
  });
  return [
    ...(isAt && edits.length > 1 ? [action('quickfix')] : []),
    ...(isAsked ? [action(REPLACE_PERSONAL_DATA)] : []),
  ];
}
