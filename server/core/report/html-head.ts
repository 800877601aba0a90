import { html } from './escape.ts';

/**
 * The head of a page that needs nothing else: its policy forbids scripts, pictures, fonts and every address, whatever stands in
 * the documents. In one place, so that no page has a weaker one.
 * @param title as people read it
 * @param style its style sheet
 * @param schemes the colour schemes that the style sheet knows
 */
export const htmlHead = (title: string, style: string, schemes = 'light dark'): string => `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${schemes}">
<meta name="referrer" content="no-referrer">
<title>${html(title)}</title>
<style>${style}</style>
</head>`;
