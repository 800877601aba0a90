import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type CheckOptions, check } from './check.ts';
import { type CoverageOptions, coverage } from './coverage.ts';
import type { ExitCode } from './exit-code.ts';
import { type ExportOptions, exportFiles } from './export.ts';
import { type ImportOptions, importFile } from './import.ts';
import { type SuggestOptions, suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

function date(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It must be a date such as 2026-03-31.');
  return value;
}

function count(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('It must be a number from 1 to 9999.');
  return Number(value);
}

/** Runs one command. Wrong use and unreadable input end with one line on standard error, and no stack trace. */
async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('competency-evidence')
    .description('Checks evidence that is written against a competency framework.')
    .exitOverride()
    // Help that nobody asked for is not printed: `explain` says in one line what is missing.
    .configureOutput({
      writeErr: (text) => void (text.startsWith('Usage:') || process.stderr.write(oneLine(text))),
    });
  program
    .command('check')
    .description('every finding in the evidence documents, framework files and portfolios below the paths')
    .argument('[paths...]', 'files and folders', ['.'])
    .addOption(
      new Option('--format <format>', 'how findings are written')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
        .choices(['error', 'warning', 'info', 'hint', 'never'])
        .default('error'),
    )
    .addOption(new Option('--today <date>', 'the day to judge by').argParser(date))
    .action(async (paths: string[], options: CheckOptions) => {
      code = await check(paths, options);
    });
  program
    .command('coverage')
    .description(
      'what is tagged for which competency, and where: the evidence documents below the paths as a matrix',
    )
    .argument('[paths...]', 'files and folders', ['.'])
    .addOption(
      new Option('--format <format>', 'how the report is written')
        .choices(['text', 'markdown', 'html', 'json', 'csv'])
        .default('text'),
    )
    .option('--out <file>', 'the file to write; standard output unless said')
    .option('--force', 'replace the file if it exists')
    .addOption(new Option('--today <date>', 'the day of the report, from which ages count').argParser(date))
    .action(async (paths: string[], options: CoverageOptions) => {
      code = await coverage(paths, options);
    });
  program
    .command('suggest')
    .description('indicators that the passage on standard input may show, best first')
    .option(
      '--framework <id>',
      'the framework to look in; without it, the current one that has the competency',
    )
    .option('--level <level>', 'a level or role: that level and, where levels are cumulative, those below it')
    .option('--competency <id>', 'only the indicators of this competency')
    .addOption(new Option('--top <n>', 'how many').argParser(count).default(10))
    .addOption(
      new Option('--format <format>', 'how they are written; jsonl reads a passage a line')
        .choices(['text', 'json', 'jsonl'])
        .default('text'),
    )
    .action(async (options: SuggestOptions) => {
      code = await suggest(options);
    });
  program
    .command('import')
    .description('a framework from a saved page, Markdown, text, PDF, CASE JSON, or a CSV of Moodle or SFIA')
    .argument('<file>', 'the file; its kind is told by its content')
    .option('--id <id>', 'the id of the framework')
    .option('--title <title>', 'the title of the framework')
    .option('--out <file>', 'the file to write; standard output unless said')
    .addOption(
      new Option('--as <kind>', 'what to make of it; evidence of a Word or Markdown file')
        .choices(['framework', 'evidence'])
        .default('framework'),
    )
    .option(
      '--into <framework>',
      'merge into this framework: a file, or an id; with --as evidence, the one that it is about',
    )
    .option('--force', 'replace the file if it exists, and texts that changed')
    .action(async (file: string, options: ImportOptions) => {
      code = await importFile(file, options);
    });
  program
    .command('export')
    .description(
      'evidence without tags and comments, ready to paste or hand in; or a framework for another system',
    )
    .argument('<files...>', 'evidence documents; for case and moodle a framework file or its id')
    .addOption(
      new Option('--to <format>', 'what to make of them')
        .choices(['markdown', 'text', 'docx', 'csl', 'mapping', 'case', 'moodle'])
        .makeOptionMandatory(),
    )
    .option('--out <file>', 'the file to write; standard output unless said')
    .option('--force', 'replace the file if it exists')
    .option('--headings', 'keep the headings in plain text')
    .option('--competency <id>', 'only what the files say of this competency, as plain text')
    .addOption(new Option('--today <date>', 'the day that a CASE package bears').argParser(date))
    .action(async (files: string[], options: ExportOptions) => {
      code = await exportFiles(files, options);
    });
  program
    .command('language-server')
    .description('the language server, for any editor')
    .option('--stdio', 'talk over standard input and output')
    .allowUnknownOption()
    .action(({ stdio }: { stdio?: boolean }) => {
      if (!stdio) throw new UsageError('say how to talk: competency-evidence language-server --stdio');
      require('./server-node.js');
    });
  await program.parseAsync([...args], { from: 'user' });
  return code;
}

/** The first line of what the argument parser says of wrong use: the rest is advice that does not fit one line. */
const oneLine = (text: string): string =>
  `${text
    .trim()
    .split('\n', 1)[0]
    ?.replace(/^error: /, 'competency-evidence: ')}\n`;

function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    if (error.code === 'commander.help' && error.exitCode !== 0)
      process.stderr.write('competency-evidence: say what to do; --help lists the commands.\n');
    return error.exitCode === 0 ? 0 : 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`competency-evidence: ${message.split('\n', 1)[0]}\n`);
  return 2;
}

// A reader that goes away (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

run(process.argv.slice(2))
  .catch(explain)
  .then((code) => {
    // The language server goes on until its client leaves.
    if (process.argv[2] !== 'language-server' || code !== 0) process.exitCode = code;
  });
