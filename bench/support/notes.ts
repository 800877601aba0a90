import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { evidenceOfSize } from './documents.ts';

/** What the issue asks about, in bytes. */
const SIZE = 6_000;

/** A folder of evidence documents, one unlike the other, that is gone at the end. */
export class Notes {
  readonly path: string;
  readonly count: number;

  constructor(count: number) {
    this.path = mkdtempSync(join(tmpdir(), 'competency-evidence-bench-'));
    this.count = count;
    writeFileSync(
      join(this.path, 'portfolio.yaml'),
      'framework: cvf-2024\nlevel: 2\ncompetencies: [collaborate]\n',
    );
    for (let index = 0; index < count; index++) {
      const folder = join(this.path, `year-${Math.floor(index / 100)}`);
      if (index % 100 === 0) mkdirSync(folder);
      writeFileSync(join(folder, `${index}.md`), Notes.text(index));
    }
  }

  /** Six thousand bytes, with a date of their own. */
  static text(index: number): string {
    const date = `date: ${2015 + (index % 10)}-${String(1 + (index % 12)).padStart(2, '0')}\n---\n`;
    const text = evidenceOfSize(SIZE - 1_400, index + 1).replace(/---\n(?=\n#)/, date);
    return text.slice(0, text.lastIndexOf('\n', SIZE) + 1);
  }

  get uri(): string {
    return pathToFileURL(this.path).href;
  }

  uriOf(index: number): string {
    return pathToFileURL(join(this.path, `year-${Math.floor(index / 100)}`, `${index}.md`)).href;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
