import { describe, expect, it } from 'vitest';
import type { Edit } from '../../shared/bridge/data.ts';
import type { AttendanceRow, Note } from '../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  paragraph,
} from '../../shared/note/build.ts';
import { faultsOf } from './axe.ts';
import { calls, caretAt, open, page, words } from './opened-page.ts';

const member = (name: string): AttendanceRow => ({ role: 'Members', name, authority: '', group: 'present' });

/** The meeting was on a Friday. */
const ACTIONS: Note = [
  header('Board', [{ label: 'Date', value: 'Friday 20 November 2026' }]),
  attendanceTable([member('Cllr Ada Marlow'), member('Cllr Ben Thorne')]),
  agendaItem({ ai: 1, number: '4', title: 'Fares' }, [
    decision('The fares stay.'),
    action('To write to the operator.'),
    action('Officers to report by 30 November 2026.', { keyword: '' }),
    action('To ring.', { keyword: '', owner: 'Eve Lund', due: '2026-12-01', status: 'in progress' }),
  ]),
];

const FIRST = caretAt([2, 2, 0, 0], 5);

const owner = () => page.getByRole('combobox', { name: 'Owner' });
const due = () => page.getByRole('textbox', { name: 'Due' });
const status = () => page.getByRole('combobox', { name: 'Status' });

/** What edits set on actions, one after the other. */
async function lastSet(): Promise<unknown> {
  const edits = await calls<Edit>('edit');
  const set = edits.flatMap(({ operations }) => operations).filter(({ type }) => type === 'set_node');
  const last = set.at(-1);
  return last?.type === 'set_node' ? last.newProperties : null;
}

/** The levels that items of lists were put on, one after the other. */
async function levels(): Promise<readonly unknown[]> {
  const edits = await calls<Edit>('edit');
  return edits
    .flatMap(({ operations }) => operations)
    .flatMap((each) =>
      each.type === 'set_node' && 'level' in each.newProperties ? [each.newProperties['level']] : [],
    );
}

async function openActions(note: Note = ACTIONS, selection = FIRST): Promise<void> {
  await open(note, { selection });
  // The list of names comes after the page.
  await page.locator('.action-detail[data-said]').first().waitFor();
  await page.waitForTimeout(100);
}

