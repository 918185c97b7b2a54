import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channelOf } from '../shared/bridge/channel.ts';
import type { CallName, EventName } from '../shared/bridge.ts';

/**
 * The names of the contract, which are put in when this is built: its schemas are for the side that looks at arguments,
 * and a page would wait for them.
 */
declare const CALL_NAMES: readonly CallName[];
declare const EVENT_NAMES: readonly EventName[];

/** Makes `window.minutewright` from the contract, and nothing else. Item 20: no part of Electron itself is exposed. */
const functions = CALL_NAMES.map((name) => [
  name,
  (argument: unknown) => ipcRenderer.invoke(channelOf(name), argument),
]);

contextBridge.exposeInMainWorld('minutewright', {
  ...Object.fromEntries(functions),
  on(name: string, listener: (value: unknown) => void) {
    const event = EVENT_NAMES.find((each) => each === name);
    if (event === undefined) throw new TypeError(`there is no event ${name}`);
    const channel = channelOf(event);
    const tell = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(channel, tell);
    return () => {
      ipcRenderer.off(channel, tell);
    };
  },
  openDropped(files: readonly File[]) {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return ipcRenderer.invoke(channelOf('openPaths'), paths);
  },
});
