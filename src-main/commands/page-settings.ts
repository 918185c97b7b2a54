import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { LAYOUT_IDS, type LayoutId } from '../../shared/layouts/layout.ts';
import { type PageOptions, USUAL_PAGE } from '../../shared/layouts/page-options.ts';
import { readBytes } from '../files/read-bytes.ts';
import { readTrouble } from '../files/trouble.ts';
import type { WordOptions } from '../word/word-options.ts';
import type { BaseDocument, Format } from './formats.ts';
import type { CommandIo } from './io.ts';
import { wrongUsage } from './wrong-usage.ts';

/** How pages are to look, as it is said on a command line. */
export interface PageSettings {
  readonly layout?: LayoutId;
  readonly draft?: boolean;
  readonly lineNumbers?: boolean;
  readonly decisions?: boolean;
  readonly actions?: boolean;
  readonly signature?: boolean;
  readonly markers?: boolean;
  readonly withoutNote?: boolean;
  readonly base?: string;
}

/** Each option, and what has it: all files of pages, or Word files alone. */
const FLAGS = {
  layout: { flag: '--layout', of: 'pages' },
  draft: { flag: '--draft', of: 'pages' },
  decisions: { flag: '--decisions', of: 'pages' },
  actions: { flag: '--actions', of: 'pages' },
  signature: { flag: '--signature', of: 'pages' },
  lineNumbers: { flag: '--line-numbers', of: 'word' },
  markers: { flag: '--markers', of: 'word' },
  withoutNote: { flag: '--without-note', of: 'word' },
  base: { flag: '--base', of: 'word' },
} as const satisfies Record<keyof PageSettings, { readonly flag: string; readonly of: 'pages' | 'word' }>;

/** What files can be given each kind of option, and how that is said. */
const HAVE: Readonly<
  Record<'pages' | 'word', { readonly formats: readonly Format[]; readonly words: string }>
> = {
  pages: {
    formats: ['docx', 'html'],
    words: 'is for Word files and web pages: give --to docx or --to html.',
  },
  word: { formats: ['docx'], words: 'is for Word files: give --to docx.' },
};

/** Adds to a command what can be said of pages. */
export function withPageSettings(command: Command): Command {
  return command
    .optionsGroup('Options of Word files and web pages:')
    .addOption(new Option('--layout <layout>', 'how the pages are set').choices(LAYOUT_IDS))
    .option('--draft', 'say on every page that it is a draft')
    .option('--decisions', 'a table of all decisions at the end')
    .option('--actions', 'a table of all actions at the end')
    .option('--signature', 'a line to sign and date')
    .optionsGroup('Options of Word files:')
    .option('--line-numbers', 'number every fifth line')
    .option('--markers', 'hide the tags of the committee system in the file, for upload')
    .option(
      '--without-note',
      'leave out the copy of the note by which the file comes back with all its blocks',
    )
    .option('--base <file>', 'your own .docx, whose styles, margins, header and footer the file gets');
}

/** Refuses what is said of pages where none are made, or only pages that can't have it. */
export function refusePageSettings(settings: PageSettings, format: Format): void {
  for (const [name, { flag, of }] of Object.entries(FLAGS)) {
    if (name in settings && !HAVE[of].formats.includes(format)) wrongUsage(`${flag} ${HAVE[of].words}`);
  }
}

/** What is said of all pages, as their writers take it. */
export function pageOptions({ layout, ...settings }: PageSettings): PageOptions {
  return {
    ...USUAL_PAGE,
    ...(layout === undefined ? {} : { layout }),
    isDraft: settings.draft ?? false,
    hasLineNumbers: settings.lineNumbers ?? false,
    hasDecisionsTable: settings.decisions ?? false,
    hasActionsTable: settings.actions ?? false,
    hasSignature: settings.signature ?? false,
  };
}

/** What is said of Word files beside their pages, as the writer takes it. */
export function wordOptions({ markers, withoutNote }: PageSettings): WordOptions {
  return { hasMarkers: markers ?? false, carriesNote: !(withoutNote ?? false) };
}

/** The file of `--base`, null where none is given, or why it can't be read, as sentences that stand after its name. */
export type ReadBase =
  | { readonly ok: true; readonly base: BaseDocument | null }
  | { readonly ok: false; readonly trouble: string };

export async function readBase(
  { base: name }: PageSettings,
  { cwd }: Pick<CommandIo, 'cwd'>,
): Promise<ReadBase> {
  if (name === undefined) return { ok: true, base: null };
  const path = resolve(cwd, name);
  try {
    return { ok: true, base: { name, bytes: await readBytes(path) } };
  } catch (error) {
    return { ok: false, trouble: readTrouble(error, path) };
  }
}
