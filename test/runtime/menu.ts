import { parseAccelerator } from './accelerator.ts';
import type { BrowserWindow } from './browser-window.ts';
import { Emitter } from './emitter.ts';
import { MenuItem, onItemsChanged } from './menu-item.ts';
import type { Shortcut } from './page/shortcuts.ts';
import { chooseFromMenu } from './prompt.ts';
import { isForPerson } from './runtime.ts';
import type { WebContents } from './web-contents.ts';
import { allContents, focusedWindow } from './windows.ts';

type Template = Electron.MenuItemConstructorOptions | Electron.MenuItem;

let applicationMenu: Menu | null = null;

/** A menu as a model. Its keys are pressed in the window; a person opens it with F10, for want of a native one. */
export class Menu extends Emitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }

  append(item: MenuItem): void {
    this.insert(this.items.length, item);
  }

  insert(at: number, item: MenuItem): void {
    item.menu = this;
    this.items.splice(at, 0, item);
    tellShortcuts();
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }

  popup(options: Electron.PopupOptions = {}): void {
    this.emit('menu-will-show', {});
    const window = (options.window as unknown as BrowserWindow | undefined) ?? focusedWindow();
    const done = () => {
      this.emit('menu-will-close', {});
      options.callback?.();
    };
    if (window && isForPerson) void chooseFromMenu(this, window).then(done);
    else if (!isForPerson) this.#close = done;
  }

  #close: () => void = () => {};

  closePopup(): void {
    this.#close();
    this.#close = () => {};
  }

  static buildFromTemplate(template: readonly Template[]): Menu {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    const menu = new Menu();
    for (const one of template as readonly Template[]) {
      menu.append(one instanceof MenuItem ? one : new MenuItem(one as Electron.MenuItemConstructorOptions));
    }
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    tellShortcuts();
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}

/** For a person: the key that opens the application menu, as it does on desktops. */
const MENU_COMMAND = 0;
const MENU_KEY = { key: 'f10', ctrl: false, alt: false, shift: false, meta: false };

/** The keys of the application menu that count now. */
export function shortcuts(): readonly Shortcut[] {
  const own = applicationMenu ? allItems(applicationMenu) : [];
  const keys = own.flatMap((item) => {
    const isPressable =
      item.enabled && item.registerAccelerator && (item.visible || item.acceleratorWorksWhenHidden);
    const key = isPressable && item.accelerator !== null ? parseAccelerator(item.accelerator) : null;
    return key ? [{ command: item.commandId, ...key }] : [];
  });
  return isForPerson && applicationMenu ? [...keys, { command: MENU_COMMAND, ...MENU_KEY }] : keys;
}

export function runShortcut(command: number, window: BrowserWindow, contents: WebContents): void {
  if (!applicationMenu) return;
  if (command === MENU_COMMAND) {
    void chooseFromMenu(applicationMenu, window);
    return;
  }
  const item = allItems(applicationMenu).find((one) => one.commandId === command);
  if (item?.enabled) {
    item.click({ triggeredByAccelerator: true }, window as unknown as Electron.BaseWindow, contents);
  }
}

/** Every item of a menu and of the menus in it. */
export function allItems(menu: Menu): readonly MenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? allItems(item.submenu) : [])]);
}

let isTelling = false;

/** Tells every page of the keys, once for however many changes are made together. */
function tellShortcuts(): void {
  if (isTelling) return;
  isTelling = true;
  queueMicrotask(() => {
    isTelling = false;
    for (const contents of allContents()) contents.tell('shortcuts', shortcuts());
  });
}

onItemsChanged(tellShortcuts);
