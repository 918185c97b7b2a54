import { describe, expect, it } from 'vitest';
import type { Settings } from '../../shared/bridge/data.ts';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import type { Note } from '../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  header,
  paragraph,
  partHeading,
} from '../../shared/note/build.ts';
import { problemsOf } from '../../shared/note/problems/find.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { isoToday } from '../../src-renderer/facts/checking.ts';
import { openedNote } from './drive.ts';
import { calls, caretAt, open, openWorld, page, words } from './opened-page.ts';
import { HARBOUR } from './sample-notes.ts';

const NONE: Settings['panels'] = { outline: false, attendance: false, actions: false, problems: false };

function showing(...names: readonly (keyof Settings['panels'])[]): { readonly settings: Settings } {
  const panels = { ...NONE, ...Object.fromEntries(names.map((name) => [name, true])) };
  return { settings: { ...USUAL_SETTINGS, panels } };
}

const NOTE: Note = [
  header('Board', [{ label: 'Quorum', value: '2' }]),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One')]),
  agendaItem({ ai: 2, number: '2', title: 'Storms' }, [paragraph('Two'), action('To write to the town.')]),
  agendaItem({ ai: 3, number: '3', title: 'Close' }, [paragraph('Three'), action('Officers to pay.')]),
  attendanceTable([
    { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' },
    { role: 'Apologies', name: 'Ben Thorne', authority: '', group: 'apologies' },
  ]),
];

/** In the first paragraph of an entry. */
const inEntry = (entry: number): ReturnType<typeof caretAt> => caretAt([entry, 1, 0], 0);

/** The rows of a panel, each with the words that are seen of it. */
async function rows(panel: string): Promise<readonly string[]> {
  const found = page.locator(`[data-panel="${panel}"] [role="row"]`);
  const all = await found.all();
  const seen = await Promise.all(all.map((row) => row.evaluate(seenWords)));
  return seen.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** With what parts its words on the screen. */
function seenWords(row: HTMLElement | SVGElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn has spaces between its lines
  return (row as HTMLElement).innerText;
}

/** The part of the window that has the focus. */
function focusedPart(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part']);
}

function current(): Promise<string | null> {
  return page.locator('[data-panel="outline"] [aria-current]').textContent();
}

async function focusRow(name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).waitFor();
  await page.getByRole('row', { name }).focus();
}

describe('The outline', () => {
  it('shows a title soon after it is typed, while the words keep the focus, and marks the entry with the caret', async () => {
    await open(NOTE, { selection: caretAt([2, 0, 0], 6) }, showing('outline'));
    await expect.poll(() => rows('outline')).toContainEqual(expect.stringContaining('2 Storms'));
    await page.keyboard.type(' of March');
    await expect.poll(() => rows('outline')).toContainEqual(expect.stringContaining('2 Storms of March'));
    expect(await focusedPart()).toBe('note');
    await page.keyboard.type('!');
    await expect.poll(words).toContain('Storms of March!');
    await expect.poll(current).toBe('2Storms of March!');
    await page.getByText('Three').click();
    await expect.poll(current).toBe('3Close');
    expect(await rows('outline')).toContainEqual(expect.stringMatching(/Storms.*1 action.*1 problem/));
  });

  it('leads to the title of an entry by Enter and by a click', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing('outline'));
    await focusRow(/Dues/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('All ');
    await expect.poll(words).toContain('All Storms');
    await page.getByRole('row', { name: /Close/ }).click();
    await page.keyboard.type('To ');
    await expect.poll(words).toContain('To Close');
  });

  it('moves an entry with the arrow keys and one that is dragged, and that is undone in one step', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing('outline'));
    await focusRow(/Dues/);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(words).toMatch(/Storms[\s\S]*Dues[\s\S]*Close/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Dues');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(words).toMatch(/Storms[\s\S]*Close[\s\S]*Dues/);
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(words).toMatch(/Dues[\s\S]*Storms[\s\S]*Close/);
    // The outline comes a little later.
    await expect.poll(async () => (await rows('outline')).join()).toMatch(/Dues.*Storms.*Close/);
    const target = page.getByRole('row', { name: /Close/ });
    await page.getByRole('row', { name: /Dues/ }).dragTo(target, { targetPosition: { x: 60, y: 26 } });
    await expect.poll(words).toMatch(/Storms[\s\S]*Close[\s\S]*Dues/);
  });

  it('shows the headings of parts between the entries, leads there, and leaves them where they are', async () => {
    const [head, dues, storms, close] = NOTE;
    const caught = { ...dues, children: [...(dues?.children ?? []), partHeading('PART TWO')] };
    const note = [head, partHeading('PART ONE'), caught, storms, partHeading(''), close] as unknown as Note;
    await open(note, { selection: caretAt([2, 1, 0], 0) }, showing('outline'));
    const names = async (): Promise<readonly string[]> =>
      (await rows('outline')).map((row) =>
        row
          .replace(/,.*| 1 (action|problem)/g, '')
          .replace(/^\d /, '')
          .trim(),
      );
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Dues', 'PART TWO', 'Storms', 'A part without a name', 'Close']);
    expect(await page.locator('[data-panel="outline"] .panel-count').textContent()).toBe('3');
    const row = (name: string) => page.getByRole('row', { name });
    await expect.poll(() => row('PART TWO').getByRole('heading', { level: 3 }).count()).toBe(1);
    await row('PART TWO').click();
    await page.keyboard.type('Now ');
    await expect.poll(words).toContain('Now PART TWO');
    // A real mouse: it takes no heading along, and an entry may go behind one.
    await row('PART ONE').dragTo(row('Close'), { targetPosition: { x: 60, y: 26 } });
    await row('Dues').dragTo(row('A part without a name'), { targetPosition: { x: 60, y: 28 } });
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Storms', 'A part without a name', 'Dues', 'Now PART TWO', 'Close']);
    await row('Dues').focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Storms', 'Dues', 'Now PART TWO', 'A part without a name', 'Close']);
    await page.getByText('Alt+Shift+↑ or Alt+Shift+↓ moves an entry.').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect
      .poll(names)
      .toEqual(['PART ONE', 'Dues', 'Now PART TWO', 'Storms', 'A part without a name', 'Close']);
  });

  it('gives a row the lines that it takes, also when a mark comes to its title', async () => {
    const title = 'Minutes of the former meeting, sight';
    const long: Note = [
      header('Board', []),
      agendaItem({ ai: 1, number: '1', title }, [paragraph('One')]),
      agendaItem({ ai: 2, number: '2', title }, [paragraph('Two')]),
    ];
    await open(long, { selection: inEntry(1) }, showing('outline'));
    const row = (at: number) => page.locator('[data-panel="outline"] [role="row"]').nth(at);
    const height = async (at: number): Promise<number> => (await row(at).boundingBox())?.height ?? 0;
    /** How far one row reaches into the next; a pixel is not broken. */
    const over = async (): Promise<number> => {
      const [first, second] = await Promise.all([row(0).boundingBox(), row(1).boundingBox()]);
      return Math.floor((first?.y ?? 0) + (first?.height ?? 0) - (second?.y ?? 0));
    };
    await row(1).waitFor();
    const before = await height(0);
    await page.keyboard.press('ControlOrMeta+Shift+D');
    await page.keyboard.type('That it be so');
    await page.keyboard.press('ControlOrMeta+Shift+A');
    await page.keyboard.type('To do it');
    await expect.poll(() => height(0)).toBeGreaterThan(before);
    await expect.poll(over).toBeLessThanOrEqual(0);
  });

  it('lists a thousand entries around the caret of a very long note, and draws only those in sight', async () => {
    const items = Array.from({ length: 1600 }, (_, at) =>
      agendaItem({ ai: at + 1, number: String(at + 1), title: `Entry ${at + 1}` }, [paragraph('x')]),
    );
    await open([header('Long'), ...items], { selection: inEntry(1) }, showing('outline'));
    await page.getByRole('row', { name: /Entry 1$/ }).waitFor();
    expect((await rows('outline')).length).toBeLessThan(100);
    await focusRow(/Entry 1$/);
    // All are listed within some pauses.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('End');
          return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
        },
        { timeout: 60_000 },
      )
      .toBe('Entry 1000');
    await page.keyboard.press('Enter');
    await page.keyboard.type('At ');
    await expect.poll(current).toBe('1000At Entry 1000');
    await page.getByText('501 to 1,500 of 1,600 are listed.').waitFor();
  });
});

