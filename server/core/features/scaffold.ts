import { STRUCTURES } from '../evidence/structure.ts';
import type { Catalogue } from '../framework/catalogue.ts';
import { competencyById } from '../framework/find.ts';
import { frameworkTitle } from '../framework/model.ts';
import { yamlLevel } from '../rules/wording.ts';
import { partsSnippet, snippetText } from './completion/snippets.ts';

/** What *New evidence document* may choose from. */
export interface FrameworkChoice {
  readonly id: string;
  readonly title: string;
  readonly isSuperseded: boolean;
  readonly levels: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
  }>;
  readonly competencies: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly isOutline: boolean;
  }>;
}

export interface Choices {
  readonly frameworks: readonly FrameworkChoice[];
  readonly structures: ReadonlyArray<{ readonly name: string; readonly parts: readonly string[] }>;
}

export interface ScaffoldWish {
  readonly framework: string;
  /** A level id or a role. */
  readonly level?: string;
  readonly competencies: readonly string[];
  readonly structure: string;
}

/** The frameworks, the current editions first, and the structures that a new document may have. */
export function choices(catalogue: Catalogue): Choices {
  const frameworks = [...catalogue.frameworks.values()].map((framework) => ({
    id: framework.id,
    title: frameworkTitle(framework),
    isSuperseded: framework.supersededBy !== undefined,
    levels: framework.levels.map(({ id, name, roles }) => ({ id, name, roles })),
    competencies: framework.competencies.map(({ id, name, kind, outline }) => ({
      id,
      name,
      kind,
      isOutline: outline,
    })),
  }));
  frameworks.sort((a, b) => Number(a.isSuperseded) - Number(b.isSuperseded) || (a.id < b.id ? -1 : 1));
  return { frameworks, structures: Object.entries(STRUCTURES).map(([name, parts]) => ({ name, parts })) };
}

/** A new evidence document as a snippet: front matter and headings, with a stop wherever the writer has something to say. */
export function scaffold(
  catalogue: Catalogue,
  { framework: id, level, competencies, structure }: ScaffoldWish,
): string {
  const framework = catalogue.frameworks.get(id);
  const parts = STRUCTURES[structure.toUpperCase()] ?? [];
  const front = [
    `framework: ${id}`,
    ...(level === undefined ? [] : [`level: ${yamlLevel(level)}`]),
    ...(competencies.length > 0 ? [`competencies: [${competencies.join(', ')}]`] : []),
    `structure: ${structure}`,
    'status: draft',
  ];
  const sections = competencies.map((competency, index) => {
    const name = (framework && competencyById(framework, competency)?.name) ?? competency;
    const stops = partsSnippet(parts, 2 + index * Math.max(1, parts.length)).replace(/\n\n\$0$/, '');
    return `## ${snippetText(name)}\n\n${stops}`;
  });
  return `---\n${front.map(snippetText).join('\n')}\n---\n\n# \${1:Title}\n\n${sections.join('\n\n')}${sections.length > 0 ? '\n\n' : ''}$0\n`;
}
