// The window of an editor that the program is measured beside: as large and as sheltered as the program's own. The
// address of its page is the last argument.
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1100,
    height: 800,
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(process.argv.at(-1));
});
app.on('window-all-closed', () => app.quit());
