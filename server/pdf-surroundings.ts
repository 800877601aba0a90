// pdf.js expects some classes of browsers when it is loaded, and warns that drawing will not work without them. Reading
// text uses none of them, and the native package that would bring them to Node is not shipped.
class Nothing {}
const scope = globalThis as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= Nothing;

const { warn } = console;
console.warn = () => {};

/** Warnings are heard again, once all is loaded. */
export const loaded = (): void => {
  console.warn = warn;
};
