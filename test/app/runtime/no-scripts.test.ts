import { expect, test } from 'vitest';
import { runMain, WITH_PAGE } from './run-main.ts';

test('a window without JavaScript shows its page, whose scripts do not run', async () => {
  const { out } = await runMain(`${WITH_PAGE}
    const page = '<!doctype html><title>still</title><script>document.title = "ran"</script>';
    answers.set('/', () => new Response(page, { headers: { 'content-type': 'text/html' } }));
    app.whenReady().then(async () => {
      for (const javascript of [true, false]) {
        const window = await openPage({ javascript });
        const file = await window.webContents.printToPDF({ generateTaggedPDF: true });
        console.log(javascript, /\\/Title \\(([^)]*)\\)/.exec(file.toString('latin1'))[1]);
      }
      app.quit();
    });
  `);
  expect(out).toBe('true ran\nfalse still\n');
});
