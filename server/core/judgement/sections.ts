import type { EvidenceDocument, PlacedBlock, PlacedHeading } from '../evidence/document.ts';
import { type PartName, partsNamed } from '../evidence/structure.ts';
import { type Catalogue, supersededTitle } from '../framework/catalogue.ts';
import { competencyByTitle } from '../framework/find.ts';
import { kept } from '../framework/kept.ts';
import type { Competency, Framework } from '../framework/model.ts';
import { firstFrom, within } from '../text/sorted.ts';
import { type Span, shifted } from '../text/span.ts';

/** A part of an answer (Situation, Task, …): what its heading or run-in label names, down to the next part. */
export interface Part extends Span {
  readonly names: readonly PartName[];
  /** The heading, or the bold label at the beginning of a paragraph. */
  readonly title: Span & { readonly text: string };
  readonly blocks: readonly PlacedBlock[];
}

/** The stretch of a document that is about one competency. */
export interface Section extends Span {
  /** Undefined where the framework is not known. */
  readonly competency?: Competency;
  /** Undefined where the whole body is the section. */
  readonly heading?: PlacedHeading;
  readonly parts: readonly Part[];
  readonly blocks: readonly PlacedBlock[];
}

type Bounds = Pick<Section, 'start' | 'end' | 'heading' | 'competency'>;

/**
 * Finds the sections of a document, in order: by the names of competencies, else the whole body where it is about one
 * competency, else by structure parts. Time is linear in the length of the document, however it is divided.
 */
export function findSections(
  document: EvidenceDocument,
  catalogue: Catalogue,
  framework: Framework | undefined,
  sole: Competency | undefined,
  structure: string | readonly string[] | undefined,
): Section[] {
  const custom = typeof structure === 'object' ? structure : [];
  const named = framework ? namedSections(document, catalogue, framework) : [];
  const bounds =
    named.length > 0
      ? named
      : sole
        ? [{ ...bodyOf(document), competency: sole }]
        : structuredSections(document, custom);
  return bounds.map((section, index) => {
    // A section inside of this one takes its blocks and parts for itself.
    const own = { ...section, end: Math.min(section.end, bounds[index + 1]?.start ?? section.end) };
    const blocks = within(document.blocks, own.start, own.end);
    return { ...section, blocks, parts: findParts(document, own, blocks, custom) };
  });
}

function namedSections(document: EvidenceDocument, catalogue: Catalogue, framework: Framework): Bounds[] {
  const sections: Bounds[] = [];
  for (const heading of document.headings) {
    const { title, start, sectionEnd } = heading;
    const competency = competencyOver(title, framework, catalogue);
    if (competency) sections.push({ competency, heading, start, end: sectionEnd });
  }
  return sections;
}

/** The competency that a title names, by a name of today or of an older edition. */
const competencyOver = kept(
  (title, framework, catalogue): Competency | undefined =>
    competencyByTitle(framework, title) ?? supersededTitle(catalogue, framework, title)?.now,
);

const bodyOf = (document: EvidenceDocument): Span => ({
  start: document.frontMatter?.span.bodyStart ?? 0,
  end: document.text.length,
});

/** Where no competency tells, a heading that stands over structure parts is a section; parts under no heading make the body one. */
function structuredSections(document: EvidenceDocument, custom: readonly string[]): Bounds[] {
  const isPart = (heading: PlacedHeading) => partsNamed(heading.title, custom).length > 0;
  const over = new Set<PlacedHeading | undefined>();
  const path: PlacedHeading[] = [];
  for (const heading of document.headings) {
    while ((path.at(-1)?.depth ?? 0) >= heading.depth) path.pop();
    if (isPart(heading)) over.add(path.findLast((outer) => !isPart(outer)));
    path.push(heading);
  }
  for (const block of document.blocks)
    if (block.block.label && partsNamed(block.block.label.text, custom).length > 0)
      over.add(headingOver(document, block));
  if (over.size === 1 && over.has(undefined)) return [bodyOf(document)];
  return document.headings
    .filter((heading) => over.has(heading))
    .map((heading) => ({ heading, start: heading.start, end: heading.sectionEnd }));
}

/** The innermost heading over a block: the last one before it, for a section ends only where another heading begins. */
const headingOver = ({ headings }: EvidenceDocument, block: PlacedBlock): PlacedHeading | undefined =>
  headings[firstFrom(headings, block.start) - 1];

function findParts(
  document: EvidenceDocument,
  section: Bounds,
  blocks: readonly PlacedBlock[],
  custom: readonly string[],
): Part[] {
  const starts: Array<Pick<Part, 'names' | 'title'> & { readonly from: number; readonly end: number }> = [];
  for (const heading of within(document.headings, section.start, section.end)) {
    if (heading === section.heading) continue;
    const names = partsNamed(heading.title, custom);
    if (names.length > 0)
      starts.push({
        names,
        title: { text: heading.title, start: heading.start, end: heading.end },
        from: heading.start,
        end: Math.min(heading.sectionEnd, section.end),
      });
  }
  for (const placed of blocks) {
    const { label } = placed.block;
    const names = label ? partsNamed(label.text, custom) : [];
    if (!label || names.length === 0) continue;
    const over = headingOver(document, placed);
    starts.push({
      names,
      title: { ...shifted(label, placed.base), text: label.text },
      from: placed.start,
      end: Math.min(over?.sectionEnd ?? section.end, section.end),
    });
  }
  starts.sort((a, b) => a.from - b.from);
  return starts.map(({ names, title, from, end }, index) => {
    const to = Math.min(end, starts[index + 1]?.from ?? section.end);
    return { names, title, start: from, end: to, blocks: within(blocks, from, to) };
  });
}
