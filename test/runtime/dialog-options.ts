/** The options of each dialog that must be words, as Electron names them when they are not. */
const WORDS = {
  showOpenDialog: {
    title: 'Title',
    buttonLabel: 'Button label',
    defaultPath: 'Default path',
    message: 'Message',
  },
  showSaveDialog: {
    ...{ title: 'Title', buttonLabel: 'Button label', defaultPath: 'Default path', message: 'Message' },
    nameFieldLabel: 'Name field label',
  },
  showMessageBox: { title: 'Title', message: 'Message', detail: 'Detail', checkboxLabel: 'checkboxLabel' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;
const MESSAGE_TYPES: readonly unknown[] = ['none', 'info', 'warning', 'error', 'question'];

export type DialogName = keyof typeof WORDS;

/** Throws as Electron does for options that it would not take. */
export function checkDialogOptions(name: DialogName, options: object): void {
  const given = options as Readonly<Record<string, unknown>>;
  if (name === 'showMessageBox') {
    const { type = 'none', buttons = [], checkboxChecked, checkboxLabel } = given;
    if (!MESSAGE_TYPES.includes(type)) throw new TypeError('Invalid message box type');
    if (!Array.isArray(buttons)) throw new TypeError('Buttons must be an array');
    if (checkboxChecked && !checkboxLabel) {
      throw new Error('checkboxChecked requires that checkboxLabel also be passed');
    }
  } else if (given['properties'] !== undefined && !Array.isArray(given['properties'])) {
    throw new TypeError('Properties must be an array');
  }
  for (const [option, words] of Object.entries(WORDS[name])) {
    if (given[option] !== undefined && typeof given[option] !== 'string') {
      throw new TypeError(`${words} must be a string`);
    }
  }
}

/** The button that stands for closing a message box without an answer. */
export function cancelButton({ buttons = [], cancelId, defaultId = -1 }: Electron.MessageBoxOptions): number {
  if (cancelId !== undefined) return cancelId;
  const no = buttons.findIndex((label) => /^(cancel|no)$/i.test(label));
  if (no >= 0) return no;
  return defaultId === 0 && buttons.length > 1 ? 1 : 0;
}
