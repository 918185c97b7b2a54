import type { WebContents } from './web-contents.ts';

type Options = Electron.MenuItemConstructorOptions;
type Role = NonNullable<Options['role']>;

/** What a role is where the template does not say, and what it does. */
interface RoleMeaning {
  readonly label: string;
  readonly accelerator?: string;
  /** Keys that the page itself understands are shown and not taken from it. */
  readonly registerAccelerator?: false;
  readonly submenu?: readonly Options[];
  readonly onApp?: 'quit';
  readonly onWindow?: (window: Electron.BrowserWindow) => void;
  readonly onContents?: (contents: WebContents) => void;
}

const ROLES: Readonly<Partial<Record<Role, RoleMeaning>>> = {
  about: { label: 'About' },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', onWindow: (window) => window.close() },
  copy: {
    label: 'Copy',
    accelerator: 'CommandOrControl+C',
    registerAccelerator: false,
    onContents: (contents) => contents.copy(),
  },
  cut: {
    label: 'Cut',
    accelerator: 'CommandOrControl+X',
    registerAccelerator: false,
    onContents: (contents) => contents.cut(),
  },
  delete: { label: 'Delete', onContents: (contents) => contents.delete() },
  help: { label: 'Help' },
  minimize: {
    label: 'Minimize',
    accelerator: 'CommandOrControl+M',
    onWindow: (window) => window.minimize(),
  },
  paste: {
    label: 'Paste',
    accelerator: 'CommandOrControl+V',
    registerAccelerator: false,
    onContents: (contents) => contents.paste(),
  },
  pasteAndMatchStyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CommandOrControl+V',
    registerAccelerator: false,
    onContents: (contents) => contents.pasteAndMatchStyle(),
  },
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', onApp: 'quit' },
  redo: {
    label: 'Redo',
    accelerator: 'Shift+CommandOrControl+Z',
    onContents: (contents) => contents.redo(),
  },
  reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', onContents: (contents) => contents.reload() },
  forceReload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    onContents: (contents) => contents.reloadIgnoringCache(),
  },
  selectAll: {
    label: 'Select All',
    accelerator: 'CommandOrControl+A',
    onContents: (contents) => contents.selectAll(),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: process.platform === 'darwin' ? 'Control+Command+F' : 'F11',
    onWindow: (window) => window.setFullScreen(!window.isFullScreen()),
  },
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', onContents: (contents) => contents.undo() },
  window: { label: 'Window' },
  fileMenu: {
    label: 'File',
    submenu: [process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' }],
  },
  editMenu: {
    label: 'Edit',
    submenu: [
      ...[{ role: 'undo' as const }, { role: 'redo' as const }, { type: 'separator' as const }],
      ...[{ role: 'cut' as const }, { role: 'copy' as const }, { role: 'paste' as const }],
      ...[{ role: 'delete' as const }, { type: 'separator' as const }, { role: 'selectAll' as const }],
    ],
  },
  windowMenu: { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
};

/** The meaning of a role; undefined where the stand-in does not have it. */
export function roleMeaning(role: Role): RoleMeaning | undefined {
  return ROLES[role];
}
