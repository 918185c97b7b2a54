import { app } from './app.ts';
import { guard, notInStandIn } from './guard.ts';
import { Menu } from './menu.ts';
import { roleMeaning } from './menu-roles.ts';
import type { WebContents } from './web-contents.ts';

type Options = Electron.MenuItemConstructorOptions;

let lastCommand = 0;
/** Told when an item's key may have begun or ceased to count. */
let changed = () => {};

export function onItemsChanged(listener: () => void): void {
  changed = listener;
}

/** An entry of a menu: a model, since there is no native menu. `click()` does what choosing it would do. */
export class MenuItem {
  readonly commandId: number;
  readonly id: string;
  readonly type: NonNullable<Options['type']>;
  readonly role: Options['role'];
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly acceleratorWorksWhenHidden: boolean;
  readonly submenu: Menu | undefined;
  readonly sublabel: string;
  readonly toolTip: string;
  readonly icon: Options['icon'];
  label: string;
  menu: Menu | null = null;
  #isEnabled: boolean;
  #isVisible: boolean;
  #isChecked: boolean;
  readonly #onClick: Options['click'];

  constructor(options: Options) {
    if (options.label === undefined && options.role === undefined && options.type === undefined) {
      throw new Error('Invalid template for MenuItem: must have at least one of label, role or type');
    }
    const meaning = options.role === undefined ? undefined : roleMeaning(options.role);
    if (options.role !== undefined && !meaning) throw notInStandIn(`the menu role '${options.role}'`);
    lastCommand += 1;
    this.commandId = lastCommand;
    this.id = options.id ?? '';
    this.role = options.role;
    const submenu = options.submenu ?? meaning?.submenu;
    this.submenu =
      submenu === undefined || submenu instanceof Menu
        ? submenu
        : Menu.buildFromTemplate(submenu as Options[]);
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    this.label = options.label ?? meaning?.label ?? '';
    this.accelerator = options.accelerator ?? meaning?.accelerator ?? null;
    this.registerAccelerator = options.registerAccelerator ?? meaning?.registerAccelerator ?? true;
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true;
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.icon = options.icon;
    this.#isEnabled = options.enabled ?? true;
    this.#isVisible = options.visible ?? true;
    this.#isChecked = options.checked ?? false;
    this.#onClick = options.click;
  }

  get enabled(): boolean {
    return this.#isEnabled;
  }

  set enabled(isEnabled: boolean) {
    this.#isEnabled = isEnabled;
    changed();
  }

  get visible(): boolean {
    return this.#isVisible;
  }

  set visible(isVisible: boolean) {
    this.#isVisible = isVisible;
    changed();
  }

  get checked(): boolean {
    return this.#isChecked;
  }

  set checked(isChecked: boolean) {
    this.#isChecked = isChecked;
    if (!isChecked || this.type !== 'radio') return;
    for (const other of radioGroup(this)) if (other !== this) other.#isChecked = false;
  }

  /** The window and contents are those that have the focus; a test that gives none gets what Electron would give it. */
  click(event: object = {}, window?: Electron.BaseWindow, contents?: WebContents): void {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    const meaning = this.role === undefined ? undefined : roleMeaning(this.role);
    if (this.#onClick && !acts(meaning)) {
      this.#onClick(this as unknown as Electron.MenuItem, window, event as Electron.KeyboardEvent);
    } else if (meaning?.onApp) app[meaning.onApp]();
    else if (window && meaning?.onWindow) meaning.onWindow(window as Electron.BrowserWindow);
    else if (contents && meaning?.onContents) meaning.onContents(contents);
  }
}

guard('MenuItem', MenuItem.prototype);

function acts(meaning: ReturnType<typeof roleMeaning>): boolean {
  return meaning !== undefined && Boolean(meaning.onApp ?? meaning.onWindow ?? meaning.onContents);
}

/** The radio items that stand together with this one. */
function radioGroup(item: MenuItem): readonly MenuItem[] {
  const items = item.menu?.items ?? [];
  const at = items.indexOf(item);
  let first = at;
  let last = at;
  while (items[first - 1]?.type === 'radio') first -= 1;
  while (items[last + 1]?.type === 'radio') last += 1;
  return items.slice(first, last + 1);
}
