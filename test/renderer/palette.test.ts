import { describe, expect, it, onTestFinished } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph, partHeading } from '../../shared/note/build.ts';
import { faultsOf } from './axe.ts';
import { calls, caretAt, NOTE, open, openWorld, page, words } from './opened-page.ts';

const MEETING: Note = [
  header('Board'),
  ...['Apologies', 'Minutes', 'Storm damage'].map((title, index) =>
    agendaItem({ ai: index + 1, number: String(index + 10), title }, [paragraph(`Words of ${title}`)]),
  ),
  partHeading('Appendix A'),
];

const field = (name: string) => page.getByRole('searchbox', { name });

/** Opens a note whose palettes are loaded late, as on a slow machine. */
async function openSlowly(note: Note, wait: number): Promise<void> {
  await open(note, { selection: caretAt([2, 1, 0], 0) });
  if (wait === 0) return;
  await page.route('**/*palette*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    await route.continue();
  });
  onTestFinished(() => page.unrouteAll({ behavior: 'ignoreErrors' }));
  await page.reload();
  await page.getByRole('textbox', { name: /^Note / }).waitFor();
}

/** The words of the block that the caret is in, while keys go there. */
function caretLine(): Promise<string | undefined> {
  return page.evaluate(() => {
    const isPaper = document.activeElement?.hasAttribute('data-slate-editor');
    const at = isPaper ? window.getSelection()?.anchorNode?.parentElement : null;
    return at?.closest('[data-slate-node="text"]')?.textContent;
  });
}

describe('The palette', () => {
  it('carries out what is chosen by typing, and remembers it', async () => {
    await open(NOTE);
    await page.keyboard.press('ControlOrMeta+K');
    await field('Find a command').waitFor();
    await page.keyboard.type('save a copy');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await calls('saveCopy')).length).toBe(1);
    await expect.poll(() => calls('changeSettings')).toContainEqual({ recentCommands: ['save-copy'] });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('puts what was chosen last first', async () => {
    await open(NOTE);
    for (const name of ['save a copy', 'export']) {
      await page.keyboard.press('ControlOrMeta+K');
      await field('Find a command').waitFor();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await field('Find a command').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('ControlOrMeta+K');
    const items = page.getByRole('menuitem');
    await expect.poll(() => items.first().textContent()).toMatch(/^Export/);
    expect(await items.nth(1).textContent()).toMatch(/^Save a copy/);
  });

  it('types on where the caret was once it is closed', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.press('ControlOrMeta+K');
    await field('Find a command').waitFor();
    await page.keyboard.press('Escape');
    await field('Find a command').waitFor({ state: 'detached' });
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
  });

  it('adds a decision at the caret', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.press('ControlOrMeta+K');
    await field('Find a command').waitFor();
    await page.keyboard.type('decision');
    await page.keyboard.press('Enter');
    await field('Find a command').waitFor({ state: 'detached' });
    await page.keyboard.type('To agree.');
    await expect.poll(words).toMatch(/One\s+To agree\.\s+Two/);
  });

  it('is closed by one Escape, whatever was typed', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await page.keyboard.press('ControlOrMeta+K');
    await field('Find a command').waitFor();
    await page.keyboard.type('dec');
    await page.keyboard.press('Escape');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
  });

  it('says so where no command is called that', async () => {
    await open(NOTE);
    await page.keyboard.press('ControlOrMeta+K');
    await field('Find a command').fill('zzzzz');
    await page.getByText('No command is called that.').waitFor();
    await page.keyboard.press('Enter');
    expect(await field('Find a command').count()).toBe(1);
  });

  it('leaves out what can’t be done without a note', async () => {
    await openWorld();
    await page.keyboard.press('ControlOrMeta+K');
    await field('Find a command').fill('export');
    expect(await page.getByRole('menuitem', { name: /Export/ }).count()).toBe(0);
    await field('Find a command').fill('new note');
    await page.getByRole('menuitem', { name: /^New note/ }).waitFor();
  });

  it('has no fault that axe finds', async () => {
    await open(NOTE);
    await page.keyboard.press('ControlOrMeta+K');
    await field('Find a command').fill('dec');
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('Jumping', () => {
  it.each([
    ['12', /Storm damage/],
    ['apol', /Apologies/],
    ['appendix', /Appendix A/],
  ])('goes to the entry that “%s” means', async (typed, title) => {
    await open(MEETING, { selection: caretAt([2, 1, 0], 0) });
    await page.keyboard.press('ControlOrMeta+J');
    await field('Jump to an entry').waitFor();
    await page.keyboard.type(typed);
    await page.getByRole('menuitem', { name: title }).waitFor();
    await page.keyboard.press('Enter');
    await field('Jump to an entry').waitFor({ state: 'detached' });
    await page.keyboard.type('Early ');
    await expect.poll(words).toMatch(new RegExp(`Early ${title.source}`));
  });

  it.each([
    ['when it is opened first', 300],
    ['once it is loaded', 0],
  ])('takes keys that come at once %s, and none goes into the note', async (_, wait) => {
    await openSlowly(MEETING, wait);
    const before = await words();
    await page.keyboard.press('ControlOrMeta+J');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await field('Jump to an entry').waitFor({ state: 'detached' });
    await expect.poll(caretLine).toBe('Storm damage');
    expect(await words()).toBe(before);
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('saveacopy');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await calls('saveCopy')).length).toBe(1);
    expect(await words()).toBe(before);
  });

  it('is not opened any more where Escape comes before it', async () => {
    await openSlowly(MEETING, 300);
    await page.keyboard.press('ControlOrMeta+J');
    await page.keyboard.type('12');
    await page.keyboard.press('Escape');
    await page.keyboard.type('Early ');
    await expect.poll(words).toContain('Early Words of Minutes');
    await page.keyboard.press('ControlOrMeta+J');
    await expect.poll(() => field('Jump to an entry').inputValue()).toBe('');
  });
});
