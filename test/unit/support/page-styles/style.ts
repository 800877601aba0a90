// The ways in which publishers write pages.

/** How a page is written; each field is a choice of its own. */
export interface Style {
  readonly form: 'html' | 'markdown' | 'text';
  readonly names: 'heading' | 'bold' | 'labelled' | 'numbered' | 'tagline';
  readonly intro: 'none' | 'paragraph' | 'line' | 'why';
  readonly levels:
    | 'none'
    | 'numbered'
    | 'titled'
    | 'repeated'
    | 'short'
    | 'grade'
    | 'band'
    | 'scale'
    | 'persons'
    | 'groups';
  readonly place: 'inside' | 'outside';
  readonly look: 'heading' | 'bold' | 'run-in' | 'paragraph' | 'table' | 'tabs';
  readonly list: 'signs' | 'hyphens' | 'stars' | 'dashes' | 'circles' | 'numbers' | 'letters' | 'lost';
  readonly nested: 'none' | 'labels' | 'statements';
  readonly voice: 'imperative' | 'third' | 'first' | 'gerund' | 'noun' | 'headless';
  readonly isEnded: boolean;
  readonly contrast: 'none' | 'means' | 'looks' | 'effective';
  readonly width: 0 | 60 | 72 | 80 | 100;
  readonly pages: 'none' | 'numbers' | 'heads' | 'feeds';
  readonly isTypeset: boolean;
  readonly furniture: 'none' | 'some' | 'much';
  readonly hasContents: boolean;
}

/** Every way of each kind. */
export const ways: { readonly [K in keyof Style]: ReadonlyArray<Style[K]> } = {
  form: ['html', 'markdown', 'text'],
  names: ['heading', 'bold', 'labelled', 'numbered', 'tagline'],
  intro: ['none', 'paragraph', 'line', 'why'],
  levels: ['none', 'numbered', 'titled', 'repeated', 'short', 'grade', 'band', 'scale', 'persons', 'groups'],
  place: ['inside', 'outside'],
  look: ['heading', 'bold', 'run-in', 'paragraph', 'table', 'tabs'],
  list: ['signs', 'hyphens', 'stars', 'dashes', 'circles', 'numbers', 'letters', 'lost'],
  nested: ['none', 'labels', 'statements'],
  voice: ['imperative', 'third', 'first', 'gerund', 'noun', 'headless'],
  isEnded: [true, false],
  contrast: ['none', 'means', 'looks', 'effective'],
  width: [0, 60, 72, 80, 100],
  pages: ['none', 'numbers', 'heads', 'feeds'],
  isTypeset: [false, true],
  furniture: ['none', 'some', 'much'],
  hasContents: [false, true],
};

/** A mix that a page can be written in: what contradicts something else, or does not show in its form, is the plainest. */
export function possible(style: Style): Style {
  const isText = style.form === 'text';
  let made: Style = isText ? style : { ...style, width: 0, pages: 'none' };
  if (made.levels === 'none') made = { ...made, place: 'inside', look: 'heading' };
  else made = { ...made, contrast: 'none' };
  if (made.look === 'tabs' && made.form !== 'html') made = { ...made, look: 'heading' };
  if (made.place === 'outside' && /table|tabs|run-in|paragraph/.test(made.look))
    made = { ...made, look: 'heading' };
  // A bold line never stands over a heading.
  if (made.place === 'outside' && made.look === 'bold') made = { ...made, names: 'bold' };
  if (made.place === 'inside' && made.names === 'bold' && /heading|tabs/.test(made.look))
    made = { ...made, look: made.levels === 'none' ? 'heading' : 'bold' };
  // Within a level the name alone stands, or two names could not be told from one.
  if (made.place === 'outside' && (made.names === 'tagline' || made.levels === 'repeated'))
    made = { ...made, names: made.names === 'tagline' ? 'heading' : made.names, levels: 'numbered' };
  if (made.look === 'paragraph' || made.look === 'run-in' || made.look === 'table')
    made = { ...made, nested: 'none' };
  if (made.look === 'run-in' || made.look === 'paragraph') made = { ...made, isEnded: true };
  // What begins with a small letter and has no mark goes on with the line before it.
  if (made.voice === 'headless' && (made.list === 'lost' || /run-in|paragraph|table/.test(made.look)))
    made = { ...made, voice: 'imperative' };
  // Small letters below a bullet are parts of its sentence.
  if (made.list === 'lost' || made.contrast !== 'none' || made.voice === 'headless')
    made = { ...made, nested: 'none' };
  // Without marks and stops, nothing tells where a wrapped statement ends.
  if (made.list === 'lost') made = { ...made, isEnded: made.isEnded || made.width > 0 };
  if (made.contrast !== 'none' && made.list === 'lost') made = { ...made, list: 'signs' };
  // A table that is copied has a line for each row.
  if (made.look === 'table' && isText) made = { ...made, width: 0, pages: 'none' };
  return made;
}
