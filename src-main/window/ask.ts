import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';

/** Questions that the system itself asks, over a window. */

const NOTE_FILTERS = [
  { name: 'Notes', extensions: ['minutes', 'txt'] },
  { name: 'All files', extensions: ['*'] },
];

/** Which notes to open; none where the person thought better of it. */
export async function askForNotes(window: BrowserWindow | null): Promise<readonly string[]> {
  return askForFiles(window, 'Open notes', ['openFile', 'multiSelections']);
}

/** The note of which meeting to go on from; null where the person thought better of it. */
export async function askForLastNote(window: BrowserWindow): Promise<string | null> {
  const [path] = await askForFiles(window, 'Choose the note of the last meeting', ['openFile']);
  return path ?? null;
}

async function askForFiles(
  window: BrowserWindow | null,
  title: string,
  properties: ('openFile' | 'multiSelections')[],
): Promise<readonly string[]> {
  const options = { title, filters: NOTE_FILTERS, properties };
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return canceled ? [] : filePaths;
}

/** Where to write a note; null where the person thought better of it. The system asks before replacing a file. */
export async function askWhereToSave(
  window: BrowserWindow,
  title: string,
  suggestion: string,
  ending: 'minutes' | 'docx',
): Promise<string | null> {
  const filters =
    ending === 'docx'
      ? [{ name: 'Word document', extensions: ['docx'] }]
      : [
          { name: 'Note', extensions: ['minutes'] },
          { name: 'Plain text', extensions: ['txt'] },
        ];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggestion,
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  return extname(filePath) === '' ? `${filePath}.${ending}` : filePath;
}

/** A name for a note that has no file yet: its title, as far as any disk takes it. */
export function suggestedPath(title: string, name: string): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return join(app.getPath('documents'), `${plain || name}.minutes`);
}

/** A file name should fit into a list and on any disk. */
const LONGEST_NAME = 80;

/** The same place and name with another ending. */
export function withEnding(path: string, ending: string): string {
  return path.slice(0, path.length - extname(path).length) + ending;
}

/** Asks with buttons; answers the number of the one chosen. `cancel` is what closing the question means. */
export async function ask(
  window: BrowserWindow,
  question: {
    readonly message: string;
    readonly detail: string;
    readonly buttons: readonly string[];
    readonly cancel: number;
    readonly type?: MessageBoxOptions['type'];
  },
): Promise<number> {
  const { message, detail, buttons, cancel, type = 'question' } = question;
  const { response } = await dialog.showMessageBox(window, {
    type,
    message,
    detail,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: cancel,
    noLink: true,
  });
  return response;
}

/** Tells of a trouble that concerns no open note. */
export async function tell(window: BrowserWindow | null, words: string): Promise<void> {
  const [message, ...rest] = words.split(/(?<=\.) /);
  const options: MessageBoxOptions = {
    type: 'warning',
    message: message ?? words,
    detail: rest.join(' '),
    buttons: ['Close'],
    noLink: true,
  };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** A path's name in quotation marks. */
export function quoted(path: string): string {
  return `“${basename(path)}”`;
}
