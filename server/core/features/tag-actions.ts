import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Evidence } from '../judgement/evidence.ts';
import type { HintEngine } from '../judgement/hint-engine.ts';
import { passageAt, proposals, tagEdit } from '../judgement/suggestions.ts';
import { shortened } from '../rules/wording.ts';
import { positionOf } from '../text/lines.ts';

/** *Tag this passage as…* with the three likeliest indicators, those that it is not tagged with yet. */
export function tagActions(evidence: Evidence, engine: HintEngine, range: Range): CodeAction[] {
  const { document } = evidence;
  const placed = passageAt(evidence, document.lines.offsetAt(range.start));
  if (!placed || placed.block.words === 0) return [];
  const tagged = new Set(placed.block.citations.flatMap(({ tags }) => tags.map(({ key }) => key)));
  return proposals(evidence, engine, placed, 3)
    .filter(({ key }) => !tagged.has(key))
    .map(({ key, indicator }) => {
      const { offset, newText } = tagEdit(evidence, placed, key);
      const position = positionOf(document.lines, offset);
      return {
        title: `Tag this passage as ${key}: ${shortened(indicator.text.replace(/\.$/, ''), 60)}`,
        kind: 'quickfix',
        edit: { changes: { [document.uri]: [{ range: { start: position, end: position }, newText }] } },
      };
    });
}
