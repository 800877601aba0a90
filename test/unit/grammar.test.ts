import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, parseRawGrammar, Registry } from 'vscode-textmate';
import tags from '../../syntaxes/tags.tmLanguage.json' with { type: 'json' };

/** As much of VS Code's Markdown grammar as the tags have to stand in: code, and everything else. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [
    { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
    { match: '.+?(?=[`\\[])|.+', name: 'meta.paragraph.markdown' },
  ],
};

/** The pieces of a line that have a scope of ours, as `piece: scope`. */
async function coloured(line: string): Promise<string[]> {
  const result = (await grammar()).tokenizeLine(line, null);
  return result.tokens.flatMap(({ startIndex, endIndex, scopes }) => {
    const own = scopes.findLast(
      (scope) =>
        scope.includes('competency-evidence') &&
        !scope.startsWith('meta.') &&
        !scope.startsWith('punctuation.'),
    );
    return own ? [`${line.slice(startIndex, endIndex)}: ${own.split('.competency-evidence')[0]}`] : [];
  });
}

let loaded: Promise<IGrammar> | undefined;
const grammar = (): Promise<IGrammar> => (loaded ??= load());

async function load(): Promise<IGrammar> {
  const wasm = join(
    createRequire(join(process.cwd(), 'package.json')).resolve('vscode-oniguruma'),
    '../onig.wasm',
  );
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const grammars: Readonly<Record<string, unknown>> = {
        [MARKDOWN.scopeName]: MARKDOWN,
        [tags.scopeName]: tags,
      };
      return grammars[scope] ? parseRawGrammar(JSON.stringify(grammars[scope]), `${scope}.json`) : null;
    },
    getInjections: (scope) => (scope === MARKDOWN.scopeName ? [tags.scopeName] : undefined),
  });
  const found = await registry.loadGrammar(MARKDOWN.scopeName);
  if (!found) throw new Error('the grammar cannot be loaded');
  return found;
}

describe('The colours of tags', () => {
  it('tell competency, level and number apart', async () => {
    assert.deepEqual(await coloured('I asked. [@collaborate.2.3]'), [
      'collaborate: entity.name.function.competency',
      '2: constant.numeric.level',
      '3: variable.other.indicator',
    ]);
  });

  it('know lists, notes, words before, and the framework', async () => {
    assert.deepEqual(
      await coloured('[see @tps/work-collaboratively.1.2, the Monday meetings; @public-service]'),
      [
        'tps: entity.name.namespace.framework',
        'work-collaboratively: entity.name.function.competency',
        '1: constant.numeric.level',
        '2: variable.other.indicator',
        'public-service: entity.name.function.competency',
      ],
    );
  });

  it('are not on links, code, addresses and handles', async () => {
    for (const line of [
      '[@collaborate.2.3](https://x.example)',
      '`[@collaborate.2.3]`',
      '[name@example.com]',
      'a bare @handle',
      '[no tag]',
    ])
      assert.deepEqual(await coloured(line), [], line);
  });
});
