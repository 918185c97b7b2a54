/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { assertNever } from '../../../shared/note/assert-never.ts';
import { composingIn } from '../composing.ts';
import { drag } from '../dragging.ts';
import { putOnClipboard } from '../system-clipboard.ts';
import type { Step } from './step.ts';

/** What can be clicked in the forms of a note. */
const FORMS = [
  ...['.note-title', '.note-value', '.note-label', '.item-number', '[data-cell]', '.action-detail'],
  ...['.add-person-name', '.add-field', '.remove-field', '.person-actions button', '.make-table'],
].join(', ');

/** What lies over the note or beside it to be typed in. Over a dialog that is there already none opens. */
const DIALOG = '[role="dialog"], .find-bar';
const DIALOG_LIMIT = 1000;

/** Words and empty lines as they are drawn. */
const TEXTS = '[data-slate-string], [data-slate-zero-width]';

/**
 * Whether what has the focus takes words: an input method composes nowhere else. The protocol would, wherever words are
 * selected, past whatever has the focus.
 */
function canBeTypedIn(): boolean {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) return true;
  return focused instanceof HTMLElement && focused.isContentEditable;
}

/** Does what a step says, with real keys and the mouse. */
export async function takeStep(page: Page, step: Step): Promise<void> {
  const { keyboard } = page;
  switch (step.do) {
    case 'press':
      for (let time = 0; time < step.times; time += 1) await keyboard.press(step.keys);
      break;
    case 'type':
      await keyboard.type(step.words);
      break;
    case 'click': {
      const at = await pointIn(page, TEXTS, step.at, step.x, step.y);
      if (!at) break;
      if (step.how === 'with shift') await keyboard.down('Shift');
      const clickCount = step.how === 'twice' ? 2 : step.how === 'thrice' ? 3 : 1;
      await page.mouse.click(at.x, at.y, { clickCount });
      if (step.how === 'with shift') await keyboard.up('Shift');
      break;
    }
    case 'form': {
      const at = await pointIn(page, FORMS, step.at, 50, 50);
      if (at) await page.mouse.click(at.x, at.y);
      break;
    }
    case 'drag': {
      // What is selected may be dragged, or a word is.
      const from = await pointIn(page, TEXTS, step.at, step.x, 50);
      if (!from) break;
      if (step.at % 2 === 0) await page.mouse.dblclick(from.x, from.y);
      const to = await pointIn(page, TEXTS, step.to, step.x, 50);
      if (to) await drag(page, from, to);
      break;
    }
    case 'compose': {
      if (!(await page.evaluate(canBeTypedIn))) break;
      const ime = await composingIn(page);
      await ime.compose(step.words.slice(0, 1), step.words);
      await (step.isGivenUp ? ime.cancel() : ime.commit(step.words));
      break;
    }
    case 'paste':
      await putOnClipboard(page, {
        'text/plain': step.text,
        ...(step.html === '' ? {} : { 'text/html': step.html }),
      });
      await keyboard.press('Control+v');
      break;
    case 'dialog':
      await keyboard.press(step.keys);
      await page
        .locator(DIALOG)
        .waitFor({ timeout: DIALOG_LIMIT })
        .catch(() => undefined);
      await keyboard.type(step.words);
      await keyboard.press('Escape');
      await keyboard.press('Escape');
      break;
    default:
      assertNever(step);
  }
}

/** A place in one of the elements of the note that match, brought into sight; null where something else is there. */
function pointIn(
  page: Page,
  selector: string,
  at: number,
  x: number,
  y: number,
): Promise<{ readonly x: number; readonly y: number } | null> {
  return page.evaluate(
    ([what, which, right, down]) => {
      const paper = document.querySelector('.paper');
      const all = [...(paper?.querySelectorAll(what) ?? [])].filter((element) => element.checkVisibility());
      const element = all[which % all.length];
      if (!element) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const point = { x: left + 1 + ((width - 2) * right) / 100, y: top + 1 + ((height - 2) * down) / 100 };
      return paper?.contains(document.elementFromPoint(point.x, point.y)) ? point : null;
    },
    [selector, at, x, y] as const,
  );
}
