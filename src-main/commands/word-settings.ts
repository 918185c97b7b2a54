import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { LAYOUT_IDS, type LayoutId } from '../../shared/layouts/layout.ts';
import { readBytes } from '../files/read-bytes.ts';
import { readTrouble } from '../files/trouble.ts';
import type { WordOptions } from '../word/word-options.ts';
import type { BaseDocument, Format } from './formats.ts';
import type { CommandIo } from './io.ts';
import { wrongUsage } from './wrong-usage.ts';

/** How Word files are to look, as it is said on a command line. */
export interface WordSettings {
  readonly layout?: LayoutId;
  readonly draft?: boolean;
  readonly lineNumbers?: boolean;
  readonly decisions?: boolean;
  readonly actions?: boolean;
  readonly signature?: boolean;
  readonly markers?: boolean;
  readonly base?: string;
}

const FLAGS = {
  layout: '--layout',
  draft: '--draft',
  lineNumbers: '--line-numbers',
  decisions: '--decisions',
  actions: '--actions',
  signature: '--signature',
  markers: '--markers',
  base: '--base',
} as const satisfies Record<keyof WordSettings, string>;

/** Adds to a command what can be said of Word files. */
export function withWordSettings(command: Command): Command {
  return command
    .addOption(new Option('--layout <layout>', 'how a Word file is set').choices(LAYOUT_IDS))
    .option('--draft', 'say on every page of a Word file that it is a draft')
    .option('--line-numbers', 'number every fifth line of a Word file')
    .option('--decisions', 'a table of all decisions at the end of a Word file')
    .option('--actions', 'a table of all actions at the end of a Word file')
    .option('--signature', 'a line to sign and date in a Word file')
    .option('--markers', 'hide the tags of the committee system in a Word file, for upload')
    .option('--base <file>', 'your own .docx, whose styles, margins, header and footer a Word file gets');
}

/** Refuses what is said of Word files where none are made. */
export function refuseWordSettings(settings: WordSettings, format: Format): void {
  if (format === 'docx') return;
  const said = Object.keys(FLAGS).find((name): name is keyof WordSettings => name in settings);
  if (said !== undefined) wrongUsage(`${FLAGS[said]} is for Word files: give --to docx.`);
}

/** What is said of Word files, as the writer takes it. */
export function wordOptions({ layout, ...settings }: WordSettings): WordOptions {
  return {
    ...(layout === undefined ? {} : { layout }),
    isDraft: settings.draft ?? false,
    hasLineNumbers: settings.lineNumbers ?? false,
    hasDecisionsTable: settings.decisions ?? false,
    hasActionsTable: settings.actions ?? false,
    hasSignature: settings.signature ?? false,
    hasMarkers: settings.markers ?? false,
  };
}

/** The file of `--base`, null where none is given, or why it can't be read, as sentences that stand after its name. */
export type ReadBase =
  | { readonly ok: true; readonly base: BaseDocument | null }
  | { readonly ok: false; readonly trouble: string };

export async function readBase(
  { base: name }: WordSettings,
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
