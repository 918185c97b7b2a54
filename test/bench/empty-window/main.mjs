// The peer of the start benchmark: an app that does nothing but open a window with a place to type in.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1100,
    height: 800,
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<!doctype html><textarea autofocus></textarea>');
});
app.on('window-all-closed', () => app.quit());
