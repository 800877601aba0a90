/** A line for each item, indented below its parent: `[type] label ~ statement`. */
export function casePackage(
  outline: string,
  options: { readonly shuffle?: boolean; readonly extra?: readonly object[] } = {},
): string {
  const items: object[] = [];
  const associations: object[] = [...(options.extra ?? [])];
  const above: string[] = ['doc'];
  outline
    .split('\n')
    .filter((line) => line.trim())
    .forEach((line, index) => {
      const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2;
      const [, type, label, text = ''] = /^\s*(?:\[(.*?)\] )?(?:(.*?) ~ )?(.*)$/.exec(line) ?? [];
      const identifier = `i${index}`;
      above[depth + 1] = identifier;
      items.push({
        identifier,
        fullStatement: text.replaceAll('\\n', '\n'),
        ...(label ? { abbreviatedStatement: label } : {}),
        ...(type ? { CFItemType: type } : {}),
      });
      associations.push({
        associationType: 'isChildOf',
        sequenceNumber: index,
        originNodeURI: { identifier },
        destinationNodeURI: { identifier: above[depth] },
      });
    });
  if (options.shuffle) {
    items.reverse();
    associations.reverse();
  }
  return JSON.stringify({
    CFDocument: { identifier: 'doc', title: 'Bread', creator: 'Guild' },
    CFItems: items,
    CFAssociations: associations,
  });
}
