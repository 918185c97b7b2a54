import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import { checkDialogOptions, type DialogName } from './dialog-options.ts';
import { guard } from './guard.ts';
import { askMessage, askPath } from './prompt.ts';
import { isForPerson } from './runtime.ts';
import { allWindows, focusedWindow } from './windows.ts';

type Surface = {
  readonly [Name in DialogName]: (first: unknown, second?: unknown) => ReturnType<Electron.Dialog[Name]>;
} & Pick<Electron.Dialog, 'showErrorBox'>;

/**
 * Native dialogs. A test replaces each function with its answer, as with Electron's own; one that was not replaced
 * throws, for a dialog that nobody sees would wait for ever. A person is asked in the window.
 */
const surface: Surface = {
  async showOpenDialog(first, second) {
    const [window, options] = question<Electron.OpenDialogOptions>('showOpenDialog', first, second);
    const start = options.defaultPath ?? `${app.getPath('documents')}${path.sep}`;
    const file = await askPath(window, options.title ?? 'Open', options.buttonLabel ?? 'Open', start);
    return { canceled: file === null, filePaths: file === null ? [] : [file] };
  },
  async showSaveDialog(first, second) {
    const [window, options] = question<Electron.SaveDialogOptions>('showSaveDialog', first, second);
    const start = path.resolve(app.getPath('documents'), options.defaultPath ?? '');
    const file = await askPath(window, options.title ?? 'Save', options.buttonLabel ?? 'Save', start);
    const isLeft = file !== null && existsSync(file) && !(await mayReplace(window, file));
    return { canceled: file === null || isLeft, filePath: isLeft ? '' : (file ?? '') };
  },
  async showMessageBox(first, second) {
    const [window, options] = question<Electron.MessageBoxOptions>('showMessageBox', first, second);
    const { button, checked } = await askMessage(window, options);
    return { response: button, checkboxChecked: checked };
  },
  showErrorBox(title, content) {
    process.stderr.write(`${title}\n${content}\n`);
    const window = isForPerson ? (focusedWindow() ?? allWindows()[0]) : undefined;
    if (window) void askMessage(window, { title, message: content });
  },
};

/** As the desktop's own dialogs ask. */
async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const message = `${path.basename(file)} is there already. Replace it?`;
  const { button } = await askMessage(window, { message, buttons: ['Cancel', 'Replace'] });
  return button === 1;
}

function question<Options extends object>(
  name: DialogName,
  first: unknown,
  second: unknown,
): [BrowserWindow, Options] {
  if (!app.isReady()) throw new Error('dialog module can only be used after app is ready');
  const options = ((second === undefined ? first : second) ?? {}) as Options;
  checkDialogOptions(name, options);
  if (!isForPerson) {
    throw new Error(`dialog.${name} was called and nobody is there to answer: replace it in the test`);
  }
  const given = second === undefined ? null : (first as BrowserWindow | null | undefined);
  const window = given ?? focusedWindow() ?? allWindows()[0];
  if (!window) throw new Error(`electron: dialog.${name} without any window is not in the stand-in`);
  return [window, options];
}

export const dialog = guard('dialog', surface);
