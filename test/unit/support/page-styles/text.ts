import type { Part } from './page.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

/** The page as plain text, copied from a browser or taken from a PDF. */
export function textOf(random: Random, style: Style, title: string, parts: readonly Part[]): string {
  const before =
    style.furniture === 'none'
      ? []
      : [
          'Skip to main content',
          'We use cookies to make this website work better.',
          'Accept all',
          '',
          'Home',
          'Jobs',
          'Contact us',
          '',
        ];
  const after =
    style.furniture === 'none'
      ? []
      : [
          '',
          'Last updated 3 May 2024',
          ...(style.furniture === 'much'
            ? [
                '',
                'Back to top',
                '',
                'Share this page',
                'Facebook',
                'Email',
                '',
                'Was this page useful?',
                'Yes',
                'No',
              ]
            : []),
          '',
          '© Crumb & Sons 2024. All rights reserved.',
        ];
  const lines = [...before, ...parts.flatMap((part) => [...textual(style, part), '']), ...after];
  return `${paged(random, style, title, lines).join('\n')}\n`;
}

/** Lines no longer than the width; the further ones stand under the text of the first. */
function wrapped(text: string, width: number, indent = ''): string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  // What stands before the first word, a mark with its space among it, stays as it is.
  const [start = '', rest = text] = /^(\s*o {2}|\s*)(.*)$/s.exec(text)?.slice(1) ?? [];
  const [first = '', ...words] = rest.split(' ');
  let line = start + first;
  for (const word of words) {
    if (line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = `${line} ${word}`;
  }
  return [...lines, line];
}

const markOf = ({ list }: Style, index: number): string => {
  switch (list) {
    case 'signs':
      return '• ';
    case 'hyphens':
      return '- ';
    case 'stars':
      return '* ';
    case 'dashes':
      return '– ';
    case 'circles':
      return '◦ ';
    case 'numbers':
      return `${index + 1}. `;
    case 'letters':
      return `${String.fromCharCode(97 + index)}) `;
    case 'lost':
      return '';
  }
};

function textual(style: Style, part: Part): string[] {
  switch (part.kind) {
    case 'heading':
    case 'bold':
      return [part.text];
    case 'paragraph':
      return wrapped(part.label === undefined ? part.text : `${part.label}: ${part.text}`, style.width);
    case 'list':
      return part.items.flatMap(({ text, below }, index) => [
        ...wrapped(markOf(style, index) + text, style.width, style.list === 'lost' ? '' : '  '),
        ...below.flatMap((one) => wrapped(`    o  ${one}`, style.width, '       ')),
      ]);
    case 'table': {
      // A cell of several lines cannot be told from the next row, so that a statement has a row of its own.
      const linesOf = (row: ReadonlyArray<readonly string[]>): string[] =>
        Array.from({ length: Math.max(...row.map((texts) => texts.length)) }, (_, at) =>
          row.map((texts) => texts[at] ?? '').join('\t'),
        );
      return [part.head.join('\t'), ...part.rows.flatMap(linesOf)];
    }
    case 'tabs':
      return part.tabs.flatMap(({ label, parts }) => [
        label,
        '',
        ...parts.flatMap((inner) => [...textual(style, inner), '']),
      ]);
  }
}

/** With what a printer puts at the ends of pages. */
function paged(random: Random, { pages }: Style, title: string, lines: readonly string[]): string[] {
  if (pages === 'none') return [...lines];
  const made: string[] = [];
  let page = 1;
  let left = random.from(30, 50);
  for (const line of lines) {
    made.push(line);
    left--;
    if (left > 0) continue;
    made.push('', pages === 'numbers' ? String(page) : `Page ${page}`);
    if (pages === 'feeds') made.push(`\f${title}`, '');
    else if (pages === 'heads') made.push('', title, '');
    else made.push('');
    page++;
    left = random.from(30, 50);
  }
  return made;
}
