import { readdir, readFile } from 'node:fs/promises';
import { parseFramework } from '../server/core/framework/parse.ts';

/**
 * Parses the bundled frameworks and gives them as JSON, with `bundled:` URIs that the server replaces by real ones.
 * @throws Error where one of them does not fit the schema: then nothing should be built
 */
export async function compile(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const frameworks = await Promise.all(
    names.map(async (name) => {
      const file = parseFramework(await readFile(`${folder}/${name}`, 'utf8'), `bundled:/${name}`);
      const [problem] = file.problems;
      if (problem)
        throw new Error(
          `frameworks/${name}:${file.lines.positionAt(problem.span.start).line + 1}: ${problem.message}`,
        );
      return file.framework;
    }),
  );
  return JSON.stringify(frameworks);
}
