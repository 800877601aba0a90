import type { SemanticTokensLegend } from 'vscode-languageserver-types';

/** The parts of a tag, under the names that themes know. It is apart from what makes the tokens, for it is sent at `initialize`. */
export const TYPES = ['namespace', 'class', 'number', 'property'] as const;

export const SEMANTIC_TOKENS: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };
