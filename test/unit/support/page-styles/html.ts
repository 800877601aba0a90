import type { ListItem, Part } from './page.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function htmlOf(
  random: Random,
  style: Style,
  title: string,
  names: readonly string[],
  parts: readonly Part[],
): string {
  const main = parts.map((part, index) => html(random, style, part, String(index))).join('\n');
  const isMuch = style.furniture === 'much';
  const before =
    style.furniture === 'none'
      ? ''
      : `<div class="cookie-banner"><h2>Cookies on this site</h2><p>We use cookies to make this website work better.</p><button>Accept all</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/jobs">Jobs</a></li></ul></nav></header>
${isMuch ? `<ol class="breadcrumbs"><li><a href="/">Home</a></li><li>${escaped(title)}</li></ol><div class="side-menu"><ul>${names.map((name) => `<li><a href="#x">${escaped(name)}</a></li>`).join('')}</ul></div>` : ''}`;
  const after =
    style.furniture === 'none'
      ? ''
      : `<p>Last updated 3 May 2024</p>
${isMuch ? '<div class="share"><h2>Share this page</h2><ul><li><a href="#f">Facebook</a></li><li><a href="#m">Email</a></li></ul></div><p><a href="#top">Back to top</a></p><form class="feedback"><h2>Was this page useful?</h2><label>Yes</label><label>No</label></form>' : ''}
<footer><p>© Crumb &amp; Sons 2024. All rights reserved.</p><ul><li><a href="/privacy">Privacy policy</a></li></ul></footer>`;
  return `<!DOCTYPE html><html lang="en"><head><title>${escaped(title)}</title></head><body>
${before}<main>
${main}
</main>${after}</body></html>`;
}

function html(random: Random, style: Style, part: Part, id: string): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.rank}>${escaped(part.text)}</h${part.rank}>`;
    case 'bold':
      return `<p><strong>${escaped(part.text)}</strong></p>`;
    case 'paragraph':
      return part.label === undefined
        ? `<p>${escaped(part.text)}</p>`
        : `<p><b>${escaped(part.label)}:</b> ${escaped(part.text)}</p>`;
    case 'list':
      return listOf(style, part.items);
    case 'table': {
      const isListed = random.chance(0.5);
      const cell = (texts: readonly string[]): string =>
        texts.length === 1
          ? escaped(texts[0] ?? '')
          : isListed
            ? `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`
            : texts.map((text) => `<p>${escaped(text)}</p>`).join('');
      return `<table><tr>${part.head.map((text) => `<th>${escaped(text)}</th>`).join('')}</tr>
${part.rows.map((row) => `<tr>${row.map((texts) => `<td>${cell(texts)}</td>`).join('')}</tr>`).join('\n')}</table>`;
    }
    case 'tabs':
      return `<div role="tablist">${part.tabs.map(({ label }, index) => `<button role="tab" id="t${id}-${index}" aria-controls="p${id}-${index}">${escaped(label)}</button>`).join('')}</div>
${part.tabs.map(({ parts }, index) => `<div role="tabpanel" id="p${id}-${index}" aria-labelledby="t${id}-${index}">${parts.map((inner) => html(random, style, inner, `${id}-${index}`)).join('')}</div>`).join('\n')}`;
  }
}

function listOf({ list }: Style, items: readonly ListItem[]): string {
  const sign = { dashes: '– ', circles: '· ' }[list as string];
  if (list === 'lost') return items.map(({ text }) => `<p>${escaped(text)}</p>`).join('\n');
  if (sign !== undefined && items.every(({ below }) => below.length === 0))
    return `<p>${items.map(({ text }) => sign + escaped(text)).join('<br>\n')}</p>`;
  const tag = list === 'numbers' || list === 'letters' ? 'ol' : 'ul';
  return `<${tag}>${items
    .map(({ text, below }) => {
      const inner =
        below.length === 0 ? '' : `<ul>${below.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`;
      return `<li>${escaped(text)}${inner}</li>`;
    })
    .join('\n')}</${tag}>`;
}
