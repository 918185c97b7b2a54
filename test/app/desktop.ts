import type { ElectronApplication } from 'playwright-core';
import { until } from './until.ts';

/** A dialog of the system, as far as the program says what is in it. */
export interface Question {
  readonly kind: 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog';
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /** The path that is suggested. */
  readonly suggestion: string;
}

/** What the person does with a dialog: a button's label, a path, or paths; null cancels. */
export type Reply = string | readonly string[] | null;

/** The person and the desktop around the program. */
export interface Desktop {
  /** The dialogs that wait for an answer, oldest first. */
  open(): Promise<readonly Question[]>;
  /** Waits for a dialog, answers it, and gives what was in it. */
  answer(reply: Reply): Promise<Question>;
  /** What the desktop was asked to do so far; nothing of it is done. */
  requests(): Promise<readonly DesktopRequest[]>;
}

export interface DesktopRequest {
  readonly action: 'openExternal' | 'openPath' | 'showItemInFolder';
  readonly target: string;
}

interface OpenQuestion {
  readonly kind: Question['kind'];
  readonly options: Electron.MessageBoxOptions & Electron.SaveDialogOptions;
  readonly resolve: (answer: unknown) => void;
}

declare global {
  /** What `main-process-hooks.cjs` keeps in the main process. */
  var atTheDesk: { readonly questions: OpenQuestion[]; readonly desktop: readonly DesktopRequest[] };
}

export function desktopOf(app: ElectronApplication): Desktop {
  const open = (): Promise<readonly Question[]> =>
    app.evaluate(() =>
      globalThis.atTheDesk.questions.map(({ kind, options }) => ({
        kind,
        title: options.title ?? '',
        message: options.message ?? '',
        detail: options.detail ?? '',
        buttons: options.buttons ?? [],
        suggestion: options.defaultPath ?? '',
      })),
    );

  return {
    open,
    requests: () => app.evaluate(() => globalThis.atTheDesk.desktop),
    async answer(reply) {
      const question = await until(async () => (await open())[0], 'A dialog');
      const answer = answerTo(question, reply);
      await app.evaluate((_, given) => globalThis.atTheDesk.questions.shift()?.resolve(given), answer);
      return question;
    },
  };
}

/** The answer as Electron gives it. Throws where the dialog has no such button, or is of another kind. */
function answerTo({ kind, buttons, message }: Question, reply: Reply): object {
  switch (kind) {
    case 'showMessageBox': {
      const response = typeof reply === 'string' ? buttons.indexOf(reply) : -1;
      if (response < 0)
        throw new Error(`“${message}” has the buttons ${buttons.join(', ')}, and not ${reply}`);
      return { response, checkboxChecked: false };
    }
    case 'showSaveDialog':
      if (Array.isArray(reply)) throw new Error('One path is asked for');
      return { canceled: reply === null, filePath: reply ?? '' };
    case 'showOpenDialog':
      return { canceled: reply === null, filePaths: reply === null ? [] : [reply].flat() };
  }
}
