import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadVectors, type VectorTable } from '../core/hints/index.ts';

/** Without the vectors the words alone must do; a warning says so, for it does not concern the input. */
export async function readVectors(): Promise<VectorTable | undefined> {
  const loaded = await readFile(join(__dirname, 'vectors.bin')).then(loadVectors, () => ({
    problem: 'the file of word vectors is missing',
  }));
  if ('vectors' in loaded) return loaded.vectors;
  process.stderr.write(`competency-evidence: suggestions go by words alone, for ${loaded.problem}\n`);
  return undefined;
}
