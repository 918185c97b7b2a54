import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import type { AttendanceRow, Note } from '../../shared/note/blocks.ts';
import { agendaItem, attendanceTable, header, paragraph } from '../../shared/note/build.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { faultsBy, faultsOf } from './axe.ts';
import { calls, caretAt, open, page, roomAtEdges, words } from './opened-page.ts';

const person = (role: string, name: string, group: AttendanceRow['group'] = 'present'): AttendanceRow => ({
  role,
  name,
  authority: 'Northwold',
  group,
});

const NOTE: Note = [
  header('Board', [{ label: 'Date', value: '8 May' }]),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One')]),
  attendanceTable([
    person('Chair', 'Ada'),
    person('Members', 'Ben'),
    person('Members', 'Cy'),
    person('Apologies', 'Dee', 'apologies'),
  ]),
];

const EMPTY: Note = [header('Board'), paragraph('One'), attendanceTable([])];

/** The rows as the last edit left them: role and name. */
async function rows(): Promise<readonly string[]> {
  const edits = await calls<Edit>('edit');
  const set = edits.flatMap(({ operations }) => operations).filter(({ type }) => type === 'set_node');
  const last = set.at(-1);
  const edited = last?.type === 'set_node' && 'rows' in last.newProperties ? last.newProperties.rows : [];
  return (edited as readonly AttendanceRow[]).map(({ role, name }) => `${role}: ${name}`);
}

async function steps(): Promise<number> {
  return (await calls<Edit>('edit')).length;
}

const cell = (name: string) => page.getByRole('gridcell', { name, exact: true });
const add = () => page.getByRole('textbox', { name: 'Add a person' });

async function paste(text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((plain) => navigator.clipboard.writeText(plain), text);
  await page.keyboard.press('ControlOrMeta+V');
}

