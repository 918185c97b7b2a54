import { basename, extname } from 'node:path';
import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';

/** Questions that the system itself asks, over a window. */

const NOTE_FILTERS = [
  { name: 'Notes and Word documents', extensions: ['minutes', 'txt', 'docx', 'doc', 'odt', 'rtf'] },
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

/** Which folder to export to; null where the person thought better of it. */
export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a folder for exported files',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Which Word document to take the looks of; null where the person thought better of it. */
export async function askForBase(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a document to take the looks of',
    filters: [{ name: 'Word document', extensions: ['docx'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Where to write a note; null where the person thought better of it. The system asks before replacing a file. */
export async function askWhereToSave(
  window: BrowserWindow,
  title: string,
  suggestion: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: suggestion,
    filters: [
      { name: 'Note', extensions: ['minutes'] },
      { name: 'Plain text', extensions: ['txt'] },
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  return extname(filePath) === '' ? `${filePath}.minutes` : filePath;
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

/** So many sentences fit a message; more would reach beyond the screen. */
const MOST_SENTENCES = 12;

/** Tells what was taken as accepted, counted or left out where a file of a word processor was read. */
export async function tellOfImport(
  window: BrowserWindow,
  name: string,
  left: readonly string[],
): Promise<void> {
  const more = left.length - MOST_SENTENCES;
  await dialog.showMessageBox(window, {
    type: 'info',
    message: `“${name}” was read as a new note. The file itself was not changed.`,
    detail: [...left.slice(0, MOST_SENTENCES), ...(more > 0 ? [`And ${more} more.`] : [])].join('\n'),
    buttons: ['Go on'],
    noLink: true,
  });
}

/** A path's name in quotation marks. */
export function quoted(path: string): string {
  return `“${basename(path)}”`;
}
