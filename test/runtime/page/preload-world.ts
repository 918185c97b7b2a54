/// <reference lib="dom" />
import type { Bridge } from './bridge.ts';
import type { Link } from './link.ts';
import type { PreloadModules } from './preload-modules.ts';

/** What of the main process a sandboxed preload sees as `process`. */
export interface PreloadProcess {
  readonly platform: string;
  readonly arch: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly version: string;
}

type Listener = (event: unknown, ...args: unknown[]) => void;
type Preload = (...scope: unknown[]) => void;

/**
 * A sandboxed preload and the `electron` that it can require: contextBridge, ipcRenderer and webUtils; anything else
 * throws by name. It runs in the page from its source text: nothing outside it may be named.
 */
export function preloadWorld(
  bridge: Bridge,
  link: Link,
  makeModules: (guard: <T extends object>(name: string, object: T) => T) => PreloadModules,
  told: PreloadProcess,
  preloadPath: string,
  preload: Preload,
): void {
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, (ok: boolean, value: unknown) => void>();
  let lastCall = 0;

  /** What the language and bundlers ask any object for. */
  const NEVER_REFUSED = ['then', 'toJSON', '__esModule'];

  function guard<T extends object>(name: string, object: T): T {
    // In its prototype, so that the object itself is asked first and remains one that can be copied.
    const refusing = new Proxy(Object.getPrototypeOf(object) as object, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target || NEVER_REFUSED.includes(key)) {
          return Reflect.get(target, key, receiver);
        }
        throw new Error(`electron: ${name}.${key} is not in the stand-in`);
      },
    });
    return Object.setPrototypeOf(object, refusing) as T;
  }

  const remove = (channel: string, listener: Listener) => {
    const left = (listeners.get(channel) ?? []).filter((one) => one !== listener);
    listeners.set(channel, left);
    return ipcRenderer;
  };
  const add = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const ipcRenderer: Record<string, unknown> = guard('ipcRenderer', {
    send: (channel: string, ...args: unknown[]) => link.tell('send', channel, args),
    invoke: async (channel: string, ...args: unknown[]) => {
      lastCall += 1;
      const call = lastCall;
      link.tell('invoke', channel, args, call);
      return new Promise((resolve, reject) => {
        waiting.set(call, (ok, value) =>
          ok ? resolve(value) : reject(new Error(`Error invoking remote method '${channel}': ${value}`)),
        );
      });
    },
    on: add,
    addListener: add,
    off: remove,
    removeListener: remove,
    once: (channel: string, listener: Listener) => {
      const one: Listener = (event, ...args) => {
        remove(channel, one);
        listener(event, ...args);
      };
      return add(channel, one);
    },
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  });

  // As in Electron it cannot be given to the page: what arrives there is an empty object.
  bridge.hollow(ipcRenderer);

  link.hear('message', (channel: string, args: unknown[]) => {
    const event = guard('IpcRendererEvent', { sender: ipcRenderer, ports: [] });
    for (const listener of listeners.get(channel) ?? []) listener(event, ...args);
  });
  link.hear('reply', (call: number, ok: boolean, value: unknown) => {
    const settle = waiting.get(call);
    waiting.delete(call);
    settle?.(ok, value);
  });

  const contextBridge = guard('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown) => void bridge.ask('expose', [name, api]),
  });
  const webUtils = guard('webUtils', {
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object');
      // The main process stops here as a debugger, finds the path of `file` and sets it: the one synchronous way.
      const asked = { path: '' };
      // biome-ignore lint/suspicious/noDebugger: see above
      debugger;
      return asked.path;
    },
  });
  const modules = makeModules(guard);
  const electron = guard('electron', { contextBridge, ipcRenderer, webUtils });

  function require(name: string): unknown {
    if (['electron', 'electron/renderer', 'electron/common'].includes(name)) return electron;
    const found = modules.require(name);
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  }

  const module = { exports: {} };
  const process = guard('process', {
    ...told,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  });
  try {
    const { setImmediate, clearImmediate } = modules;
    preload(require, module, module.exports, process, globalThis, setImmediate, clearImmediate);
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: where Electron says it, to whoever looks at the page
    console.error(`Unable to load preload script: ${preloadPath}`, error);
    link.tell('preload-error', preloadPath, error instanceof Error ? error : new Error(String(error)));
  }
}
