const LONGEST = 60;

/** A name as an id: small letters, digits and hyphens, at most 60 characters; empty where the name has no Latin letter or digit. */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+|['’‘ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf('-', LONGEST);
  return words.slice(0, cut > 0 ? cut : LONGEST);
}

/** Gives every name an id of its own: `dough`, `dough-2`, …; `fallback` is for names that make none. */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** @param wished an id that is kept as it is where it is free and sound */
  take(name: string, fallback: string, wished?: string): string {
    const base =
      wished !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(wished) ? wished : slug(name) || fallback;
    let id = base;
    for (let number = this.#next.get(base) ?? 2; this.#taken.has(id); number++) {
      id = `${base}-${number}`;
      this.#next.set(base, number + 1);
    }
    this.#taken.add(id);
    return id;
  }
}
