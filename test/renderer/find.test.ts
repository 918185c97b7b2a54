import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { action, agendaItem, attendanceTable, decision, header } from '../../shared/note/build.ts';
import { faultsOf } from './axe.ts';
import { bar, field, LONG, marked, NOTE, openFind, selected, status } from './find-bar.ts';
import { caretAt, open, page, words } from './opened-page.ts';

declare global {
  interface Window {
    drawing?: () => {
      readonly drawnAnew: readonly string[];
      readonly walksBefore: number;
      readonly panelsGrew: number;
    };
  }
}

/** Remembers with what the parts around the note are drawn, and watches for walks through all of the paper. */
function watchDrawing(): void {
  /** React keeps with each element what it was drawn with: the same object while it was not drawn anew. */
  const drawnWith = (selector: string): unknown => {
    const element = document.querySelector(selector);
    const key = Object.keys(element ?? {}).find((name) => name.startsWith('__reactProps'));
    if (!element || !key) throw new Error(`${selector} is not drawn by React`);
    return Reflect.get(element, key);
  };
  const before = ['.header-bar', '.panels', '.status-bar'].map((part) => ({ part, with: drawnWith(part) }));
  const panels = document.querySelector('.panels');
  const height = panels?.clientHeight ?? 0;
  const paper = document.querySelector('.paper');
  if (!paper) throw new Error('There is no paper');
  const walk = paper.querySelectorAll.bind(paper);
  let walksBefore = 0;
  paper.querySelectorAll = (selector: string) => {
    if (!document.activeElement?.matches('.find-field')) walksBefore += 1;
    return walk(selector);
  };
  window.drawing = () => ({
    drawnAnew: before.flatMap((each) => (drawnWith(each.part) === each.with ? [] : [each.part])),
    walksBefore,
    panelsGrew: (panels?.clientHeight ?? 0) - height,
  });
}

