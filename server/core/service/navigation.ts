import { definition } from '../features/definition.ts';
import { mayHoldAll, passagesWith, queryWords } from '../features/passage-search.ts';
import { documentHighlights, references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { targetInEvidence, targetInFramework } from '../features/target.ts';
import { indicatorSymbols } from '../features/workspace-symbols.ts';
import type { Asking } from './asking.ts';
import { frameworkIn } from './files.ts';
import type { LanguageService } from './language-service.ts';

/** Finding one's way, and renaming what is found. */
export const navigation = ({
  workspace,
  of,
  offsetIn,
}: Asking): Pick<
  LanguageService,
  | 'definition'
  | 'references'
  | 'documentHighlights'
  | 'indicatorSymbols'
  | 'documentUris'
  | 'passageSymbols'
  | 'prepareRename'
  | 'rename'
> => ({
  definition: (document, position) =>
    of(document, (evidence) => definition(evidence, offsetIn(document, position)), []),
  references: (document, position) => {
    const offset = offsetIn(document, position);
    const own = frameworkIn(workspace, document);
    const target = own
      ? targetInFramework(own.file, own.framework, offset)
      : of(document, (evidence) => targetInEvidence(evidence, offset), undefined);
    return target ? references(target, workspace.mentions()) : [];
  },
  documentHighlights: (document, position) =>
    of(document, (evidence) => documentHighlights(evidence, offsetIn(document, position)), []),
  indicatorSymbols: (query) => indicatorSymbols(query, workspace.catalogue(), workspace.usedFrameworks()),
  documentUris: () => workspace.documentUris(),
  passageSymbols: (uri, text, query) => {
    const words = queryWords(query);
    const evidence = mayHoldAll(text, words) ? workspace.evidenceIn(uri, text) : undefined;
    return evidence ? passagesWith(evidence, words) : [];
  },
  prepareRename: (document, position) => {
    const own = frameworkIn(workspace, document);
    return (own && prepareRename(own.file, own.framework, offsetIn(document, position))) ?? null;
  },
  rename: (document, position, newName) => {
    const own = frameworkIn(workspace, document);
    const portfolios = [...workspace.portfolios.uris].flatMap((uri) => {
      const file = workspace.portfolios.file(uri);
      return file ? { ...file, follows: workspace.portfolios.for(uri)?.portfolio.framework } : [];
    });
    const others = [...workspace.frameworks.uris].flatMap((uri) => workspace.frameworks.file(uri) ?? []);
    return (
      (own &&
        rename(own.file, own.framework, offsetIn(document, position), newName, {
          mentions: workspace.mentions(),
          portfolios,
          others,
        })) ??
      null
    );
  },
});