describe('Attendance', () => {
  it('counts who is here against the quorum of the note', async () => {
    await open(NOTE, {}, showing('attendance'));
    await page.getByText('1 member here').waitFor();
    await page.getByText('Not quorate: 1 short of the quorum of 2.').waitFor();
    await page.getByRole('heading', { name: 'Apologies 1' }).waitFor();
  });
});

describe('Actions', () => {
  it('begin with those that nobody owns, and lead there', async () => {
    const note: Note = [...NOTE.slice(0, 2), ...NOTE.slice(2, 4).reverse()] as unknown as Note;
    await open(note, { selection: inEntry(1) }, showing('actions'));
    await expect
      .poll(() => rows('actions'))
      .toEqual(['To write to the town. No owner', 'Officers to pay. Officers']);
    await page.getByRole('row', { name: /Officers to pay/ }).click();
    await page.keyboard.type('Now: ');
    await expect.poll(words).toContain('Now: Officers to pay.');
  });

  it('that are done are shown when all are asked for', async () => {
    const done = action('Officers to write.', { status: 'done' });
    await open(
      [header(''), agendaItem({ ai: 1, number: '1', title: 'Dues' }, [done])],
      {},
      showing('actions'),
    );
    await page.getByText('Nothing is left to be done.').waitFor();
    await page.getByRole('radio', { name: 'All' }).click();
    await expect.poll(() => rows('actions')).toEqual(['Officers to write. Officers done']);
  });
});

