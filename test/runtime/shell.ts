import { guard } from './guard.ts';
import { isForPerson, report } from './runtime.ts';

/** What the app asked the desktop to do. */
export interface ShellRequest {
  readonly action: 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem' | 'beep';
  readonly target: string;
}

const requests: ShellRequest[] = [];

function record(action: ShellRequest['action'], target = ''): void {
  requests.push({ action, target });
  if (isForPerson) report(`${action} ${target}: recorded, not done`);
}

type Surface = Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'> & {
  /** Stand-in: all that was asked so far. Nothing of it is done. */
  readonly requests: readonly ShellRequest[];
};

const surface: Surface = {
  requests,
  openExternal: async (url) => record('openExternal', url),
  openPath: async (path) => {
    record('openPath', path);
    return '';
  },
  showItemInFolder: (path) => record('showItemInFolder', path),
  beep: () => record('beep'),
};

export const shell = guard('shell', surface);
