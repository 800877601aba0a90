/**
 * The patterns of a `.gitignore` file, made relative to the root of its repository, as git reads them.
 * @param below the file's folder below that root, with slashes and none at either end; empty for the root
 */
export function gitignorePatterns(text: string, below: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) return [];
    if (below === '') return [pattern];
    const [, not = '', body = ''] = /^(!?)(.*)$/.exec(pattern) ?? [];
    const isAnchored = body.replace(/\/$/, '').includes('/');
    return [`${not}/${below}/${isAnchored ? body.replace(/^\//, '') : `**/${body}`}`];
  });
}
