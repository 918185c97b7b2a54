import { type ChildProcess, spawn } from 'node:child_process';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Display, openDisplay } from './display.ts';
import { type FoundElectron, findElectron } from './find-electron.ts';

export interface StartedApp {
  readonly child: ChildProcess;
  readonly electron: FoundElectron;
  readonly display: Display;
  /** The app's exit code, once it has ended and its display with it. */
  readonly ended: Promise<number>;
}

/** Starts a built app folder for a person with whatever Electron there is, in a virtual display if it must be. */
export async function startApp(
  folder: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<StartedApp> {
  const electron = await findElectron(say);
  say(electron.note);
  const display = await openDisplay();
  if (display.isVirtual) say('There is no display: the window opens in a virtual one, where nobody sees it');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(electron.path, [folder, ...args], {
    stdio: 'inherit',
    env: {
      ...env,
      ...(display.name === undefined ? {} : { DISPLAY: display.name }),
      ...(display.isVirtual ? {} : { STAND_IN_FOR_PERSON: '1' }),
    },
  });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, forward);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, forward);
    display.close();
  });
  return { child, electron, display, ended };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder = '.', ...args] = argv;
  const { ended } = await startApp(folder, args, (line) => process.stderr.write(`${line}\n`));
  process.exitCode = await ended;
}
