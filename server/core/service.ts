import type { CompletionItem } from 'vscode-languageserver-types';
import type { ItemData } from './features/completion/item.ts';
import { asking } from './service/asking.ts';
import { findings } from './service/findings.ts';
import type { LanguageService } from './service/language-service.ts';
import { navigation } from './service/navigation.ts';
import { portfolio } from './service/portfolio.ts';
import { reading } from './service/reading.ts';
import { writing } from './service/writing.ts';
import type { Workspace } from './workspace/workspace.ts';

export type { LanguageService } from './service/language-service.ts';

/** @param canConfirm whether the client can show changes that the writer should look at before they are made */
export function createLanguageService(workspace: Workspace, canConfirm = false): LanguageService {
  const at = asking(workspace, canConfirm);
  return { ...findings(at), ...writing(at), ...reading(at), ...navigation(at), ...portfolio(at) };
}

/** Where a completion item's document is known: the client sends the item back alone. */
export const documentOf = (item: CompletionItem): string | undefined =>
  (item.data as ItemData | undefined)?.uri;