describe('Problems', () => {
  it('are those that the command line prints, and are put right by a button, which is undone in one step', async () => {
    await open(HARBOUR, {}, showing('problems'));
    const messages = problemsOf(HARBOUR, { today: isoToday(new Date()) }).map(({ message }) => message);
    await expect.poll(async () => (await rows('problems')).length).toBe(messages.length);
    const shown = await rows('problems');
    for (const [index, message] of messages.entries()) expect(shown[index]).toContain(message);
    const fix = page.getByRole('button', { name: 'Close the entry with </AI4>' });
    await fix.click();
    await fix.waitFor({ state: 'detached' });
    await expect.poll(async () => (await calls('edit')).length).toBe(1);
    await page.keyboard.press('ControlOrMeta+Z');
    await fix.waitFor();
  });

  it('are gone to by F8 and Shift+F8 one after the other, those in forms too, from the caret and round', async () => {
    const lines = [
      '«Name of the board»',
      'Present: Ada Marlow',
      'Apologies: .  .',
      '<AI1>\n\n1.   Dues\n\nAction: To write to the town.\n\n</AI1>',
      '<AI2>\n\n3.   Storms\n\nCllr Roe spoke. Cllr Doe left.\n\n</AI2>',
    ];
    await open(readNote(`${lines.join('\n\n')}\n`), { selection: caretAt([2, 0, 0], 0) }, showing());
    await page.getByText('6 problems').waitFor();
    const places = [
      ['note', '0 To write to the town.', /^3 of 6: The action/],
      ['note', '0 Storms', /^4 of 6: The numbers go from 1 to 3/],
      ['note', '5 Cllr Roe spoke. Cllr Doe left.', /^5 of 6: “Roe”/],
      ['note', '21 Cllr Roe spoke. Cllr Doe left.', /^6 of 6: “Doe”/],
      ['form', 'Title of the note', /^1 of 6: “«Name of the board»”/],
      ['form', 'Ada Marlow', /^2 of 6: “Apologies: /],
    ] as const;
    const here = (): Promise<readonly string[]> =>
      page.evaluate(() => {
        const { activeElement } = document;
        const said = document.querySelector('.toast p')?.textContent ?? '';
        if (!activeElement?.hasAttribute('data-slate-editor')) {
          return [
            'form',
            activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '',
            said,
          ];
        }
        const { anchorNode, anchorOffset } = window.getSelection() ?? {};
        return ['note', `${anchorOffset} ${anchorNode?.textContent}`, said];
      });
    const expected = (at: number): readonly unknown[] => {
      const [part, place, said] = places[(at + places.length) % places.length] ?? places[0];
      return [part, place, expect.stringMatching(said)];
    };
    for (let press = 0; press < 7; press += 1) {
      await page.keyboard.press('F8');
      await expect.poll(here).toEqual(expected(press));
    }
    for (let press = 5; press >= -1; press -= 1) {
      await page.keyboard.press('Shift+F8');
      await expect.poll(here).toEqual(expected(press));
    }
    await page.keyboard.press('F8');
    await page.keyboard.type('Now ');
    await expect.poll(words).toContain('Now To write to the town.');
  });

  it('have no button in a note that can only be read', async () => {
    await openWorld({ opened: openedNote(HARBOUR, { isReadOnly: true }), ...showing('problems') });
    await page.getByText('<AI4> is closed by </AI6>').waitFor();
    expect(await page.getByRole('button', { name: 'Close the entry with' }).count()).toBe(0);
  });
});

