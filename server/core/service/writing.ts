import { completion } from '../features/completion/index.ts';
import { resolveCompletion } from '../features/completion/resolve.ts';
import { completeDefinition } from '../features/definitions/completion.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { passageAt, proposals } from '../judgement/suggestions.ts';
import type { Asking } from './asking.ts';
import { definitionFile } from './files.ts';
import type { LanguageService } from './language-service.ts';
import { mended, tentative } from './unfinished.ts';

/** From this score on, a likely indicator is offered before all others in completion. */
const LIKELY = 0.15;

/** What helps while one writes: completion and hints. */
export const writing = ({
  workspace,
  of,
  offsetIn,
}: Asking): Pick<LanguageService, 'completion' | 'resolveCompletion' | 'inlayHints'> => ({
  completion: (document, position, trigger) => {
    const offset = offsetIn(document, position);
    const file = definitionFile(workspace, document);
    if (file) return completeDefinition(file, offset);
    const read = workspace.evidence(document) ?? tentative(workspace, document, offset);
    const evidence = read && mended(workspace, read, offset);
    if (!evidence) return [];
    const likelyAt = (at: number) => {
      const placed = passageAt(evidence, at);
      const isEnabled =
        workspace.settings(document.uri).hints.isEnabled && evidence.document.frontMatter?.hints !== false;
      return placed && isEnabled
        ? proposals(evidence, workspace.hints, placed, 10)
            .filter(({ suggestion }) => suggestion.score >= LIKELY)
            .map(({ key }) => key)
        : [];
    };
    return completion(evidence, offset, trigger, likelyAt);
  },
  resolveCompletion: (item, document) => {
    const edit = item.textEdit && 'range' in item.textEdit ? item.textEdit.range.start : undefined;
    const evidence =
      document &&
      (workspace.evidence(document) ?? tentative(workspace, document, edit ? offsetIn(document, edit) : 0));
    return resolveCompletion(item, evidence);
  },
  inlayHints: (document, range, writing) =>
    of(
      document,
      (evidence) => {
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return inlayHints(evidence, workspace.hints, workspace.settings(document.uri).hints, span, writing);
      },
      [],
    ),
});
