import { describe, expect, it } from 'vitest';
import type { Exporting } from '../../shared/bridge/exporting.ts';
import { USUAL_EXPORTING, USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import { openedNote } from './drive.ts';
import type { Fake } from './fake-bridge.ts';
import { calls, open, openWorld, page } from './opened-page.ts';
import { showInPreview } from './preview-of.ts';
import { HARBOUR } from './sample-notes.ts';

/** Opens the note and asks for its export by the key. */
async function openExport(fake: Partial<Fake> = {}, settings: Partial<Exporting> = {}): Promise<void> {
  const exporting = { ...USUAL_EXPORTING, ...settings };
  await open(HARBOUR, {}, { settings: { ...USUAL_SETTINGS, exporting } });
  await page.evaluate((wanted) => void Object.assign(window.fake, wanted), fake);
  await page.keyboard.press('ControlOrMeta+E');
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
  await page.getByText('Coast & Harbours Board minutes.docx').first().waitFor();
}

async function choose(list: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(list) }).click();
  await page.getByRole('option', { name: choice }).click();
}

function wanted(): Promise<readonly { readonly exporting: Exporting; readonly replaces: boolean }[]> {
  return calls('exportNote');
}

describe('The dialog of exports', () => {
  it('exports by Ctrl+E and Ctrl+Enter alone, as it did last time', async () => {
    await openExport({}, { format: 'docx' });
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('“2019-03-14 Coast & Harbours Board minutes.docx” is ready.').waitFor();
    expect(await wanted()).toEqual([{ exporting: USUAL_EXPORTING, replaces: false }]);
  });

  it('begins by the key that comes before it is known where the file goes, but replaces none unseen', async () => {
    const slow = { planTakes: 400 };
    await openExport(slow);
    // Anything that is chosen is asked about anew.
    await choose('Layout', 'Decision sheet');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Looking at the folder…').waitFor();
    await page.getByText('is ready').waitFor();
    await page.evaluate((wanted) => void Object.assign(window.fake, wanted), { ...slow, hasExported: true });
    await choose('Layout', 'Minutes');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('is there already').waitFor();
    expect((await wanted()).map(({ exporting }) => exporting.page.layout)).toEqual(['decision-sheet']);
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('is ready').waitFor();
    expect((await wanted()).at(-1)).toMatchObject({ replaces: true });
  });

  it('tells why it can’t be known where the file goes', async () => {
    const words = 'The folder “2019” can’t be looked at. Nothing was written.';
    const trouble = { code: 'unreadable', words, detail: '' } as const;
    await open(HARBOUR, {}, { troubles: { planExport: trouble } });
    await page.keyboard.press('ControlOrMeta+E');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText(words).waitFor();
    expect(await wanted()).toEqual([]);
  });

  it('opens what it has made, and shows it in its folder', async () => {
    await openExport();
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Show in folder' }).click();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const path = '/home/clerk/Minutes/2019/2019-03-14 Coast & Harbours Board minutes.docx';
    expect(await calls('showExported')).toEqual([path]);
    expect(await calls('openExported')).toEqual([path]);
  });

  it('asks for what was chosen, and remembers it', async () => {
    await openExport();
    await choose('Layout', 'Decision sheet');
    await page.getByText('Marked as a draft').click();
    await page.getByRole('radio', { name: /^Public/ }).check({ force: true });
    await page.getByRole('textbox', { name: 'In place of exempt matter' }).fill('Left out.');
    await page.getByRole('button', { name: 'Another folder…' }).click();
    await page.getByText('in /exports').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('is ready').waitFor();
    const chosen: Exporting = {
      ...USUAL_EXPORTING,
      page: { ...USUAL_EXPORTING.page, layout: 'decision-sheet', isDraft: true },
      isPublic: true,
      sentence: 'Left out.',
      folder: '/exports',
    };
    expect((await wanted()).map(({ exporting }) => exporting)).toEqual([chosen]);
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await calls<{ exporting?: Exporting }>('changeSettings')).at(-1)?.exporting)
      .toEqual(chosen);
  });

  it('lets files be named otherwise, with the caret in the field, and tells what stands for nothing', async () => {
    await openExport();
    await page.getByRole('button', { name: 'Name files otherwise…' }).press('Enter');
    await page.keyboard.type('Minutes {date} {x}');
    const field = page.getByRole('textbox', { name: 'Names of files' });
    expect(await field.inputValue()).toBe('Minutes {date} {x}');
    await page.getByText('“{x}” stands for nothing').waitFor();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('is ready').waitFor();
    expect((await wanted()).map(({ exporting }) => exporting.names)).toEqual(['Minutes {date} {x}']);
  });

  it('says before that a file would be replaced, and asks for that', async () => {
    await openExport({ hasExported: true });
    await page.getByText('is there already, and would be replaced').waitFor();
    await page.getByRole('button', { name: 'Replace' }).click();
    await page.getByText('is ready').waitFor();
    expect((await wanted()).map(({ replaces }) => replaces)).toEqual([true]);
  });

  it('can be cancelled while a long note is written, and the dialog goes on', async () => {
    await openExport({ exportsAtOnce: false });
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('Writing the Word document…').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).waitFor();
    expect(await page.getByText('is ready').count()).toBe(0);
  });

  it('breaks off what goes on when it is closed', async () => {
    await openExport({ exportsAtOnce: false });
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await calls('cancelExport')).length).toBe(1);
    await page.keyboard.type('!');
    await expect.poll(async () => (await calls('edit')).length).toBeGreaterThan(0);
  });

  it('shows the pages as they will be', async () => {
    await open(HARBOUR);
    await showInPreview(page, HARBOUR);
    await page.keyboard.press('ControlOrMeta+E');
    const first = page.getByRole('img', { name: /^Page 1 of/ });
    await first.waitFor();
    const inks = (): Promise<number> =>
      first.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        let dark = 0;
        for (let at = 0; at < data.length; at += 4)
          if ((data[at] ?? 255) < 100 && (data[at + 3] ?? 0) > 0) dark += 1;
        return dark;
      });
    await expect.poll(inks).toBeGreaterThan(500);
    expect(await page.getByText('Making the pages…').count()).toBe(0);
  });

  it('says from the first on that pages are being made, until there is one to see', async () => {
    await open(HARBOUR);
    await showInPreview(page, HARBOUR);
    await page.evaluate(() => Object.assign(window.fake, { previewsAtOnce: false }));
    await page.keyboard.press('ControlOrMeta+E');
    const told = page.getByRole('region', { name: 'Preview: Word document' }).getByRole('status');
    await told.getByText('Making the pages…').waitFor();
    expect(await page.getByRole('img', { name: /^Page/ }).count()).toBe(0);
    await page.evaluate(() => window.fake.finishPreview());
    await told.waitFor({ state: 'detached' });
    // Whatever stands there then can be seen.
    const seen = await page.locator('.export-pages').evaluate((pages) => getComputedStyle(pages).opacity);
    expect(seen).toBe('1');
  });

  it('shows the rows of a table as they will be', async () => {
    await openExport({
      preview: {
        kind: 'tables',
        tables: [
          {
            name: 'Actions',
            rows: [
              ['Item', 'Action'],
              ['3', 'Write to the surveyor'],
            ],
          },
        ],
        isWhole: true,
      },
    });
    await choose('Format', 'Spreadsheet');
    await page.getByRole('table', { name: 'Actions' }).waitFor();
    await page.getByRole('cell', { name: 'Write to the surveyor' }).waitFor();
    expect(await page.getByRole('button', { name: /Layout/ }).count()).toBe(0);
  });

  it('tells why a note was not exported, and what is safe', async () => {
    const words = 'Nothing was exported: the disk is full. The note is as it was.';
    await openWorld({
      opened: openedNote(HARBOUR),
      troubles: { exportNote: { code: 'disk-full', words, detail: '' } },
    });
    await page.getByRole('textbox', { name: /^Note / }).waitFor();
    await page.keyboard.press('ControlOrMeta+E');
    await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('alert').getByText(words).waitFor();
  });

  it('copies the note for an e-mail', async () => {
    await openExport();
    await page.getByRole('button', { name: 'Copy for an e-mail' }).click();
    await expect.poll(async () => (await calls('copyForMail')).length).toBe(1);
  });
});
