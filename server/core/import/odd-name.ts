/** What no name has, be it by accident or to lead somewhere: parts of paths, and characters that steer a terminal. */
const ODD: ReadonlyArray<readonly [RegExp, string]> = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for; white space is none of them.
  [/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/, 'a control character'],
  [/(?:^|[\\/\s])\.\.[\\/]/, '“../”'],
];

/** What is odd about a name; undefined where nothing is. */
export const oddityOf = (name: string): string | undefined =>
  ODD.find(([pattern]) => pattern.test(name))?.[1];
