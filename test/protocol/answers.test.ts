import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CompletionResolveRequest,
  type Hover,
  type Location,
  type LocationLink,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { Client, PUSH, stopClients } from './support/client.ts';
import { Folder, removeFolders } from './support/folder.ts';
import { bakery, evidence, RESTED } from './support/texts.ts';

const TEXT = evidence(`${RESTED} [@dough.1.2]`);
const LINE = 5;
const column = (text: string, what: string) => text.split('\n')[LINE]?.indexOf(what) ?? -1;
const TAG = { line: LINE, character: column(TEXT, 'dough.1.2') + 2 };

/** What a hover says. */
const wordsOf = (hover: Hover | null): string => contentsOf(hover).value;
const contentsOf = (hover: Hover | null): MarkupContent =>
  hover ? (hover.contents as MarkupContent) : { kind: 'plaintext', value: '' };

describe('Answers', function () {
  this.timeout(20_000);
  afterEach(stopClients);
  after(removeFolders);

  async function withText(capabilities = PUSH, text = TEXT) {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery() });
    const client = await Client.start({ folders: [folder], capabilities });
    const uri = folder.uriOf('loaf.md');
    await client.open(uri, text);
    return { folder, client, uri };
  }

  it('come at once after a document was opened, be the workspace read or not', async () => {
    const { client, uri } = await withText();
    const [hover, definition] = await Promise.all([client.hover(uri, TAG), client.definition(uri, TAG)]);
    assert.match(wordsOf(hover), /I let it rest/);
    assert.equal((definition as readonly unknown[]).length, 1);
  });

  it('to hover are Markdown, or plain words for those who cannot show it', async () => {
    const { client, uri } = await withText();
    const rich = contentsOf(await client.hover(uri, TAG));
    assert.equal(rich.kind, 'markdown');
    assert.match(rich.value, /\*\*Dough\*\*/);
    const { client: simple, uri: same } = await withText({});
    const plain = contentsOf(await simple.hover(same, TAG));
    assert.equal(plain.kind, 'plaintext');
    assert.match(plain.value, /^Dough · Baker/);
    assert.doesNotMatch(plain.value, /\*\*|\]\(/);
  });

  it('to definition are the line in the framework file, as a link or as a place', async () => {
    const { folder, client, uri } = await withText();
    const line = bakery()
      .split('\n')
      .findIndex((text) => text.includes('I let it rest'));
    const [link] = (await client.definition(uri, TAG)) as LocationLink[];
    assert.deepEqual(
      [link?.targetUri, link?.targetSelectionRange.start.line],
      [folder.uriOf('frameworks/bakery.yaml'), line],
    );
    const {
      folder: second,
      client: simple,
      uri: same,
    } = await withText({ workspace: { workspaceFolders: true } });
    const [place] = (await simple.definition(same, TAG)) as Location[];
    assert.deepEqual([place?.uri, place?.range.start.line], [second.uriOf('frameworks/bakery.yaml'), line]);
  });

  it('to definition of what is bundled are a file that is there, at the line that says it', async () => {
    const text = evidence(`${RESTED} [@collaborative.2.4]`, { framework: 'cvf-2016', level: '2' });
    const { client, uri } = await withText(PUSH, text);
    const [link] = (await client.definition(uri, {
      line: LINE,
      character: column(text, 'collaborative'),
    })) as LocationLink[];
    assert.match(link?.targetUri ?? '', /\/frameworks\/cvf-2016\.yaml$/);
    const lines = readFileSync(fileURLToPath(link?.targetUri ?? ''), 'utf8').split('\n');
    const hover = contentsOf(
      await client.hover(uri, { line: LINE, character: column(text, 'collaborative') }),
    );
    const said = /\*\*2\.4 ([^*]+)\*\*/.exec(hover.value)?.[1] ?? 'nothing';
    assert.ok(lines[link?.targetSelectionRange.start.line ?? 0]?.includes(said.slice(0, 30)), said);
  });

  it('to completion carry the documentation only once it is asked for', async () => {
    const text = evidence(`${RESTED} [@`);
    const { client, uri } = await withText(PUSH, text);
    const items = await client.completion(uri, {
      line: LINE,
      character: text.split('\n')[LINE]?.length ?? 0,
    });
    const item = items.find(({ label }) => label === 'dough.1.2');
    assert.ok(item && item.documentation === undefined, items.map(({ label }) => label).join(', '));
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.match((resolved.documentation as MarkupContent).value, /I let it rest/);
  });

  it('to code actions mend what is wrong', async () => {
    const text = evidence(`${RESTED} [@dough.1.3]`);
    const { client, uri } = await withText(PUSH, text);
    const actions = await client.codeActions(uri, { line: LINE, character: column(text, '3]') });
    assert.deepEqual(
      actions
        ?.flatMap((action) =>
          'edit' in action ? (action.edit?.changes?.[uri]?.map(({ newText }) => newText) ?? []) : [],
        )
        .slice(0, 1),
      ['2'],
    );
  });

  it('to coverage are what the terminal says in JSON', async () => {
    const { client, uri } = await withText();
    const report = await client.connection.sendRequest<unknown>('competencyEvidence/coverage', { uri });
    assert.deepEqual(report, {
      version: 1,
      competencies: [
        {
          framework: 'bakery',
          competency: 'dough',
          level: '1',
          policy: 'holistic',
          evidenced: ['dough.1.2'],
          missing: ['dough.1.1'],
          satisfied: true,
          words: { 'loaf.md': 12 },
        },
      ],
    });
    assert.deepEqual(
      await client.connection.sendRequest('competencyEvidence/coverage', { uri: 'untitled:nothing' }),
      { version: 1, competencies: [] },
    );
  });
});
