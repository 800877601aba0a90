import { tables } from '@joplin/turndown-plugin-gfm';
import mammoth from 'mammoth';
import TurndownService from 'turndown';
import { unzip, zip } from './zip.ts';

export type WordText =
  | { readonly markdown: string; readonly leftOut: readonly string[] }
  | { readonly problem: string };

/** Only what holds text: no pictures, no fonts, nothing embedded. */
const TEXT =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|docProps\/[^/]+\.xml)$/;

/** The text of a Word document (.docx) as Markdown, word for word. Pictures are left out, and nothing outside is read. */
export async function readWord(bytes: Uint8Array): Promise<WordText> {
  const unzipped = unzip(bytes, (name) => TEXT.test(name));
  if ('problem' in unzipped) return unzipped;
  if (!Object.hasOwn(unzipped.files, 'word/document.xml'))
    return { problem: 'it is a zip file but no Word document' };
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zip(unzipped.files, 0)) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return {
      markdown: markdownOf(value),
      leftOut: messages.filter(({ type }) => type === 'error').map(({ message }) => message),
    };
  } catch {
    return { problem: 'it is damaged or no Word document' };
  }
}

/** Looks that people use as headings and quotations, beside the ones that the converter knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

function markdownOf(html: string): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
    strongDelimiter: '**',
    codeBlockStyle: 'fenced',
  });
  service.use(tables);
  service.remove('img');
  return `${withFootnotes(service.turndown(withHeads(html)))
    .replace(/\u00A0/g, ' ')
    .trim()}\n`;
}

/** The first row is the head of a table, whether the file says so or not. */
const withHeads = (html: string): string =>
  html
    .replace(/<\/?t(?:head|body)>/g, '')
    .replace(/<table><tr>(?:(?!<table>)[\s\S])*?<\/tr>/g, (row) => row.replace(/<(\/?)td/g, '<$1th'));

/** Footnotes and endnotes as Markdown has them: a mark in the text, and the note with the same mark at the end. */
const withFootnotes = (markdown: string): string =>
  markdown
    .replace(/\[\\\[(\d+)\\\]\]\(#(?:foot|end)note-\S+?\)/g, '[^$1]')
    .replace(/^(\d+)\.[ \t]+(.*?)[ \t]*\[↑\]\(#(?:foot|end)note-ref-\S+?\)[ \t]*$/gm, '[^$1]: $2');
