// Other tools that read English prose for its faults, each set up as its own documentation has it.
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';

const writeGood = require('write-good') as (text: string) => readonly unknown[];

/** A tool by its name, and what it does with a text: the number of things that it has to say. */
export interface Peer {
  readonly name: string;
  readonly check: (text: string) => number | Promise<number>;
}

/** What both need of a processor of unified; how its plugins change its type is of no interest here. */
interface Processor {
  parse(file: VFile): unknown;
  runSync(tree: never, file: VFile): unknown;
}

function retext(name: string, processor: Processor): Peer {
  return {
    name,
    check: (text) => {
      const file = new VFile(text);
      processor.runSync(processor.parse(file) as never, file);
      return file.messages.length;
    },
  };
}

interface Harper {
  readonly LocalLinter: new (
    options: object,
  ) => {
    setup(): Promise<void>;
    lint(text: string, options: object): Promise<readonly unknown[]>;
  };
  readonly Dialect: { readonly British: number };
}

/** A module that somebody may have installed; undefined where it is not here. */
const optional = <T>(name: string): Promise<T | undefined> =>
  (import(name) as Promise<T>).catch((): undefined => undefined);

/** Harper takes 72 MB, so it is no dependency: it is measured where it was put with `npm install --no-save harper.js`. */
async function harper(): Promise<Peer | undefined> {
  const [module, binary] = await Promise.all([
    optional<Harper>('harper.js'),
    optional<{ slimBinary: unknown }>('harper.js/slimBinary'),
  ]);
  if (!module || !binary) return undefined;
  const linter = new module.LocalLinter({ binary: binary.slimBinary, dialect: module.Dialect.British });
  await linter.setup();
  return {
    name: 'harper.js',
    check: async (text) => (await linter.lint(text, { language: 'plaintext' })).length,
  };
}

/** Alex brings 450 packages, so it is no dependency either; what it has of its own is two plugins of retext. */
async function alex(): Promise<Peer> {
  const module = await optional<{ text(text: string): { readonly messages: readonly unknown[] } }>('alex');
  return module
    ? { name: 'alex', check: (text) => module.text(text).messages.length }
    : retext(
        'alex (its plugins: equality and profanities)',
        unified().use(retextEnglish).use(retextEquality).use(retextProfanities).freeze(),
      );
}

/** All tools that are here. */
export async function peers(): Promise<readonly Peer[]> {
  const all = [
    { name: 'write-good', check: (text: string) => writeGood(text).length },
    await alex(),
    retext(
      'retext (passive, simplify, equality)',
      unified().use(retextEnglish).use(retextPassive).use(retextSimplify).use(retextEquality).freeze(),
    ),
    await harper(),
  ];
  return all.filter((peer) => peer !== undefined);
}
