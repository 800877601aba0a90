// CASE packages as other systems write them, in JSON.
import {
  COMPETENCIES,
  type Kind,
  LEVEL_NAMES,
  type Node,
  type Rubric,
  type Style,
  TYPES,
} from './case-style.ts';

/** A package of a tree of items, in a style. */
export function jsonOf(top: readonly Node[], style: Style, rubrics: readonly Rubric[]): string {
  const items: object[] = [];
  const associations: object[] = [];
  const levelIds: string[] = [];
  const waiting: Array<() => void> = [];
  const competencyIds = new Map<string, string>();
  let count = 0;
  const uuid = () => `0a1b2c3d-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  const uri = (id: string) => `https://other.example/uri/${id}`;
  const documentId = uuid();
  const nulls = style.hasNulls
    ? {
        abbreviatedStatement: null,
        notes: null,
        educationLevel: null,
        CFItemType: null,
        CFItemTypeURI: null,
        listEnumeration: null,
        humanCodingScheme: null,
        subject: [],
        conceptKeywords: [],
      }
    : {};
  const reference = (id: string, title: string): unknown => {
    switch (style.references) {
      case 'both':
        return { title, identifier: id, uri: uri(id) };
      case 'uri':
        return { title, uri: uri(id) };
      case 'identifier':
        return { title, identifier: id };
      case 'capitals':
        return { title, identifier: id.toUpperCase() };
      case 'text':
        return id;
    }
  };
  const typed = (kind: Kind): object => {
    if (style.types === 'none') return {};
    const title = TYPES[style.types][kind];
    const typeId = `0a1b2c3d-0000-4000-9000-${String(Object.keys(TYPES.own).indexOf(kind)).padStart(12, '0')}`;
    if (style.types === 'uri') return { CFItemTypeURI: { title, identifier: typeId, uri: uri(typeId) } };
    if (style.types === 'definitions')
      return { CFItemTypeURI: { title: '', identifier: typeId, uri: uri(typeId) } };
    return { CFItemType: title };
  };
  const add = (node: Node, parent: string | undefined, index: number, code: string): void => {
    const identifier = uuid();
    if (node.kind === 'competency' && !competencyIds.has(node.name)) competencyIds.set(node.name, identifier);
    if (style.levels === 'skill' && node.kind === 'level') levelIds.push(identifier);
    const named =
      node.about === undefined
        ? { fullStatement: node.name }
        : node.kind === 'level'
          ? { fullStatement: node.about, abbreviatedStatement: node.name }
          : style.names === 'full'
            ? { fullStatement: node.name }
            : style.names === 'notes'
              ? { fullStatement: node.name, notes: node.about }
              : style.names === 'abbreviated'
                ? { fullStatement: node.about, abbreviatedStatement: node.name }
                : { fullStatement: node.about, alternativeLabel: node.name };
    items.push({
      ...nulls,
      identifier,
      uri: uri(identifier),
      ...named,
      ...typed(node.kind),
      ...(style.hasCodes || style.order === 'codes' ? { humanCodingScheme: code } : {}),
      ...(style.order === 'enumeration' ? { listEnumeration: `${index + 1}.` } : {}),
      ...(style.levels === 'education' && node.kind === 'indicator'
        ? { educationLevel: [LEVEL_NAMES[style.levelNames][node.level ?? 0]] }
        : {}),
    });
    if (parent !== undefined || style.top !== 'none')
      associations.push({
        identifier: uuid(),
        associationType: parent === undefined && style.top === 'isPartOf' ? 'isPartOf' : 'isChildOf',
        ...(style.order === 'numbers' ? { sequenceNumber: index + 1 } : {}),
        ...(style.order === 'texts' ? { sequenceNumber: String(index + 1) } : {}),
        originNodeURI: reference(identifier, node.name),
        destinationNodeURI: reference(parent ?? documentId, 'parent'),
      });
    if (style.levels === 'skill' && node.kind === 'indicator')
      waiting.push(() =>
        associations.push({
          identifier: uuid(),
          associationType: 'hasSkillLevel',
          originNodeURI: reference(identifier, node.name),
          destinationNodeURI: reference(levelIds[node.level ?? 0] ?? '', 'level'),
        }),
      );
    for (const [place, child] of node.children.entries())
      add(child, identifier, place, `${code}.${place + 1}`);
  };
  for (const [index, node] of top.entries()) add(node, undefined, index, String(index + 1));
  for (const later of waiting) later();
  const [first] = items as Array<{ identifier: string }>;
  if (style.hasOutside && first)
    for (const associationType of ['exactMatchOf', 'isRelatedTo', 'precedes', 'isTranslationOf'])
      associations.push({
        identifier: uuid(),
        associationType,
        originNodeURI: reference(first.identifier, 'first'),
        destinationNodeURI: { title: 'Elsewhere', identifier: 'x-1', uri: 'https://elsewhere.example/x-1' },
      });
  // Without an association at the top nothing but the file tells the order there.
  const isTold = style.top !== 'none' || style.order === 'codes' || style.order === 'enumeration';
  if (style.order !== 'file' && isTold) {
    items.reverse();
    associations.reverse();
  }
  const pack = {
    CFDocument: {
      identifier: documentId,
      uri: uri(documentId),
      title: 'Skills of the house',
      creator: 'The guild',
      ...(style.hasNulls ? { description: null, version: null, language: null, subject: null } : {}),
    },
    CFItems: items,
    CFAssociations: associations,
    ...(style.types === 'definitions'
      ? {
          CFDefinitions: {
            CFItemTypes: Object.entries(TYPES.definitions).map(([, title], index) => ({
              identifier: `0a1b2c3d-0000-4000-9000-${String(index).padStart(12, '0')}`,
              title,
            })),
          },
        }
      : {}),
    ...(rubrics.length > 0 ? { CFRubrics: rubricsOf(rubrics, style, competencyIds, reference) } : {}),
  };
  return JSON.stringify(style.isWrapped ? { CFPackage: pack } : pack);
}

/** A rubric with a criterion for each competency. */
const rubricsOf = (
  rubrics: readonly Rubric[],
  style: Style,
  ids: ReadonlyMap<string, string>,
  reference: (id: string, title: string) => unknown,
): object[] => [
  {
    identifier: 'rubric',
    title: 'How it is assessed',
    CFRubricCriteria: COMPETENCIES.map((name, index) => ({
      identifier: `criterion-${index}`,
      category: name,
      CFItemURI: reference(ids.get(name) ?? '', name),
      position: index + 1,
      CFRubricCriterionLevels: rubrics
        .filter(({ competency }) => competency === index)
        .flatMap(({ level, texts }) =>
          texts.map((description, place) => ({
            identifier: `level-${index}-${level}-${place}`,
            quality: LEVEL_NAMES[style.levelNames][level],
            score: level + 1,
            position: level * 10 + place,
            description,
          })),
        )
        .reverse(),
    })),
  },
];