describe('The bar to find words with', () => {
  it('counts what is found as it is typed, shows the first from the caret on, marks all of them, and goes through them', async () => {
    await openFind();
    await page.keyboard.type('harbour');
    await expect.poll(() => status().textContent()).toBe('3 of 7');
    await expect.poll(() => marked('find-current')).toEqual(['harbour']);
    await expect.poll(() => marked('find')).toEqual(['Harbour', 'harbour', 'harbour', 'Harbour']);
    // On with Enter and F3, back with Shift, and from the last to the first.
    await field().fill('wall.');
    await expect.poll(() => status().textContent()).toBe('1 of 2');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().textContent()).toBe('2 of 2');
    await page.keyboard.press('F3');
    await expect.poll(() => status().textContent()).toBe('1 of 2');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => status().textContent()).toBe('2 of 2');
    await page.keyboard.press('Shift+F3');
    await expect.poll(() => status().textContent()).toBe('1 of 2');
  });

  it('comes at its key without anything beside it drawn anew, or a walk through the paper before it has the focus', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 0) });
    await page.getByRole('grid', { name: 'Entries of the note' }).waitFor();
    await page.evaluate(watchDrawing);
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('wall');
    await expect.poll(() => marked('find')).toHaveLength(2);
    expect(await page.evaluate(() => window.drawing?.())).toEqual({
      drawnAnew: [],
      walksBefore: 0,
      panelsGrew: 0,
    });
  });

  it('leaves what was shown selected when Escape closes it, and keys go there', async () => {
    await openFind();
    await page.keyboard.type('wall');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().textContent()).toBe('3 of 3');
    await page.keyboard.press('Escape');
    await expect.poll(() => bar().count()).toBe(0);
    expect(await selected()).toBe('wall');
    expect(await marked('find')).toEqual([]);
    await page.keyboard.type('quay');
    await expect.poll(words).toContain('To mend the harbour quay.');
  });

  it('takes what is selected as what to look for', async () => {
    await open(NOTE, {
      selection: { anchor: { path: [1, 1, 0], offset: 4 }, focus: { path: [1, 1, 0], offset: 16 } },
    });
    await page.keyboard.press('ControlOrMeta+F');
    await expect.poll(() => field().inputValue()).toBe('harbour wall');
    await expect.poll(() => status().textContent()).toBe('1 of 2');
    await page.keyboard.type('gate');
    await expect.poll(() => field().inputValue()).toBe('gate');
    await expect.poll(() => status().textContent()).toBe('1 of 1');
  });

  it('keeps to the case, to whole words, and to decisions or actions where that is chosen', async () => {
    await openFind();
    await page.keyboard.type('harbour');
    await expect.poll(() => status().textContent()).toMatch(/of 7$/);
    await bar().getByLabel('Match case').press('Space');
    await expect.poll(() => status().textContent()).toMatch(/of 3$/);
    await bar().getByLabel('Match case').press('Space');
    await bar().getByLabel('Whole words').press('Space');
    await expect.poll(() => status().textContent()).toMatch(/of 6$/);
    await bar().getByLabel('Where to look').selectOption('decisions');
    await expect.poll(() => status().textContent()).toBe('1 of 1');
    await bar().getByLabel('Where to look').selectOption('actions');
    await expect.poll(() => status().textContent()).toBe('1 of 1');
    await page.keyboard.press('Escape');
    expect(await selected()).toBe('harbour');
    await page.keyboard.type('gate');
    await expect.poll(words).toContain('Officers to close the gate.');
  });

  it('says calmly that nothing is found, and selects nothing then', async () => {
    await openFind();
    await page.keyboard.type('wh');
    await expect.poll(() => marked('find-current')).toEqual(['wh']);
    await page.keyboard.type('arf');
    await expect.poll(() => status().textContent()).toBe('Not found');
    await page.keyboard.press('Escape');
    await page.keyboard.type('x');
    await expect.poll(words).toContain('xThe harbour wall.');
  });

  it('goes to the fields of the form and to people, and leaves what was shown selected in them', async () => {
    const people = attendanceTable([
      { role: 'Chair', name: 'Bo Lund', authority: '', group: 'present' },
      { role: 'Member', name: 'Kit Lundy', authority: '', group: 'present' },
    ]);
    await openFind([...NOTE, people]);
    await page.keyboard.type('harbour board');
    await expect.poll(() => status().textContent()).toBe('1 of 1');
    await expect.poll(() => page.locator('[data-found]').inputValue()).toBe('Harbour Board');
    await page.keyboard.press('Escape');
    await expect.poll(selected).toBe('Harbour Board');
    expect(await page.locator('[data-found]').count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('lund');
    await expect.poll(() => status().textContent()).toBe('1 of 2');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().textContent()).toBe('2 of 2');
    const found = page.locator('[data-found]');
    await expect
      .poll(() => found.evaluate((cell) => ('value' in cell ? String(cell.value) : cell.textContent)))
      .toContain('Kit Lundy');
  });

  it('goes to what is set on an action, to remarks, numbers, references and keywords, each marked where it stands', async () => {
    const note: Note = [
      header('Board', [{ label: 'Venue', value: 'Quay House' }]),
      {
        ...agendaItem({ ai: 1, number: 'Quay 7', title: 'Walls', reference: 'E.70/23' }, [
          decision('To mend it.', 'RESOLVED at the quay'),
          action('To pay for it.', { owner: 'Bo Quay', due: '2026-11-24', status: 'in progress' }),
        ]),
        actionColumn: 'Quay office',
      },
      attendanceTable([
        { role: 'Chair', name: 'Ann', authority: '', group: 'present', remark: 'from the quay' },
      ]),
    ];
    const marks = (): Promise<readonly (string | null)[]> =>
      page
        .locator('[data-found]')
        .evaluateAll((all) => all.map((each) => `${each.className} ${each.getAttribute('data-found')}`));
    await openFind(note, caretAt([1, 0, 0], 0));
    await page.keyboard.type('quay');
    await expect.poll(() => status().textContent()).toBe('3 of 6');
    expect(await marks()).toEqual(['labelled decision keyword']);
    for (const mark of [
      'action-detail field',
      'entry column',
      '',
      'note-value field',
      'item-number number',
    ]) {
      await page.keyboard.press('Enter');
      await expect.poll(marks).toEqual([mark === '' ? expect.stringMatching(/ field$/) : mark]);
    }
    await page.keyboard.press('Escape');
    await expect.poll(selected).toBe('Quay');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('item-number');
    // Without the bar the focus goes along, into the fields.
    for (const words of ['', 'Quay', '', 'quay', 'Quay']) {
      await page.keyboard.press('F3');
      await expect.poll(selected).toBe(words);
    }
    await page.keyboard.press('Shift+F3');
    await expect.poll(selected).toBe('quay');
    await page.keyboard.type('pier');
    await expect.poll(() => page.locator('.cell-field').inputValue()).toBe('from the pier');
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('24 nov');
    await expect.poll(() => status().textContent()).toBe('1 of 1');
    await page.keyboard.press('ControlOrMeta+H');
    await page.keyboard.type('25 Nov');
    await page.keyboard.press('Enter');
    await expect.poll(() => status().textContent()).toBe('Left as it is: set it in its place');
    await field().fill('quay');
    await expect.poll(() => status().textContent()).toMatch(/5$/);
    await bar().getByRole('button', { name: 'Replace all' }).press('Enter');
    await expect.poll(() => status().textContent()).toBe('4 replaced, 1 left as they are');
    await page.getByRole('button', { name: 'Owner: Bo 25 Nov' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByRole('button', { name: 'Owner: Bo Quay' }).waitFor();
  });

  it('keeps up with what is typed meanwhile', async () => {
    await openFind();
    await page.keyboard.type('gate');
    await expect.poll(() => status().textContent()).toBe('1 of 1');
    await page.getByText('Harbours elsewhere.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' A gate.');
    await expect.poll(() => status().textContent()).toBe('2 found');
    await expect.poll(() => marked('find')).toEqual(['gate', 'gate']);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => marked('find')).toEqual(['gate']);
  });

  it('keeps the keys that are typed in it, however soon it is asked for after a letter', async () => {
    await open(NOTE, { selection: caretAt([1, 1, 0], 0) });
    // As on a busy machine: what is put off comes late.
    await page.evaluate(() => {
      const own = window.setTimeout;
      const late = (work: () => void, wait = 0): number => own(work, wait + 200);
      window.setTimeout = late as typeof window.setTimeout;
    });
    await page.keyboard.type('x');
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('harbour', { delay: 30 });
    await expect.poll(() => field().inputValue()).toBe('harbour');
    expect(await words()).toContain('xThe harbour wall. The Harbour gate.');
  });

  it('keeps what it looks for where replacing is asked for in it, and goes to what is put in', async () => {
    await openFind();
    await page.keyboard.type('wall.');
    await expect.poll(() => status().textContent()).toBe('1 of 2');
    await page.keyboard.press('ControlOrMeta+H');
    await page.keyboard.type('quay.');
    await page.keyboard.press('Enter');
    expect(await field().inputValue()).toBe('wall.');
    await expect.poll(words).toContain('The harbour quay. The Harbour gate.');
  });

  it('is told to screen readers as a search, with its state, and axe finds nothing wrong in it', async () => {
    await openFind();
    await page.keyboard.type('harbour');
    await page.keyboard.press('ControlOrMeta+H');
    expect(await faultsOf(page)).toEqual([]);
    expect(await field().getAttribute('aria-describedby')).toBe(await status().getAttribute('id'));
    expect(await status().evaluate((element) => element.getAttribute('aria-live') ?? 'polite')).toBe(
      'polite',
    );
  });
});

describe('A long note', () => {
  it('is counted to its end, and marked where it is seen', async () => {
    await openFind(LONG);
    await page.keyboard.type('quay');
    await expect.poll(() => status().textContent()).toBe('1 of 1,800');
    await expect.poll(async () => (await marked('find')).length).toBeGreaterThan(9);
    expect((await marked('find')).length).toBeLessThan(900);
  });

  it('is shown at one far down at once, marked there, and taken there by Escape', async () => {
    await openFind(LONG);
    await page.keyboard.type('entry 187');
    await expect.poll(() => status().textContent()).toBe('1 of 1');
    await expect.poll(() => marked('find-current')).toEqual(['Entry 187']);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('find-current') ?? [])] as Range[];
          const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect();
          return top > 0 && bottom < window.innerHeight;
        }),
      )
      .toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.type('Now here');
    const paper = page.getByRole('textbox', { name: /^Note / });
    await expect.poll(() => paper.getByText('Now here').count()).toBe(1);
  });
});
