import { codeLenses } from '../features/code-lens.ts';
import { hoverDefinition } from '../features/definitions/hover.ts';
import { documentLinks } from '../features/document-links.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { folding } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { plainTextOf } from '../features/plain-text.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import type { Asking } from './asking.ts';
import { definitionFile } from './files.ts';
import type { LanguageService } from './language-service.ts';

/** What a document says of itself: hovers, outlines, lenses, plain text. */
export const reading = ({
  workspace,
  of,
  offsetIn,
}: Asking): Pick<
  LanguageService,
  'hover' | 'codeLenses' | 'plainText' | 'documentSymbols' | 'folding' | 'documentLinks' | 'semanticTokens'
> => ({
  hover: (document, position) => {
    const file = definitionFile(workspace, document);
    if (file) return hoverDefinition(file, file.tree, offsetIn(document, position)) ?? null;
    return of(document, (evidence) => hover(evidence, offsetIn(document, position)) ?? null, null);
  },
  codeLenses: (document, canCopy) =>
    workspace.settings(document.uri).codeLens?.isEnabled
      ? of(document, (evidence) => codeLenses(evidence, canCopy), [])
      : [],
  plainText: (document, wish) => of(document, (evidence) => plainTextOf(evidence, wish), undefined),
  documentSymbols: (document) => of(document, documentSymbols, []),
  folding: (document) => of(document, folding, []),
  documentLinks: (document) => of(document, documentLinks, []),
  semanticTokens: (document) => of(document, semanticTokens, { data: [] }),
});
