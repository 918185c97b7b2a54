import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { asked } from './asked.ts';
import { bridge } from './bridge.ts';
import { backToWords } from './commands/back-to-words.ts';
import { keepFocus } from './commands/keep-focus.ts';
import { listenForKeys } from './commands/listen-for-keys.ts';
import { hearFaults } from './crash/faults.ts';
import { startPage } from './state/page.ts';
import { followTheme } from './state/theme.ts';

const page = await startPage(bridge(), asked);
followTheme(document.documentElement, page.store);
hearFaults(window, page.fault);
// Whatever comes next may be a command of the native menu, which passes the page by, or the end of the window.
for (const next of ['keydown', 'pointerdown', 'blur', 'pagehide']) {
  addEventListener(next, page.sendEdits, { capture: true });
}
keepFocus(window, page);
listenForKeys(window, page);
backToWords(window, page);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App page={page} />);
