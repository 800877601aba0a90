import type { Part } from './page.ts';
import type { Style } from './style.ts';

export function markdownOf(style: Style, parts: readonly Part[]): string {
  const before =
    style.furniture === 'none'
      ? ''
      : '[Skip to main content](#main)\n\n[Home](/) > [Jobs](/jobs) > Framework\n\n';
  const after =
    style.furniture === 'none'
      ? ''
      : `\n\nLast updated 3 May 2024\n\n${style.furniture === 'much' ? '[Back to top](#top)\n\n## Was this page useful?\n\n[Yes](#y) [No](#n)\n\n' : ''}© Crumb & Sons 2024. All rights reserved.\n`;
  return `${before}${parts.map((part) => markdown(style, part)).join('\n\n')}${after}\n`;
}

const markOf = ({ list }: Style, index: number): string => {
  switch (list) {
    case 'hyphens':
    case 'lost':
      return '- ';
    case 'stars':
      return '* ';
    case 'numbers':
      return `${index + 1}. `;
    case 'letters':
      return `${String.fromCharCode(97 + index)}) `;
    case 'dashes':
      return '– ';
    case 'circles':
      return '◦ ';
    case 'signs':
      return '• ';
  }
};

const cell = (texts: readonly string[]): string => texts.join('<br>').replaceAll('|', '\\|');

function markdown(style: Style, part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.rank)} ${part.text}`;
    case 'bold':
      return `**${part.text}**`;
    case 'paragraph':
      return part.label === undefined ? part.text : `**${part.label}:** ${part.text}`;
    case 'list':
      if (style.list === 'lost') return part.items.map(({ text }) => text).join('\n\n');
      return part.items
        .flatMap(({ text, below }, index) => [
          `${markOf(style, index)}${text}`,
          ...below.map(
            (one) =>
              `    ${/^[-*]/.test(markOf(style, 0)) ? '- ' : markOf({ ...style, list: 'hyphens' }, 0)}${one}`,
          ),
        ])
        .join('\n');
    case 'table':
      return [
        `| ${part.head.join(' | ')} |`,
        `|${part.head.map(() => ' --- |').join('')}`,
        ...part.rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
      ].join('\n');
    case 'tabs':
      return part.tabs
        .map(({ label, parts }) =>
          [`### ${label}`, ...parts.map((inner) => markdown(style, inner))].join('\n\n'),
        )
        .join('\n\n');
  }
}
