import type { EvidenceDocument, PlacedBlock, PlacedHeading } from '../evidence/document.ts';
import { countWords } from '../evidence/prose.ts';
import {
  missingParts,
  type PartName,
  type Role,
  rolesOf,
  STRUCTURES,
  structureFor,
} from '../evidence/structure.ts';
import { firstFrom } from '../text/sorted.ts';
import type { Evidence } from './evidence.ts';
import type { Part, Section } from './sections.ts';

/** The words of a part; those of its own label are the part's name and no prose of it. */
export const wordsInPart = (part: Part): number =>
  part.blocks.reduce((sum, placed) => sum + wordsBehindLabel(part, placed), 0);

function wordsBehindLabel(part: Part, { block, base }: PlacedBlock): number {
  const { label } = block;
  if (!label || label.start + base !== part.title.start) return block.words;
  return Math.max(0, block.words - countWords(label.text));
}

/** The structure that is asked for by name: of the document, else of its portfolio. */
export const namedStructure = ({ document, portfolio }: Evidence): string | readonly string[] | undefined =>
  document.frontMatter?.structure ?? portfolio?.structure;

/** Whether `structure` names parts to look for; a name that nobody knows leaves them to be told from the headings. */
const isKnown = (structure: string | readonly string[] | undefined): boolean =>
  typeof structure === 'object' ||
  (structure !== undefined && STRUCTURES[structure.trim().toUpperCase()] !== undefined);

/**
 * The parts that the answers of a document should have, section by section. A single heading does not tell a structure,
 * for “Background” or “Outcome” stand over many a text; then the other sections of the document tell it, if they can.
 */
export function structures(evidence: Evidence): (section: Section) => readonly PartName[] | undefined {
  const named = namedStructure(evidence);
  if (isKnown(named)) return () => structureFor(named, []);
  const everywhere = [...new Set(evidence.sections.flatMap(namesIn))];
  return (section) => {
    const own = [...new Set(namesIn(section))];
    if (own.length === 0 || everywhere.length < 2) return undefined;
    return structureFor(named, own.length > 1 ? own : everywhere);
  };
}

const namesIn = ({ parts }: Section): PartName[] => parts.flatMap(({ names }) => names);

/** The parts of a structure that a section lacks. */
export const partsMissingIn = (section: Section, structure: readonly PartName[]): PartName[] =>
  missingParts(structure, new Set(namesIn(section)));

/** Whether two parts tell of the same thing, so that one may stand under the other: “What I did” under “Action”. */
export function tellTheSame(a: Part, b: Part): boolean {
  const roles = rolesOf(b.names);
  return (
    a.names.some((name) => b.names.includes(name)) || [...rolesOf(a.names)].some((role) => roles.has(role))
  );
}

/** The one role of a part; undefined where it has several (“Action and result”) or none. */
export function roleOf(part: Part): Role | undefined {
  const [role, ...others] = rolesOf(part.names);
  return others.length === 0 ? role : undefined;
}

/** The heading that begins at an offset; undefined where a label or nothing stands there. */
export function headingAt({ headings }: EvidenceDocument, offset: number): PlacedHeading | undefined {
  const heading = headings[firstFrom(headings, offset)];
  return heading?.start === offset ? heading : undefined;
}