describe('The line under the note', () => {
  it('says how the note stands, where the caret is, how much there is and how much is selected', async () => {
    await open(NOTE, { selection: inEntry(2) }, showing());
    const line = page.locator('.status-bar');
    await expect.poll(() => line.textContent()).toMatch(/^No changesEntry 2 of 3 · Storms\d+ words/);
    await page.keyboard.press('Shift+End');
    await expect.poll(() => line.textContent()).toMatch(/Storms1 of \d+ words/);
    await page.keyboard.press('ControlOrMeta+A');
    await expect.poll(() => line.textContent()).toMatch(/Close14 of 16 words/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => line.textContent()).toMatch(/· [^\d]+\d+ words/);
    await page.evaluate(() => window.fake.changeState({ isEdited: true }));
    await line.getByText('Not saved yet').waitFor();
    await line.getByRole('button', { name: '1 problem' }).click();
    await page.getByRole('grid', { name: 'Problems of the note' }).waitFor();
    expect(await focusedPart()).toBe('note');
  });
});

describe('A panel', () => {
  it('comes and goes by its key or its cross, is remembered, and never takes the focus', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing());
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByRole('grid', { name: 'Actions of the note' }).waitFor();
    expect(await calls('changeSettings')).toEqual([{ panels: { ...NONE, actions: true } }]);
    await page.keyboard.type('x');
    await expect.poll(words).toContain('xOne');
    await page.keyboard.press('ControlOrMeta+3');
    await page.locator('[data-panel="actions"]').waitFor({ state: 'detached' });
    expect((await calls('changeSettings')).at(-1)).toEqual({ panels: NONE });
    // By its cross too, and the caret is where it was.
    await page.keyboard.press('ControlOrMeta+1');
    await page.getByRole('button', { name: 'Hide outline' }).click();
    await page.locator('[data-panel="outline"]').waitFor({ state: 'detached' });
    await page.keyboard.type('y');
    await expect.poll(words).toContain('xyOne');
  });

  it('is reached by F6, in the order of the window, and left by Escape', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing('outline', 'actions', 'problems'));
    await page.getByRole('grid').nth(2).waitFor();
    const passed: unknown[] = [];
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press('F6');
      passed.push(await focusedPart());
    }
    expect(passed).toEqual(['actions', 'problems', 'status', 'bar', 'outline', 'note']);
    await page.keyboard.press('Shift+F6');
    expect(await focusedPart()).toBe('outline');
    await page.keyboard.press('Escape');
    expect(await focusedPart()).toBe('note');
  });

  it('leaves the line with the caret where it is', async () => {
    await open(HARBOUR, { selection: caretAt([9, 2, 0], 0) }, showing());
    await page.getByText('problems').waitFor();
    // What the words of actions say stands below them a little later, which moves the lines.
    await expect.poll(() => page.locator('.action-details:not([data-empty])').count()).toBe(4);
    const top = (): Promise<number> =>
      page.evaluate(() => window.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0);
    const before = await top();
    await page.keyboard.press('ControlOrMeta+1');
    await page.keyboard.press('ControlOrMeta+4');
    await page.getByRole('grid').nth(1).waitFor();
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });

  it('lies over the paper of a narrow window only when it is asked for', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing('outline'));
    await page.locator('[data-panel="outline"]').waitFor();
    await page.setViewportSize({ width: 640, height: 400 });
    await page.locator('[data-panel="outline"]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Outline', exact: true }).click();
    // What is typed would not be seen behind it.
    await expect.poll(focusedPart).toBe('outline');
    await page.keyboard.press('Escape');
    await page.locator('[data-panel="outline"]').waitFor({ state: 'detached' });
    expect(await focusedPart()).toBe('note');
    await page.keyboard.press('ControlOrMeta+1');
    await page.getByRole('row', { name: /Storms/ }).click();
    await page.locator('[data-panel="outline"]').waitFor({ state: 'detached' });
    await page.keyboard.type('x');
    await expect.poll(words).toContain('xStorms');
    expect(await calls('changeSettings')).toEqual([]);
  });
});

describe('The paper alone', () => {
  it('is left by Escape, and everything is there again', async () => {
    await open(NOTE, { selection: inEntry(1) }, showing('outline'));
    await page.keyboard.press('ControlOrMeta+Shift+M');
    await page.locator('.status-bar').waitFor({ state: 'detached' });
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await page.locator('[data-panel]').count()).toBe(0);
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await page.locator('[data-panel="outline"]').waitFor();
    await page.keyboard.type('y');
    await expect.poll(words).toContain('xyOne');
  });
});
