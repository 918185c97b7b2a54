import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from './browser-window.ts';
import { cancelButton } from './dialog-options.ts';
import type { Menu } from './menu.ts';
import type { MenuItem } from './menu-item.ts';
import type { PromptAnswer } from './page/prompt-world.ts';

/** Questions put to the person in the window, where Electron opens native dialogs and menus. */

const NO_BUTTONS = { title: '', message: '', detail: '', defaultButton: 0, cancelButton: 1 } as const;

export function askMessage(
  window: BrowserWindow,
  options: Electron.MessageBoxOptions,
): Promise<PromptAnswer> {
  const buttons = options.buttons?.length ? options.buttons : ['OK'];
  return window.webContents.askPerson({
    title: options.title ?? '',
    message: options.message,
    detail: options.detail ?? '',
    buttons,
    defaultButton: options.defaultId ?? 0,
    cancelButton: cancelButton(options),
    ...(options.checkboxLabel
      ? { checkbox: { label: options.checkboxLabel, checked: options.checkboxChecked ?? false } }
      : {}),
  });
}

/** A path, absolute, or null where the person would rather not. */
export async function askPath(
  window: BrowserWindow,
  title: string,
  button: string,
  start: string,
): Promise<string | null> {
  const answer = await window.webContents.askPerson({
    ...NO_BUTTONS,
    title,
    line: { label: 'Path', value: start, choices: neighbours(start) },
    buttons: [button, 'Cancel'],
  });
  return answer.button === 0 && answer.line.trim() !== '' ? path.resolve(answer.line.trim()) : null;
}

function neighbours(start: string): readonly string[] {
  const folder = start.endsWith(path.sep) ? start : path.dirname(start);
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .map((entry) => path.join(folder, entry.name) + (entry.isDirectory() ? path.sep : ''));
  } catch {
    return [];
  }
}

/** Shows a menu as a list, and its submenus as lists of their own, and does what is chosen. */
export async function chooseFromMenu(menu: Menu, window: BrowserWindow): Promise<void> {
  const items = menu.items.filter((item) => item.visible && item.enabled && item.type !== 'separator');
  const labels = items.map((item) => `${item.checked ? '✓ ' : ''}${plain(item)}${hint(item)}`);
  const answer = await window.webContents.askPerson({
    ...NO_BUTTONS,
    title: 'Menu',
    buttons: [...labels, 'Cancel'],
    cancelButton: labels.length,
  });
  const chosen = items[answer.button];
  if (chosen?.submenu) await chooseFromMenu(chosen.submenu, window);
  else chosen?.click({}, window as unknown as Electron.BaseWindow, window.webContents);
}

function plain(item: MenuItem): string {
  return item.label.replace(/&(.)/g, '$1');
}

function hint(item: MenuItem): string {
  if (item.submenu) return ' ▸';
  return item.accelerator ? ` (${item.accelerator.replace(/CmdOrCtrl|CommandOrControl/, 'Ctrl')})` : '';
}
