import type { CodeLens } from 'vscode-languageserver-types';
import type { Evidence } from '../judgement/evidence.ts';
import { rangeOf } from '../text/lines.ts';
import { progressLines } from './progress.ts';

/** The client's command that copies a competency as plain text; arguments: the document's URI, the competency's id. */
export const COPY_COMPETENCY = 'competencyEvidence.copyCompetency';

/**
 * A line over each competency's heading, or over the body of a document that is about one: how long it is and what is tagged.
 * @param canCopy whether the client knows the command; without it the line does nothing
 */
export function codeLenses(evidence: Evidence, canCopy: boolean): CodeLens[] {
  const { document } = evidence;
  return progressLines(evidence).map(({ stretch, competency, line }) => {
    const at =
      stretch.heading?.start ??
      document.headings[0]?.start ??
      stretch.blocks[0]?.start ??
      document.text.length;
    return {
      range: rangeOf(document.lines, { start: at, end: at }),
      command: canCopy
        ? { title: line, command: COPY_COMPETENCY, arguments: [document.uri, competency.id] }
        : { title: line, command: '' },
    };
  });
}
