import type { HtmlElement } from './html-tree.ts';

const NEVER =
  /^(?:script|style|template|noscript|svg|iframe|object|embed|select|input|textarea|head|link|meta|video|audio|canvas|map|datalist|del|s|strike)$/;

/** Whether an element holds nothing that a reader reads, or what is struck out. What is folded up (`hidden`, `display: none`) counts: accordions hide their panels. */
export function isHidden({ name, attribs }: HtmlElement): boolean {
  if (NEVER.test(name)) return true;
  return VISUALLY_HIDDEN.test(attribs['class'] ?? '');
}

const VISUALLY_HIDDEN =
  /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?|visuallyhidden|offscreen)(?:$|\s)/i;

const ROLES =
  /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|alert|complementary|menu|menubar|toolbar)$/;
const WORDS =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|navbar|nav|navigation|menu|mega-?menu|footer|feedback|social|share|sharing|skip-?links?|skiplink|sidebar|pagination|pager|newsletter|subscribe|modal|popup|pop-up|overlay|advert|adverts|ads|promo|related|related-links|toc|table-of-contents|contents-list|search|comments?|login|page-survey|survey|is-this-page-useful|page-useful|phase-banner|global-header|site-header|site-footer|print-link|print|back-to-top|toolbar|tags|metadata|published-dates)(?:$|[\s_-])/i;

/** Whether an element is the frame of a page and no part of its content: menus, cookie notices, forms, footers. */
export function isChrome({ name, attribs, parent }: HtmlElement): boolean {
  if (/^(?:nav|footer|aside|dialog)$/.test(name)) return true;
  if (/^(?:form)$/.test(name))
    return !/aspnet|main/i.test(`${attribs['id'] ?? ''} ${attribs['name'] ?? ''}`) &&
      attribs['method']?.toLowerCase() !== 'post'
      ? true
      : isSmallForm(attribs);
  if (name === 'header') return !(parent && /^(?:article|section|main)$/.test(parent.name));
  if (ROLES.test(attribs['role'] ?? '')) return true;
  if (
    /^(?:html|body|main|article|h[1-6]|p|li|table|tbody|tr|td|th|ul|ol|dl)$/.test(name) &&
    !/^(?:ul|ol)$/.test(name)
  )
    return false;
  return WORDS.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`);
}

/** Some sites wrap the whole page in one form; a form that says what it asks for is a form. */
const isSmallForm = (attribs: Readonly<Record<string, string>>): boolean =>
  WORDS.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''} ${attribs['action'] ?? ''}`);
