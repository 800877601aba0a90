import type { LocationLink, Position } from 'vscode-languageserver-types';
import { definitionAt, levelById, levelByName } from '../framework/find.ts';
import type { Framework } from '../framework/model.ts';
import { levelToJudge } from '../judgement/coverage.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { rangeOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { competencyNamed, placeAt } from './place.ts';

/** The line of the framework file that defines what a tag, a heading or a value of the front matter names. */
export function definition(evidence: Evidence, offset: number): LocationLink[] {
  const { document } = evidence;
  const target = targetAt(evidence, offset);
  if (!target) return [];
  const range = { start: target.at, end: target.at };
  return [
    {
      originSelectionRange: rangeOf(document.lines, target.origin),
      targetUri: target.framework.uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}

interface Target {
  readonly framework: Framework;
  readonly at: Position;
  readonly origin: Span;
}

function targetAt(evidence: Evidence, offset: number): Target | undefined {
  const { framework } = evidence;
  const place = placeAt(evidence, offset);
  if (place.on === 'tag') {
    const { reference } = place.tag;
    if (reference.kind !== 'found') return undefined;
    const at =
      reference.indicator?.at ??
      definitionAt(reference.competency, reference.level ?? null)?.at ??
      reference.competency.at;
    return { framework: reference.framework, at, origin: place.tag };
  }
  if (!framework) return undefined;
  if (place.on === 'heading') {
    const level = levelToJudge(evidence, place.competency);
    const at = (level !== undefined && definitionAt(place.competency, level)?.at) || place.competency.at;
    return { framework, at, origin: place.heading };
  }
  if (place.on !== 'value') return undefined;
  const at = valueAt(evidence, framework, place.path, place.span);
  return at && { framework, at, origin: place.span };
}

function valueAt(
  evidence: Evidence,
  framework: Framework,
  [key]: readonly string[],
  span: Span,
): Position | undefined {
  switch (key) {
    case 'framework':
      return framework.at;
    case 'level': {
      const name = evidence.document.frontMatter?.level?.text ?? '';
      return (levelById(framework, name) ?? levelByName(framework, name))?.at;
    }
    case 'competencies':
      return competencyNamed(evidence, span)?.at;
    default:
      return undefined;
  }
}
