import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchForTest, type RunningApp } from './launch.ts';
import { paperOf } from './note-page.ts';

const SAMPLE = path.join(import.meta.dirname, '..', '..', 'assets', 'samples', 'harbour-board.txt');
const NAME = '2019-03-14 Coast & Harbours Board';

/** Opens the sample and asks for its export. */
async function openExport(): Promise<RunningApp & { readonly dialog: ReturnType<Page['getByRole']> }> {
  const run = await launchForTest({
    files: { 'harbour.txt': await readFile(SAMPLE) },
    open: ['harbour.txt'],
  });
  await paperOf(run.page).waitFor();
  await run.page.keyboard.press('Control+e');
  const dialog = run.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(`${NAME} minutes.docx`).waitFor();
  return { ...run, dialog };
}

async function choose(page: Page, list: RegExp, choice: string): Promise<void> {
  await page.getByRole('button', { name: list }).click();
  await page.getByRole('option', { name: choice }).click();
}

describe('An export', () => {
  test('of a note to Word, PDF, a web page, a spreadsheet and a calendar lies beside it, and the note is as it was', async () => {
    const { page, dialog, at } = await openExport();
    const before = await readFile(at('harbour.txt'));
    for (const [format, name] of [
      [null, `${NAME} minutes.docx`],
      ['PDF', `${NAME} minutes.pdf`],
      ['Web page', `${NAME} minutes.html`],
      ['Spreadsheet', `${NAME} minutes.xlsx`],
      ['Table of actions (CSV)', `${NAME} minutes actions.csv`],
      ['Dates for a calendar', `${NAME} minutes.ics`],
    ] as const) {
      if (format) await choose(page, /Format/, format);
      await dialog.getByText(name, { exact: true }).waitFor();
      await dialog.getByRole('button', { name: 'Export', exact: true }).click();
      await dialog.getByText(`“${name}” is ready.`).waitFor();
      expect(existsSync(at(name)), name).toBe(true);
    }
    expect(await readFile(at('harbour.txt'))).toEqual(before);
    const { value } = await mammoth.extractRawText({ buffer: await readFile(at(`${NAME} minutes.docx`)) });
    expect(value).toContain('Deputy-chairs and lead members');
    const pdf = await getDocument({ data: new Uint8Array(await readFile(at(`${NAME} minutes.pdf`))) })
      .promise;
    const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
    expect(marks?.get('Marked'), 'tags for those who hear it').toBe(true);
    expect((await pdf.getMetadata()).info).toMatchObject({
      Title: expect.stringContaining('Note of last Coast & Harbours Board meeting'),
      Language: 'en-GB',
    });
    expect(JSON.stringify(await pdf.getOutline())).toContain('Deputy-chairs and lead members');
    const sheet = await JSZip.loadAsync(await readFile(at(`${NAME} minutes.xlsx`)));
    expect(Object.keys(sheet.files)).toContain('xl/workbook.xml');
    expect(await readFile(at(`${NAME} minutes.ics`), 'utf8')).toContain('BEGIN:VCALENDAR');
  });

  test('shows the pages before, in the layout that is chosen', async () => {
    const { page, dialog } = await openExport();
    await dialog.getByRole('img', { name: /^Page 1 of/ }).waitFor();
    await choose(page, /Layout/, 'Action list');
    await dialog.getByText(`${NAME} actions.docx`, { exact: true }).waitFor();
    await dialog.getByRole('img', { name: /^Page 1 of 1$/ }).waitFor();
  });

  test('does not replace a file unless that was said before', async () => {
    const { dialog, at } = await openExport();
    await writeFile(at(`${NAME} minutes.docx`), 'Somebody else’s');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('alert').getByText('has come there meanwhile').waitFor();
    expect(await readFile(at(`${NAME} minutes.docx`), 'utf8')).toBe('Somebody else’s');
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await dialog.getByText('is ready').waitFor();
    expect((await readFile(at(`${NAME} minutes.docx`))).length).toBeGreaterThan(5000);
  });

  test('is made the same way in the next run', async () => {
    const first = await openExport();
    await choose(first.page, /Format/, 'PDF');
    await first.dialog.getByText('Marked as a draft').click();
    await first.dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await first.dialog.getByText('is ready').waitFor();
    const pdf = await readFile(first.at(`${NAME} minutes.pdf`));
    await first.page.keyboard.press('Escape');
    await first.dialog.waitFor({ state: 'hidden' });
    await first.quit();
    const { page, at } = await launchForTest({ again: first, open: ['harbour.txt'] });
    await paperOf(page).waitFor();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('button', { name: 'Replace' }).click();
    await dialog.getByText('is ready').waitFor();
    expect(await readFile(at(`${NAME} minutes.pdf`))).toEqual(pdf);
  });

  test('into a folder that is gone says so, and what is safe', async () => {
    const { dialog, desktop, at, logged } = await openExport();
    await dialog.getByRole('button', { name: 'Another folder…' }).click();
    await desktop.answer(at('gone'));
    await dialog.getByText(/in .*gone/).waitFor();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog
      .getByRole('alert')
      .getByText(/gone|folder/)
      .waitFor();
    await logged('export-failed');
  });
});