describe('The attendance', () => {
  it('is gone through by arrow keys, and letters replace what is in a cell, as fast as they come', async () => {
    await open(NOTE);
    await cell('Ada').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Benjamin');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cyril');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Lowmarsh');
    await page.keyboard.press('Escape');
    await expect.poll(rows).toEqual(['Chair: Ada', 'Members: Benjamin', 'Members: Cyril', 'Apologies: Dee']);
    await cell('Lowmarsh').waitFor();
  });

  it('has the field for the next person in sight after many were pasted, with room below it', async () => {
    await open(EMPTY);
    await add().focus();
    await paste(Array.from({ length: 60 }, (_, at) => `Cllr Ann ${at}\tEastmere`).join('\n'));
    await cell('Cllr Ann 59').waitFor();
    await expect.poll(roomAtEdges).toBeGreaterThanOrEqual(20);
  });

  it('has one step to undo for each cell', async () => {
    await open(NOTE);
    await cell('Ben').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('jamin');
    await page.keyboard.press('Enter');
    await page.keyboard.type('X');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await cell('Cy').waitFor();
    await cell('Benjamin').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await cell('Ben').waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await cell('Benjamin').waitFor();
  });

  it('calls the roll: Space puts somebody among the apologies, and the next person has the focus', async () => {
    await open(NOTE);
    await cell('Ada').click();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await expect.poll(rows).toEqual(['Members: Cy', 'Apologies: Dee', 'Apologies: Ada', 'Apologies: Ben']);
    await page.getByText('Ben: apologies').waitFor();
    await cell('Ada').click();
    await page.keyboard.press('Space');
    await expect.poll(rows).toEqual(['Chair: Ada', 'Members: Cy', 'Apologies: Dee', 'Apologies: Ben']);
  });

  it('moves rows by Alt and an arrow key, over the edge of a group into the next', async () => {
    await open(NOTE);
    await cell('Ben').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(rows).toEqual(['Chair: Ada', 'Members: Cy', 'Members: Ben', 'Apologies: Dee']);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(rows).toEqual(['Chair: Ada', 'Members: Cy', 'Apologies: Dee', 'Apologies: Ben']);
  });

  it('adds a row below and removes it again', async () => {
    await open(NOTE);
    await cell('Ben').click();
    await page.keyboard.press('Insert');
    await page.keyboard.type('Fay');
    await page.keyboard.press('Escape');
    await expect
      .poll(rows)
      .toEqual(['Chair: Ada', 'Members: Ben', 'Members: Fay', 'Members: Cy', 'Apologies: Dee']);
    await page.keyboard.press('ControlOrMeta+Delete');
    await expect.poll(rows).toEqual(['Chair: Ada', 'Members: Ben', 'Members: Cy', 'Apologies: Dee']);
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await expect.poll(rows).toEqual(['Chair: Ada', 'Members: Ben', 'Apologies: Dee']);
    for (let time = 0; time < 5; time += 1) await page.keyboard.press('ControlOrMeta+Z');
    await cell('Cy').waitFor();
    expect(await cell('Fay').count()).toBe(0);
  });

  it('has the focus on the first who was pasted, tells who was left out, and drops the remarks that are undone', async () => {
    await open(NOTE);
    await cell('Ada').click();
    await paste('Name\tAttendance\nFay\tApologies (ill)\nGus\tPresent\nHal\tperhaps');
    await expect
      .poll(rows)
      .toEqual([
        'Chair: Ada',
        'Members: Gus',
        'Members: Ben',
        'Members: Cy',
        'Apologies: Dee',
        'Apologies: Fay',
      ]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Fay');
    await page.getByText('One row was left out, as it is not clear who was there: “Hal | perhaps”').waitFor();
    const remark = page.getByRole('columnheader', { name: 'Remark' });
    await remark.waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await remark.waitFor({ state: 'detached' });
  });

  it('takes name after name in the field below, and each is one step', async () => {
    await open(EMPTY);
    await page.getByText('Nobody is listed yet.').waitFor();
    await add().click();
    await page.keyboard.type('Cllr Ada Marlow, Northwold Council (Chair)');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cllr Ben Thorne');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cllr Cy Vance');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect
      .poll(rows)
      .toEqual(['Chair: Cllr Ada Marlow', 'Members: Cllr Ben Thorne', 'Members: Cllr Cy Vance']);
    expect(await add().inputValue()).toBe('');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => cell('Cllr Cy Vance').count()).toBe(0);
    await cell('Cllr Ben Thorne').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText('Nobody is listed yet.').waitFor();
  });

  it('forgets a name that is undone while it is typed', async () => {
    await open(NOTE);
    await add().click();
    await page.keyboard.type('Fay');
    await cell('Fay').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => add().inputValue()).toBe('');
    await page.keyboard.type('Gus');
    await expect.poll(rows).toContain('Members: Gus');
    expect(await cell('Fay').count()).toBe(0);
  });

  it('takes the cells of a spreadsheet and a list of names, each as one step', async () => {
    await open(NOTE);
    await cell('Ben').click();
    await paste('Members\tFay\tLowmarsh\r\n\tGus\tLowmarsh\r\n');
    await expect
      .poll(rows)
      .toEqual([
        'Chair: Ada',
        'Members: Ben',
        'Members: Fay',
        'Members: Gus',
        'Members: Cy',
        'Apologies: Dee',
      ]);
    expect(await steps()).toBe(1);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => cell('Fay').count()).toBe(0);
    await add().click();
    await paste('Hal\nApologies: Ida\n');
    await expect
      .poll(rows)
      .toEqual([
        'Chair: Ada',
        'Members: Ben',
        'Members: Cy',
        'Members: Hal',
        'Apologies: Dee',
        'Apologies: Ida',
      ]);
  });

  it('replaces a cell by words that are pasted', async () => {
    await open(NOTE);
    await cell('Ben').click();
    await paste('Sir Ben');
    await expect.poll(rows).toContain('Members: Sir Ben');
  });

  it('gives the focus back to the words by Escape', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    await cell('Ben').click();
    await page.keyboard.press('Escape');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('One!');
  });

  it('is reached by Tab from the form at the top where it stands below that, and left by it', async () => {
    const [top, entry, attendance] = NOTE;
    await open([top, attendance, entry] as unknown as Note);
    await page.getByRole('button', { name: 'Add a field' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Adele');
    await page.keyboard.press('Escape');
    await expect.poll(rows).toContain('Chair: Adele');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Fay');
    await expect.poll(() => add().inputValue()).toBe('Fay');
  });

  it('is not drawn anew by keys in the words', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 3) });
    const changed = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const observer = new MutationObserver((changes) => {
            count += changes.length;
          });
          const form = document.querySelector('.attendance');
          if (form) observer.observe(form, { subtree: true, childList: true, attributes: true });
          setTimeout(() => resolve(form ? count : -1), 1_000);
        }),
    );
    await page.keyboard.type(' and more');
    expect(await changed).toBe(0);
  });

  it('in running text that says more than names is made a table only when that is wanted', async () => {
    const text = 'Board\n\nPresent: Cllr Ada Marlow (Chair), Cllr Ben Thorne, 4 residents of Staithe Road\n';
    await open(readNote(text));
    await page.getByText('4 residents').waitFor();
    await page.getByRole('button', { name: /Make a table of these/ }).click();
    await cell('Cllr Ben Thorne').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText('4 residents').waitFor();
  });

  it('can be used by everyone', async () => {
    await open(NOTE);
    await cell('Ben').click();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('F2');
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsBy(page, ['color-contrast'])).toEqual([]);
  });
});
