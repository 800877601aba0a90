const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means itself in HTML, between tags and in quoted attributes; control characters, which HTML forbids, are left out. */
export const html = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, (found) => (/\s/.test(found) ? ' ' : ''))
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