describe('An action', () => {
  it('takes owner, date and status by Tab, with keys as fast as they come, and goes on behind it', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gus Lund');
    await page.keyboard.press('Tab');
    await page.keyboard.type('in two weeks');
    await page.keyboard.press('Tab');
    await page.keyboard.type('d');
    await page.keyboard.press('Tab');
    await page.keyboard.type('New: ');
    await expect.poll(words).toContain('New: Officers to report');
    await expect.poll(words).toMatch(/Owner: Gus Lund\s*·?\s*Due: Fri 4 Dec 2026\s*·?\s*Done/);
  });

  it('puts items that are selected in it further in and out by Tab; with the caret in one it goes to the owner', async () => {
    const items = list([listItem('·', 'to write'), listItem('·', 'to ring'), listItem('·', 'to pay')]);
    const note: Note = [
      header('Board'),
      agendaItem({ ai: 1, number: '1', title: 'Fares' }, [action([paragraph('Officers'), items])]),
    ];
    const at = (item: number, offset: number) => ({ path: [1, 1, 1, item, 0], offset });
    await openActions(note, { anchor: at(1, 2), focus: at(2, 4) });
    await page.keyboard.press('Tab');
    await expect.poll(levels).toEqual([1, 1]);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(levels).toEqual([1, 1, 0, 0]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await owner().and(page.locator(':focus')).waitFor();
  });

  it('offers the names of the attendance and of other actions', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    await page.keyboard.type('mar');
    await page.getByRole('option', { name: 'Cllr Ada Marlow' }).waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => owner().inputValue()).toBe('Cllr Ada Marlow');
    await page.keyboard.type('30/11');
    await page.keyboard.press('Enter');
    await expect.poll(words).toContain('Owner: Cllr Ada Marlow');
    await expect.poll(words).toContain('Due: Mon 30 Nov 2026');
  });

  it('takes the only name that what was typed can mean by Enter and by Tab, and goes on to the date', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    await page.keyboard.type('mar');
    await page.getByRole('option', { name: 'Cllr Ada Marlow' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('30/11');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Next: ');
    await expect.poll(words).toMatch(/Owner: Cllr Ada Marlow\s*·?\s*Due: Mon 30 Nov 2026/);
    await expect.poll(words).toContain('Next: Officers');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tho');
    await page.getByRole('option', { name: 'Cllr Ben Thorne' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => owner().inputValue()).toBe('Cllr Ben Thorne');
    // Several are meant: what was typed stands.
    await page.keyboard.press('Shift+Tab');
    await owner().fill('Cllr');
    await page.keyboard.press('Enter');
    await expect.poll(() => owner().inputValue()).toBe('Cllr');
  });

  it('shows the day as it was understood, and keeps what it does not understand', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Friday');
    await page.getByText('Fri 27 Nov 2026').waitFor();
    await expect.poll(lastSet).toEqual({ due: '2026-11-27' });
    await due().fill('as soon as possible');
    await page.getByText('Not a date yet').waitFor();
    await page.keyboard.press('Escape');
    expect(await due().inputValue()).toBe('as soon as possible');
    expect(await due().getAttribute('aria-invalid')).toBe('true');
    await due().fill('1 November');
    await page.getByText('Mon 1 Nov 2027').waitFor();
    await due().fill('1/11/26');
    await page.getByText('Sun 1 Nov 2026, before the meeting').waitFor();
  });

  it('has one step to undo for each field', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gus');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Friday');
    await page.keyboard.press('Escape');
    await expect.poll(words).toContain('Due: Fri 27 Nov 2026');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).not.toContain('Due: Fri 27 Nov 2026');
    await expect.poll(words).toContain('Owner: Gus');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).not.toContain('Owner: Gus');
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect.poll(words).toContain('Owner: Gus');
  });

  it('takes the name that is chosen by Tab as well, and what is undone in a field shows there', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    await page.keyboard.type('tho');
    await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['Cllr Ben Thorne']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await expect.poll(() => owner().inputValue()).toBe('Cllr Ben Thorne');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => owner().inputValue()).toBe('');
  });

  it('is passed by arrow keys, with what is set on it', async () => {
    await openActions(ACTIONS, caretAt([2, 3, 0, 0], 39));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.type('2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.type('3');
    await expect.poll(words).toContain('2Officers');
    await expect.poll(words).toContain('31To ring.');
  });

  it('loses an owner whose words are gone', async () => {
    await openActions(ACTIONS, caretAt([2, 4, 0, 0], 3));
    await page.keyboard.press('Tab');
    await owner().fill('');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(words).not.toContain('Eve Lund');
    await expect.poll(words).toContain('Due: Tue 1 Dec 2026');
  });

  it('shows what only its words say, and offers that', async () => {
    await openActions(ACTIONS, caretAt([2, 3, 0, 0], 3));
    const said = page.locator('.action-detail[data-said]');
    await expect.poll(() => said.allTextContents()).toEqual(['Owner: Officers', 'Due: Mon 30 Nov 2026']);
    await page.keyboard.press('Tab');
    expect(await owner().getAttribute('placeholder')).toBe('Officers');
    expect(await due().getAttribute('placeholder')).toBe('Mon 30 Nov 2026');
  });

  it('of which nothing is known has its hint between its words and the next ones, and on none of them', async () => {
    await openActions();
    const [above, hint, below] = await page.evaluate(() => {
      const here = document.querySelector('.action[data-caret]');
      const edges = (words: Element | null | undefined): DOMRect | undefined => {
        const range = document.createRange();
        if (words) range.selectNodeContents(words);
        return range.getBoundingClientRect();
      };
      const detail = here?.querySelector('.action-details')?.getBoundingClientRect();
      const next = edges(here?.nextElementSibling?.querySelector('[data-slate-string]'));
      return [edges(here?.querySelector('[data-slate-string]'))?.bottom, detail?.top, next?.top];
    });
    expect(hint).toBeGreaterThanOrEqual(above ?? Number.NaN);
    expect(hint).toBeLessThan(below ?? Number.NaN);
  });

  it('gives the caret back where it was by Escape and by Shift+Tab', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('2');
    await expect.poll(words).toContain('To wr12ite');
  });

  it('that is the last of its entry leads into a new paragraph', async () => {
    await openActions(ACTIONS, caretAt([2, 4, 0, 0], 0));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Next matter');
    await expect.poll(words).toMatch(/In progress\s+Next matter/);
  });

  it('puts an item of its list further in by Tab at its start, and goes to the owner from its words', async () => {
    const note: Note = [
      header('Board'),
      action([paragraph('Officers to:'), list([listItem('·', 'One'), listItem('·', 'Two')])]),
    ];
    await openActions(note, caretAt([1, 1, 1, 0], 0));
    await page.keyboard.press('Tab');
    await expect.poll(lastSet).toMatchObject({ level: 1 });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gus');
    await expect.poll(lastSet).toEqual({ owner: 'Gus' });
  });

  it('is a group with a name that a screen reader tells, as a decision is', async () => {
    await openActions();
    expect(await page.getByRole('group', { name: 'Decision, item 4' }).count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Action, item 4' }).count()).toBe(3);
    await page.getByLabel('Number of the entry').fill('5');
    await page.getByText('The fares stay.').click();
    await page.getByRole('group', { name: 'Decision, item 5' }).waitFor();
  });

  it('can be used by everyone while its fields are open', async () => {
    await openActions();
    await page.keyboard.press('Tab');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.type('c');
    await page.getByRole('option').first().waitFor();
    // While names are offered, the library takes all else out of the sight of screen readers.
    expect(await faultsOf(page, ['aria-hidden-focus', 'page-has-heading-one', 'region'])).toEqual([]);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page)).toEqual([]);
    expect(await status().count()).toBe(1);
  });
});
