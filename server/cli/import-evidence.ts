import type { Framework } from '../core/framework/model.ts';
import { textOfBytes } from '../core/import/read-bytes.ts';
import { frameworkNamed } from './export-framework.ts';
import { allFrameworks } from './load.ts';
import { UsageError } from './usage-error.ts';

type Importer = typeof import('../import.ts');
type WordReader = typeof import('../word/read.ts');

/** What became of a document: the text to write, and what to tell of it, a line each. */
export interface EvidenceMade {
  readonly text: string;
  readonly told: readonly string[];
}

/**
 * Makes an evidence document of a Word or Markdown file.
 * @param into the framework that it is about, a file or an id; told from the document unless said
 * @throws UsageError where nothing can be made of it
 */
export async function evidenceFrom(
  bytes: Uint8Array,
  name: string,
  into: string | undefined,
): Promise<EvidenceMade> {
  const frameworks: readonly Framework[] =
    into === undefined ? [...(await allFrameworks()).values()] : [await frameworkNamed(into)];
  const { markdown, leftOut } = await markdownOf(bytes, name);
  const { importEvidence, shown } = require('./import.js') as Importer;
  const made = importEvidence(markdown, frameworks);
  if ('problem' in made) throw new UsageError(`${name} ${shown(made.problem)}`);
  const { text, framework, tagged, doubtful, unknown } = made;
  return {
    text,
    told: [
      `evidence for ${framework}: ${count(tagged, 'quoted indicator')} became tags`,
      ...(doubtful > 0 ? [`${count(doubtful, 'tag')} to check; search for “Check this tag”`] : []),
      ...(unknown > 0
        ? [`${count(unknown, 'quotation')} without a tag; search for “Nothing in the framework”`]
        : []),
      ...leftOut.map((message) => `left out: ${shown(message)}`),
    ],
  };
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

async function markdownOf(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly markdown: string; readonly leftOut: readonly string[] }> {
  if (bytes.length === 0) throw new UsageError(`${name} is empty`);
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head.startsWith('PK\x03\x04')) {
    const read = await (require('./word-reader.js') as WordReader).readWord(bytes);
    if ('problem' in read) throw new UsageError(`${name} cannot be read as Word: ${read.problem}`);
    return read;
  }
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    throw new UsageError(`${name} is an old Word document (.doc); save it as .docx first`);
  if (head === '%PDF-')
    throw new UsageError(`${name} is a PDF; evidence is imported from Word (.docx) or Markdown`);
  const text = textOfBytes(bytes);
  if ('problem' in text) throw new UsageError(`${name} cannot be read: ${text.problem}`);
  return { markdown: text.text, leftOut: [] };
}
