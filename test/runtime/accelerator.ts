/** An accelerator such as `CmdOrCtrl+Shift+S`, as the page compares it with a key. */
export interface AcceleratorKey {
  /** A key as KeyboardEvent names it, in lower case. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Null for what is no accelerator, which does nothing, as in Electron. */
export function parseAccelerator(text: string): AcceleratorKey | null {
  const isMac = process.platform === 'darwin';
  const parts = text.split('+').map((part) => part.trim().toLowerCase());
  const pressed = { ctrl: false, alt: false, shift: false, meta: false };
  let key: string | null = null;
  for (const part of parts) {
    if (part === 'cmdorctrl' || part === 'commandorcontrol') pressed[isMac ? 'meta' : 'ctrl'] = true;
    else if (part === 'ctrl' || part === 'control') pressed.ctrl = true;
    else if (part === 'alt' || part === 'option') pressed.alt = true;
    else if (part === 'shift') pressed.shift = true;
    else if (['cmd', 'command', 'super', 'meta'].includes(part)) pressed.meta = true;
    else if (key === null) key = NAMES[part] ?? part;
    else return null;
  }
  return key === null || key === '' ? null : { key, ...pressed };
}
