// The snippets for framework and portfolio files, which “New framework” uses too, give files that are sound.
import { strict as assert } from 'node:assert';
import schema from '../../frameworks/framework.schema.json' with { type: 'json' };
import { parseFramework } from '../../server/core/framework/parse.ts';
import { parsePortfolio } from '../../server/core/portfolio/portfolio.ts';
import snippets from '../../snippets/frameworks.json' with { type: 'json' };

/** A snippet as it stands there when every stop is left as it is. */
const accepted = (body: readonly string[]): string =>
  body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+\}|\$\d/g, '');

describe('the snippet of a new framework', () => {
  const text = accepted(snippets.Framework.body);

  it('is a sound framework', () => {
    const { problems, framework } = parseFramework(text, 'file:///frameworks/my-framework.yaml');
    assert.deepEqual(problems, []);
    assert.equal(framework?.competencies[0]?.levels[0]?.indicators.length, 1);
  });

  it('names its schema by its id, in a line that no editor takes for an order to fetch it', () => {
    const [line] = text.split('\n');
    assert.equal(line, `# Schema: ${schema.$id}`);
    assert.doesNotMatch(text, /yaml-language-server:|\$schema/);
  });
});

describe('the snippet of a portfolio', () => {
  it('is a sound portfolio', () =>
    assert.deepEqual(
      parsePortfolio(accepted(snippets.Portfolio.body), 'file:///portfolio.yaml').problems,
      [],
    ));
});
