import type { Framework } from '../framework/model.ts';
import type { Imported } from './imported.ts';
import { oneLine } from './one-line.ts';

/** What was understood of a page, for people to look at before they save it. All texts are one line without control characters. */
export interface Overview {
  readonly id: string;
  readonly title: string;
  /** The bundled framework that the page is one of. */
  readonly recognisedAs?: string;
  readonly levels: readonly OverviewLevel[];
  readonly competencies: readonly OverviewCompetency[];
  readonly notes: readonly string[];
  /** What was not placed, in the order of the file. */
  readonly unplaced: ReadonlyArray<{ readonly line?: number; readonly text: string }>;
  /** Where cookie notices, forms, page marks and the like were left out: lines, where they are known. */
  readonly boilerplate: { readonly count: number; readonly lines: readonly number[] };
}

export interface OverviewLevel {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface OverviewCompetency {
  readonly id: string;
  readonly name: string;
  readonly isValue: boolean;
  /** It is known by its name alone. */
  readonly isOutline: boolean;
  /** How many indicators there are at a level; the level is null for a value. */
  readonly counts: ReadonlyArray<{ readonly level: string | null; readonly indicators: number }>;
}

/** @param found what the file holds itself @param imported the same over the framework that it was recognised as */
export function overviewOf(
  found: Imported,
  imported: Imported,
  framework: Framework | undefined,
  notes: readonly string[],
): Overview {
  const boilerplate = found.unplaced.filter(({ isBoilerplate }) => isBoilerplate);
  return {
    id: imported.id,
    title: oneLine(imported.title),
    ...(framework ? { recognisedAs: framework.id } : {}),
    levels: imported.levels.map(({ id, name, roles }) => ({
      id,
      name: oneLine(name),
      roles: roles.map(oneLine),
    })),
    competencies: imported.competencies.map(({ id, name, kind, outline, levels }) => ({
      id,
      name: oneLine(name),
      isValue: kind === 'value',
      isOutline: outline === true,
      counts: levels.map(({ level, indicators }) => ({ level, indicators: indicators.length })),
    })),
    notes: notes.map(oneLine),
    unplaced: found.unplaced
      .filter(({ isBoilerplate }) => !isBoilerplate)
      .map(({ line, text }) => ({ ...(line === undefined ? {} : { line }), text: oneLine(text) })),
    boilerplate: {
      count: boilerplate.length,
      lines: [...new Set(boilerplate.flatMap(({ line }) => line ?? []))],
    },
  };
}
