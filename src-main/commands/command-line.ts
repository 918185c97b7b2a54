import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { errorCode } from '../files/error-code.ts';
import { faultTrouble } from '../files/trouble.ts';
import { type ActionsOptions, actions } from './actions.ts';
import { type CheckOptions, check } from './check.ts';
import { type ConvertOptions, convert } from './convert.ts';
import { EXAMPLES } from './examples.ts';
import { FORMATS, type Format } from './formats.ts';
import { type ImportOptions, importFiles } from './import.ts';
import { type CommandIo, EXIT, type ExitCode } from './io.ts';
import { withPageSettings } from './page-settings.ts';
import { printableLine } from './printable.ts';
import { type ReadOptions, read } from './read.ts';
import { reportTrouble } from './report.ts';
import { usageLine } from './usage-line.ts';
import { wrongUsage } from './wrong-usage.ts';

const NOTES_HELP = 'notes in plain text; - is standard input';
const FILES_HELP = 'files of Word (.docx), or .doc, .odt and .rtf; - is standard input';
const STDIN_HELP = 'read the note from standard input';

const TO = '--to <format>';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a run leaves behind: its exit code, and the help that it was asked for. */
interface Run {
  exit: ExitCode;
  help: string;
}

/** Runs `minutewright` with the arguments after its name. Answers the exit code, and never throws. */
export async function runCommandLine(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const run: Run = { exit: EXIT.done, help: '' };
  try {
    if (!ISO_DATE.test(io.today) || Number.isNaN(Date.parse(io.today))) {
      wrongUsage('MINUTEWRIGHT_TODAY must be a date, as 2024-05-31.');
    }
    await commandLine(io, run).parseAsync([...args], { from: 'user' });
    return run.exit;
  } catch (error) {
    return endWith(error, args, run, io);
  }
}

/** Says how a run ended that did not end by itself: help, wrong usage, or something that nobody foresaw. */
async function endWith(error: unknown, args: readonly string[], run: Run, io: CommandIo): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === EXIT.done) {
    return io.stdout.write(run.help).then(
      () => EXIT.done,
      (reason) => endWith(reason, args, run, io),
    );
  }
  if (error instanceof CommanderError) {
    await io.stderr.write(run.help || `${usageLine(error, args)}\n`);
    return EXIT.wrongUsage;
  }
  // Whoever was reading has enough, as `head` has.
  if (errorCode(error) === 'EPIPE') return EXIT.done;
  if (errorCode(error) === 'ENOSPC') {
    const words = 'the disk has no room, so not all was written. Free some space, then try again.';
    await reportTrouble(io, 'standard output', words);
  } else {
    await io.stderr.write(`minutewright: ${printableLine(faultTrouble(error, 'something went wrong'))}\n`);
  }
  return EXIT.failed;
}

/** The format that a word names, in capitals or not. */
function formatOf(word: string): Format {
  const named = word.toLowerCase();
  const format = FORMATS.find((name) => name === named);
  if (named === 'pdf') {
    throw new InvalidArgumentError('A PDF is printed by the window: open the note there and press Ctrl+E.');
  }
  if (!format) throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(', ')}.`);
  return format;
}

function commandLine(io: CommandIo, run: Run): Command {
  const program = new Command('minutewright')
    .description('Reads notes of meetings, checks them, and turns them into Word and other files.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: (words) => {
        run.help += words;
      },
      writeErr: (words) => {
        run.help += words;
      },
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .addHelpText('after', EXAMPLES.program);

  const converting = program
    .command('convert')
    .description('Turn notes into Word files, web pages, JSON, a table, or tagged text.')
    .argument('[notes...]', NOTES_HELP)
    .addOption(new Option(TO, 'what to turn them into').choices(FORMATS).argParser(formatOf))
    .option('--out <file or folder>', 'where to write; - is standard output (default: beside each note)')
    .option('--force', 'replace files that are already there')
    .option('--public', 'leave out exempt matter')
    .option('--sentence <words>', 'what stands in its place')
    .option('--stdin', STDIN_HELP);
  withPageSettings(converting)
    .addHelpText('after', EXAMPLES.convert)
    .action(async (notes: string[], { to, ...options }: Partial<ConvertOptions>) => {
      // Only here, so that an option which is unknown is told first.
      if (to === undefined) wrongUsage(`required option '${TO}' not specified.`);
      run.exit = await convert(notes, { ...options, to }, io);
    });

  program
    .command('import')
    .description('Read Word files, and those of other word processors, as notes in tagged text.')
    .argument('[files...]', FILES_HELP)
    .option('--out <file or folder>', 'where to write; - is standard output (default: beside each file)')
    .option('--force', 'replace files that are already there')
    .option('--stdin', 'read the file from standard input')
    .addHelpText('after', EXAMPLES.import)
    .action(async (files: string[], options: ImportOptions) => {
      run.exit = await importFiles(files, options, io);
    });

  program
    .command('check')
    .description('Tell the problems of notes, with line and column. Exit code 1 where there is an error.')
    .argument('[notes...]', NOTES_HELP)
    .option('--json', 'print the problems as JSON')
    .option('--stdin', STDIN_HELP)
    .addHelpText('after', EXAMPLES.check)
    .action(async (notes: string[], options: CheckOptions) => {
      run.exit = await check(notes, options, io);
    });

  program
    .command('read')
    .description('Tell what is in a note: its entries, decisions, actions and attendance.')
    .argument('[note]', NOTES_HELP)
    .option('--json', 'print a summary as JSON, with the text of each entry (items[].text)')
    .option('--stdin', STDIN_HELP)
    .addHelpText('after', EXAMPLES.read)
    .action(async (note: string | undefined, options: ReadOptions) => {
      run.exit = await read(note, options, io);
    });

  program
    .command('actions')
    .description('List the actions of many notes: who is to do what by when, in the order of the meetings.')
    .argument('[notes...]', NOTES_HELP)
    .option('--open', 'leave out what is done or cancelled')
    .addOption(new Option('--json', 'print them as JSON').conflicts('csv'))
    .option('--csv', 'print them as a table for a spreadsheet')
    .option('--stdin', STDIN_HELP)
    .addHelpText('after', EXAMPLES.actions)
    .action(async (notes: string[], options: ActionsOptions) => {
      run.exit = await actions(notes, options, io);
    });

  return program;
}
