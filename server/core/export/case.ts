import type { Framework } from '../framework/model.ts';
import { EXTENSION } from '../import/case/read.ts';
import { changeDate } from './case/date.ts';
import { type Entry, entriesOf, TYPES } from './case/entries.ts';
import { uriOf, uuidOf } from './case/ids.ts';

/**
 * A framework as a CFPackage of 1EdTech CASE 1.1, as JSON. Groups, competencies, levels and indicators are items, each a
 * child of the one that holds it, in order; what CASE has no place for stands in extensions, so that an import of the
 * package gives the same framework. CASE 1.1 has no links from an item to its document inside a package, so there are none.
 * @param today an ISO 8601 date for what bears none; `isForced` where it goes first
 */
export function exportCase(framework: Framework, today: string, isForced = false): string {
  const date = changeDate(framework, today, isForced);
  const document = link(framework.id, [], framework.title);
  const entries = entriesOf(framework);
  const counts = new Map<string, number>();
  const titles = new Map(entries.map(({ path, text }) => [path.join('/'), text]));
  const types = [...new Set(entries.map(({ part }) => part))];
  const pack = {
    CFDocument: documentOf(framework, date),
    CFItems: entries.map((entry) => itemOf(framework, entry, date)),
    CFAssociations: entries.map(({ path, parent, text }) => {
      const key = parent.join('/');
      const sequenceNumber = (counts.get(key) ?? 0) + 1;
      counts.set(key, sequenceNumber);
      const { identifier, uri } = link(framework.id, ['isChildOf', ...path], '');
      return {
        identifier,
        associationType: 'isChildOf',
        sequenceNumber,
        uri,
        originNodeURI: link(framework.id, path, text),
        destinationNodeURI:
          parent.length === 0 ? document : link(framework.id, parent, titles.get(key) ?? ''),
        lastChangeDateTime: date,
      };
    }),
    CFDefinitions: {
      CFConcepts: [],
      CFSubjects: [],
      CFLicenses: [],
      CFItemTypes: types.map((part, index) => ({
        ...link(framework.id, ['type', part], TYPES[part]),
        description: TYPES[part],
        hierarchyCode: String(index + 1),
        typeCode: TYPES[part],
        lastChangeDateTime: date,
      })),
      CFAssociationGroupings: [],
    },
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}

const link = (framework: string, path: readonly string[], title: string) => {
  const identifier = uuidOf(framework, ...path);
  return { title: oneLine(title), identifier, uri: uriOf(identifier) };
};

/** What CASE calls a normalised string. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function documentOf(framework: Framework, date: string) {
  const {
    id,
    title,
    edition,
    publisher,
    language,
    source,
    levels,
    coverage,
    cumulative,
    abbreviations,
    supersededBy,
    supersededOn,
    wording,
    rules,
  } = framework;
  const { identifier, uri } = link(id, [], title);
  return {
    identifier,
    uri,
    caseVersion: '1.1',
    creator: oneLine(publisher || title),
    title: oneLine(title),
    lastChangeDateTime: date,
    ...(source?.url === undefined ? {} : { officialSourceURL: source.url }),
    ...(publisher ? { publisher: oneLine(publisher) } : {}),
    language,
    ...(edition === undefined ? {} : { version: edition }),
    adoptionStatus: supersededBy === undefined ? 'Adopted' : 'Deprecated',
    extensions: {
      [EXTENSION]: {
        id,
        levels: levels.map((level) => ({ id: level.id, name: level.name, roles: level.roles })),
        wording,
        coverage,
        cumulative,
        ...(Object.keys(rules).length > 0 ? { rules } : {}),
        ...(abbreviations.length > 0 ? { abbreviations } : {}),
        ...(supersededBy === undefined ? {} : { supersededBy }),
        ...(supersededOn === undefined ? {} : { supersededOn }),
        ...(source ? { source: { title: source.title, date: source.date } } : {}),
      },
    },
  };
}

function itemOf(framework: Framework, { part, path, text, code, notes, more }: Entry, date: string) {
  const { identifier, uri } = link(framework.id, path, text);
  return {
    identifier,
    uri,
    fullStatement: text,
    ...(code === undefined ? {} : { humanCodingScheme: code }),
    ...(notes ? { notes } : {}),
    language: framework.language,
    CFItemType: TYPES[part],
    CFItemTypeURI: link(framework.id, ['type', part], TYPES[part]),
    lastChangeDateTime: date,
    extensions: { [EXTENSION]: { part, ...more } },
  };
}
