import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { calls, channelOf, events } from '../shared/bridge.ts';

/** Makes `window.minutewright` from the contract, and nothing else. Item 20: no part of Electron itself is exposed. */
const functions = Object.keys(calls).map((name) => [
  name,
  (argument: unknown) => ipcRenderer.invoke(channelOf(name as keyof typeof calls), argument),
]);

contextBridge.exposeInMainWorld('minutewright', {
  ...Object.fromEntries(functions),
  on(name: string, listener: (value: unknown) => void) {
    if (!Object.hasOwn(events, name)) throw new TypeError(`there is no event ${name}`);
    const channel = channelOf(name as keyof typeof events);
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
