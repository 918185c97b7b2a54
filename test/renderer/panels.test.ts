import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { action, agendaItem, header } from '../../shared/note/build.ts';
import { problemsOf } from '../../shared/note/problems/find.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { isoToday } from '../../src-renderer/facts/checking.ts';
import { openedNote } from './drive.ts';
import { calls, caretAt, open, openWorld, page, words } from './opened-page.ts';
import { focusedPart, inEntry, NONE, NOTE, rows, showing } from './panels.ts';
import { HARBOUR } from './sample-notes.ts';

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
    for (let press = 0; press < 7; press += 1) {
      await page.keyboard.press('F6');
      passed.push(await focusedPart());
    }
    expect(passed).toEqual(['actions', 'problems', 'hints', 'status', 'bar', 'outline', 'note']);
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
