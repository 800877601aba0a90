import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Framework } from '../core/framework/model.ts';
import { parseFramework } from '../core/framework/parse.ts';
import { allFrameworks } from './load.ts';
import { UsageError } from './usage-error.ts';

/**
 * The framework that a file defines, or that has an id.
 * @throws UsageError where there is none, or where it has errors
 */
export async function frameworkNamed(name: string): Promise<Framework> {
  const text = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string') {
    const framework = (await allFrameworks()).get(name);
    if (framework) return framework;
    if (text.code === 'EISDIR') throw new UsageError(`${name} is a folder; name the framework file`);
    throw new UsageError(`${name} is neither a file that can be read nor the id of a framework`);
  }
  const { framework, problems, lines } = parseFramework(text, pathToFileURL(resolve(name)).href);
  if (framework) return framework;
  const [problem] = problems;
  const line = problem ? lines.positionAt(problem.span.start).line + 1 : 1;
  throw new UsageError(
    `${name} is no sound framework file: line ${line}: ${(problem?.message ?? 'it is empty').replace(/\s+/g, ' ').replace(/\.$/, '')}`,
  );
}

/** Whether a path is that of a framework file and not of evidence. */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
