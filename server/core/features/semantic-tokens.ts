import type { SemanticTokens } from 'vscode-languageserver-types';
import { parseKey } from '../framework/keys.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { TYPES } from './semantic-legend.ts';

type TokenType = (typeof TYPES)[number];

/** The parts of each tag that refers to something, for editors without a grammar: framework, competency, level, indicator. */
export function semanticTokens({ document, tags }: Evidence): SemanticTokens {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  const push = (offset: number, length: number, type: TokenType) => {
    const at = document.lines.positionAt(offset);
    data.push(
      at.line - line,
      at.line === line ? at.character - character : at.character,
      length,
      TYPES.indexOf(type),
      0,
    );
    line = at.line;
    character = at.character;
  };
  for (const { reference, key, start } of tags) {
    if (reference.kind !== 'found') continue;
    const { framework, competency, rest } = parseKey(key);
    let at = start;
    if (framework !== undefined) {
      push(at, framework.length, 'namespace');
      at += framework.length + 1;
    }
    push(at, competency.length, 'class');
    at += competency.length + 1;
    rest.forEach((part, index) => {
      push(at, part.length, reference.level !== null && index === 0 ? 'number' : 'property');
      at += part.length + 1;
    });
  }
  return { data };
}
