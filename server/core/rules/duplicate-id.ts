import type { FrameworkRule } from './rule.ts';
import { quoted } from './wording.ts';

export const duplicateId: FrameworkRule = {
  code: 'duplicate-id',
  severity: 'error',
  group: 'Framework and portfolio files',
  about: 'Two files, levels, competencies or indicators have the same id.',
  *check(file, { sameId }) {
    if (sameId.length > 0)
      yield {
        span: file.idSpan,
        message: `The id ${quoted(file.id ?? '')} is also that of ${sameId.join(' and ')}; give each framework an id of its own.`,
      };
    for (const { ids, what } of idLists(file.tree.value)) {
      const seen = new Set<string>();
      for (const { id, path } of ids) {
        const written = file.tree.written(path) ?? id;
        if (seen.has(written))
          yield {
            span: file.tree.nodeSpan(path),
            message: `Another ${what} already has the id ${quoted(written)}; give this one an id of its own.`,
          };
        seen.add(written);
      }
    }
  },
};

interface IdList {
  readonly what: string;
  readonly ids: ReadonlyArray<{ readonly id: string; readonly path: readonly string[] }>;
}

/** Every list in which ids must differ, read from the raw values, because a file with duplicates is not a sound model. */
function* idLists(value: unknown): Generator<IdList> {
  yield { what: 'level', ids: idsIn(at(value, 'levels'), ['levels']) };
  yield { what: 'competency', ids: idsIn(at(value, 'competencies'), ['competencies']) };
  for (const [index, competency] of list(at(value, 'competencies')).entries()) {
    const path = ['competencies', String(index)];
    yield { what: 'indicator', ids: idsIn(at(competency, 'indicators'), [...path, 'indicators']) };
    const levels = at(competency, 'levels');
    for (const level of typeof levels === 'object' && levels !== null ? Object.keys(levels) : [])
      yield {
        what: 'indicator',
        ids: idsIn(at(at(levels, level), 'indicators'), [...path, 'levels', level, 'indicators']),
      };
  }
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const idsIn = (value: unknown, path: readonly string[]): IdList['ids'] =>
  list(value).flatMap((item, index) => {
    const id = at(item, 'id');
    return typeof id === 'string' || typeof id === 'number'
      ? [{ id: String(id), path: [...path, String(index), 'id'] }]
      : [];
  });
