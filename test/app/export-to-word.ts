import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Exports the note of a window to Word with keys alone, and gives the path of the file, beside the note. */
export async function exportToWord(page: Page, folder: string): Promise<string> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('.docx').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('is ready').waitFor();
  const name = (await readdir(folder)).find((each) => each.endsWith('.docx'));
  if (name === undefined) throw new Error('no Word file was made');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return path.join(folder, name);
}
