class Nothing {}

/**
 * Makes the classes of browsers that pdf.js looks for when it is loaded, and keeps it from warning that drawing will not
 * work: reading text uses none of them, and the native package that would bring them to Node is not shipped.
 * @returns ends the silence
 */
export function prepareSurroundings(): () => void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= Nothing;
  const { warn } = console;
  console.warn = () => {};
  return () => {
    console.warn = warn;
  };
}
