declare module '@joplin/turndown-plugin-gfm' {
  import type { Plugin } from 'turndown';

  /** Tables, also those without a head. */
  export const tables: Plugin;
}
