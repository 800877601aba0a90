import { GFM, parser } from '@lezer/markdown';
import { AlignmentType, Document, type FileChild, LevelFormat, Packer, PageBreak, Paragraph } from 'docx';
import { BlockWriter, DEEPEST_LIST, NUMBERED } from './blocks.ts';
import { unzip, zip } from './zip.ts';

const markdown = parser.configure([GFM]);

/** A document that is to be written as Word: its Markdown as `export --to markdown` gives it. */
export interface WordInput {
  readonly markdown: string;
}

/**
 * Word documents (.docx) of Markdown: real headings, lists, tables and links, one document behind the other, each on a page
 * of its own. The same input gives the same bytes: what the library makes up by chance or by the clock is taken out.
 * @param title what the file's properties call it
 */
export async function writeWord(documents: readonly WordInput[], title: string): Promise<Uint8Array> {
  const children: FileChild[] = [];
  let instances = 0;
  for (const [index, { markdown: source }] of documents.entries()) {
    const text = source.replace(/\r\n?/g, '\n');
    const writer = new BlockWriter(text, instances);
    if (index > 0) children.push(new Paragraph({ children: [new PageBreak()] }));
    children.push(...writer.write(markdown.parse(text).topNode));
    instances = writer.instances;
  }
  const document = new Document({
    title: title.replace(/\p{Cc}/gu, ' '),
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 160, line: 264 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 360 * (level + 2), hanging: 360 } } },
          })),
        },
      ],
    },
    sections: [{ children }],
  });
  return withoutChance(new Uint8Array(await Packer.toBuffer(document)));
}

/** Takes the time of day and random names out of a package. */
function withoutChance(bytes: Uint8Array): Uint8Array {
  const unzipped = unzip(bytes, () => true);
  // What was packed a moment ago can be unpacked.
  if ('problem' in unzipped) return bytes;
  const names = new Map<string, string>();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    Object.entries(unzipped.files).map(([name, content]) => {
      if (!/\.(?:xml|rels)$/.test(name)) return [name, content];
      const text = decoder
        .decode(content)
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z')
        .replace(/\b(r:id|Id)="(rId[\w-]{12,})"/g, (_, attribute: string, id: string) => {
          if (!names.has(id)) names.set(id, `rIdLink${names.size + 1}`);
          return `${attribute}="${names.get(id)}"`;
        });
      return [name, encoder.encode(text)];
    }),
  );
  return zip(files, 6);
}
