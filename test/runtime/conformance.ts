import type { EventEmitter } from 'node:events';
import type { App } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';
import type { clipboard } from './clipboard.ts';
import type { IpcMain } from './ipc-main.ts';
import type { Menu } from './menu.ts';
import type { MenuItem } from './menu-item.ts';
import type { nativeImage } from './native-image.ts';
import type { nativeTheme } from './native-theme.ts';
import type { net } from './net.ts';
import type { protocol } from './protocol.ts';
import type { screen } from './screen.ts';
import type { Session } from './session.ts';
import type { shell } from './shell.ts';
import type { WebContents } from './web-contents.ts';
import type { webRequest } from './web-request.ts';

/**
 * Checked by the compiler alone: every member that the stand-in has in common with Electron has Electron's type. The
 * members of an emitter apart, the exceptions are those that give one of the stand-in's own objects, which lacks what
 * the stand-in lacks.
 */
type Own<Ours, Theirs, OwnObjects = never> = Exclude<
  { [K in Shared<Ours, Theirs>]: Ours[K] extends Theirs[K] ? never : K }[Shared<Ours, Theirs>],
  OwnObjects
>;
type Shared<Ours, Theirs> = Exclude<keyof Ours & keyof Theirs, keyof EventEmitter>;
type AsElectron<Wrong extends never> = Wrong;

export type Conformance = readonly [
  AsElectron<Own<App, Electron.App>>,
  AsElectron<Own<BrowserWindow, Electron.BrowserWindow, 'webContents'>>,
  AsElectron<Own<WebContents, Electron.WebContents, 'session'>>,
  AsElectron<Own<Session, Electron.Session, 'protocol' | 'webRequest'>>,
  AsElectron<Own<Menu, Electron.Menu, 'append' | 'getMenuItemById' | 'insert' | 'items'>>,
  AsElectron<Own<MenuItem, Electron.MenuItem, 'menu' | 'role' | 'submenu'>>,
  AsElectron<Own<IpcMain, Electron.IpcMain>>,
  AsElectron<Own<typeof clipboard, Electron.Clipboard, 'read' | 'write'>>,
  AsElectron<Own<typeof nativeImage, typeof Electron.nativeImage>>,
  AsElectron<Own<typeof nativeTheme, Electron.NativeTheme>>,
  AsElectron<Own<typeof net, Electron.Net>>,
  AsElectron<Own<typeof protocol, Electron.Protocol>>,
  AsElectron<Own<typeof screen, Electron.Screen>>,
  AsElectron<Own<typeof shell, Electron.Shell>>,
  AsElectron<Own<typeof webRequest, Electron.WebRequest>>,
];
