import { Emitter } from './emitter.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** How a call ended, and its value. */
export interface Answer {
  readonly ok: boolean;
  readonly value: unknown;
}

/** The main process's end of IPC: `ipcMain`, or the `ipc` of one window's contents. */
export class IpcMain extends Emitter {
  readonly #handlers = new Map<string, Handler>();

  constructor(name: string) {
    super(name, 'any');
  }

  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** The handler that this end has for a channel, for the stand-in's own use. */
  static handlerOf(ipc: IpcMain, channel: string): Handler | undefined {
    return ipc.#handlers.get(channel);
  }
}

export const ipcMain = new IpcMain('ipcMain');

/** What a call is answered with: a value, or the words of the error as Electron passes them on. */
export async function answerInvoke(
  ends: readonly IpcMain[],
  channel: string,
  event: Electron.IpcMainInvokeEvent,
  args: readonly unknown[],
): Promise<Answer> {
  const handler = ends.map((end) => IpcMain.handlerOf(end, channel)).find((one) => one !== undefined);
  if (!handler) return { ok: false, value: `Error: No handler registered for '${channel}'` };
  try {
    return { ok: true, value: await handler(event, ...args) };
  } catch (error) {
    return refusedAnswer(channel, error);
  }
}

/** The answer to a call that failed, which is told in the main process as well. */
export function refusedAnswer(channel: string, error: unknown): Answer {
  process.stderr.write(`Error occurred in handler for '${channel}': ${wordsOf(error)}\n`);
  return { ok: false, value: String(error) };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}
