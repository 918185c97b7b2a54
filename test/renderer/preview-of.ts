import type { Page } from 'playwright-core';
import type { Note } from '../../shared/note/blocks.ts';
import { writeHtml } from '../../src-main/html/write-html.ts';

/** Lets the made-up main process answer with the pages of a note, as the browser prints them, when asked for a preview. */
export async function showInPreview(page: Page, note: Note): Promise<void> {
  const printer = await page.context().newPage();
  await printer.setContent(writeHtml(note));
  const pdf = [...(await printer.pdf({ format: 'A4' }))];
  await printer.close();
  await page.evaluate((bytes) => {
    window.fake.preview = { kind: 'pages', pdf: new Uint8Array(bytes), isWhole: true };
  }, pdf);
}
