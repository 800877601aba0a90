import { directiveIn, summaryIn } from './site-directive.ts';
import { definitionIn, isTerm, withoutExports, withWholeTags } from './site-lines.ts';
import { isNote, withoutMarks } from './site-marks.ts';
import { foldsIn, type Opening, type Role, roleOf } from './site-role.ts';

/** A page's Markdown as a reader of the built page sees it. */
export interface SiteMarkdown {
  readonly text: string;
  /** The line of the file, from 1, that each line of the text is from. */
  readonly lines: readonly number[];
  /** The lines of the file that are beside the matter: notes, hints, warnings. */
  readonly asides: ReadonlySet<number>;
  /** The lines of the file that name a tab or a fold. */
  readonly labels: ReadonlySet<number>;
  /** Within how many tabs and folds a line of the file stands, where it is within any. */
  readonly nesting: ReadonlyMap<number, number>;
}

/** Nobody nests deeper; what does is no page. */
const DEEPEST = 50;

/** What a directive opened and nothing has ended yet. */
interface Container {
  readonly end: string;
  readonly role: Role;
  readonly indent: number;
  /** How far its lines are indented: in a component as far as the first of them. */
  strip?: number;
}

/**
 * Understands what the generators of sites add to Markdown: tabs and folds become labels over what they hold, notes are
 * beside the matter, and what speaks to the generator alone is left out.
 */
export const siteMarkdown = (text: string): SiteMarkdown =>
  new Site(withWholeTags(withoutExports(text.split('\n')))).read();

class Site {
  readonly #source: readonly string[];
  readonly #folds: ReadonlyMap<string, number>;
  /** What some line ends; other directives hold nothing. */
  readonly #ends: ReadonlySet<string>;
  readonly #text: string[] = [];
  readonly #lines: number[] = [];
  readonly #asides = new Set<number>();
  readonly #labels = new Set<number>();
  readonly #nesting = new Map<number, number>();
  readonly #open: Container[] = [];
  /** What began the code that the line is in. */
  #fence: string | undefined;
  #isBehindOpening = false;

  constructor(source: readonly string[]) {
    this.#source = source;
    this.#folds = foldsIn(source);
    this.#ends = new Set(source.flatMap(endsAt));
  }

  read(): SiteMarkdown {
    for (const [index, line] of this.#source.entries()) this.#line(line, index + 1);
    return {
      text: this.#text.join('\n'),
      lines: this.#lines,
      asides: this.#asides,
      labels: this.#labels,
      nesting: this.#nesting,
    };
  }

  #line(raw: string, line: number): void {
    while (raw.trim() !== '' && isLeft(this.#open.at(-1), raw)) {
      this.#open.pop();
      this.#put(line, '');
    }
    const own = this.#fence === undefined ? within(raw, this.#open) : raw;
    const depth = this.#open.filter(({ role }) => role === 'label').length;
    if (depth > 0) this.#nesting.set(line, depth);
    if (isNote(own) || this.#open.some(({ role }) => role === 'aside')) this.#asides.add(line);
    if (this.#isCode(own)) this.#put(line, own);
    else if (isNote(own)) this.#put(line, '', own);
    else if (!this.#define(own, line)) this.#directive(own, line, raw.length - raw.trimStart().length);
  }

  /** A term over what defines it is a label, as in a list of definitions in HTML. */
  #define(text: string, line: number): boolean {
    const definition = definitionIn(text);
    if (definition && this.#open.length < DEEPEST) {
      this.#open.push({ end: 'indent', role: 'wrapper', indent: 0, strip: definition.mark });
      this.#put(line, '', withoutMarks(definition.text));
    } else if (isTerm(text, this.#source[line], this.#source[line + 1]))
      this.#put(line, '', `**${withoutMarks(text.trim()).replace(/\*\*/g, '')}**`, '');
    else return false;
    return true;
  }

  #isCode(text: string): boolean {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (this.#fence === undefined) {
      this.#fence = mark;
      return mark !== undefined;
    }
    if (mark?.startsWith(this.#fence)) this.#fence = undefined;
    return true;
  }

  #directive(text: string, line: number, indent: number): void {
    const directive = directiveIn(text);
    const title = this.#open.at(-1)?.end === 'details' ? summaryIn(text) : undefined;
    // Options of a directive stand right below it.
    const isOption = this.#isBehindOpening && /^\s*:[\w-]+:/.test(text);
    this.#isBehindOpening = isOption || directive?.does === 'open';
    if (title !== undefined) {
      this.#open.pop();
      this.#start({ does: 'open', name: 'details', title, end: 'details' }, line, indent);
    } else if (directive?.does === 'open') this.#start(directive, line, indent);
    else if (directive || isOption) {
      if (directive?.does === 'close') this.#end(directive.end);
      this.#put(line, '');
    } else this.#put(line, withoutMarks(text));
  }

  #start(directive: Opening, line: number, indent: number): void {
    const { end, title } = directive;
    const isOpen =
      this.#open.length < DEEPEST && (end === 'indent' || end === 'quote' || this.#ends.has(end));
    const role = isOpen ? roleOf(directive, this.#folds) : 'wrapper';
    if (isOpen) this.#open.push({ end, role, indent });
    if (role === 'label') this.#labels.add(line);
    if (role === 'aside') this.#asides.add(line);
    const label = title === undefined || role === 'wrapper' ? '' : withoutMarks(title);
    this.#put(line, '', role === 'label' ? `**${label}**` : label, '');
  }

  #end(end: string): void {
    const at = this.#open.findLastIndex((container) => container.end === end);
    if (at >= 0) this.#open.splice(at);
  }

  #put(line: number, ...texts: readonly string[]): void {
    for (const text of texts) {
      this.#text.push(text);
      this.#lines.push(line);
    }
  }
}

/** What a line ends, if it ends anything. */
function endsAt(line: string): string[] {
  const directive = /[%>}:/]\s*$/.test(line) ? directiveIn(line) : undefined;
  return directive?.does === 'close' ? [directive.end] : [];
}

/** Whether a container that no mark ends is over at a line. */
function isLeft(container: Container | undefined, line: string): boolean {
  if (container?.end === 'quote') return !/^\s*>/.test(line);
  return container?.end === 'indent' && line.length - line.trimStart().length <= container.indent;
}

/** A line without what says that it is in its containers. */
function within(line: string, open: readonly Container[]): string {
  const inner = open.at(-1);
  if (inner?.end === 'quote') return line.replace(/^\s*>\s?/, '');
  const spaces = line.length - line.trimStart().length;
  if (inner && line.trim() !== '') inner.strip ??= inner.end === 'indent' ? inner.indent + 4 : spaces;
  return inner ? line.slice(Math.min(spaces, inner.strip ?? 0)) : line;
}
