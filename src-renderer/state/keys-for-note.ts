import type { HeldKey, NoteWhere } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { makeKeyHold } from '../commands/key-hold.ts';
import { typeKeys } from '../commands/type-keys.ts';
import type { Page } from './page.ts';

/** A note that is not there after so long, in milliseconds, may never be: what was typed for it goes where it was typed. */
const HOLD_LIMIT = 10_000;

/** Once a note stands, the keys that were typed for it in another window come within moments, or never. In milliseconds. */
const FOLLOW_LIMIT = 2000;

/** A window that has lost the focus is told so within a few milliseconds. */
const BLUR_LIMIT = 100;

/** What is typed for a note that is on its way, and is typed into it when it is there. */
export interface KeysForNote {
  /** Keeps keys for a note that may be on its way to this window. */
  begin(): void;
  /** Asks for a note, and keeps keys until it is known where it is, and until it stands there. */
  askForNote(ask: () => Promise<Answer<NoteWhere | null>>): Promise<Answer<NoteWhere | null>>;
  /** A note comes to this window; `show` is called when no word is being composed for it. */
  comes(keysFollow: boolean, show: () => void): void;
  /** The note of this window can be typed in. */
  stands(): void;
  /** No note is coming here: what was typed goes where it was typed. */
  giveBack(): void;
}

export function startKeysForNote(window: Window, page: Page): KeysForNote {
  const hold = makeKeyHold(window);
  /** What has the focus when keys are not kept. */
  let before: Element | null = null;
  let limit: number | undefined;
  let doFollow = false;
  /** The note that the page has can be typed in. */
  let isStanding = false;
  /** What came from another window before that. */
  let ahead: readonly HeldKey[] = [];

  function wait(time: number): void {
    window.clearTimeout(limit);
    limit = window.setTimeout(giveBack, time);
  }

  function begin(): void {
    if (hold.isOn()) return;
    before = window.document.activeElement;
    hold.begin();
    wait(HOLD_LIMIT);
  }

  function end(): readonly HeldKey[] {
    window.clearTimeout(limit);
    doFollow = false;
    const first = ahead;
    ahead = [];
    if (!hold.isOn()) return first;
    const own = hold.end();
    if (isField(before) && before.isConnected) before.focus();
    else if (isStanding) page.focusNote();
    return [...first, ...own];
  }

  /** Types keys; those behind a command that asks for a note wait for that. */
  function type(keys: readonly HeldKey[]): void {
    for (const key of typeKeys(page, keys, hold.isOn)) hold.add(key);
  }

  function giveBack(): void {
    type(end());
  }

  page.bridge.on('keysAhead', (keys) => {
    ahead = [...ahead, ...keys];
    doFollow = false;
    if (isStanding) giveBack();
  });

  return {
    begin,
    giveBack,
    async askForNote(ask) {
      begin();
      const answer = await ask();
      const where = answer.ok ? answer.value : null;
      // Where it comes here, that ends it.
      if (where === 'here') return answer;
      if (where === 'elsewhere') {
        await losesFocus(window);
        const keys = end();
        const passed = await page.bridge.passKeys([...keys]);
        if (!(passed.ok && passed.value)) type(keys);
      } else giveBack();
      return answer;
    },
    comes(keysFollow, show) {
      doFollow = keysFollow;
      isStanding = false;
      hold.whenComposed(show);
    },
    stands() {
      isStanding = true;
      if (!hold.isOn() && ahead.length === 0) return;
      if (doFollow) wait(FOLLOW_LIMIT);
      // React can't draw what is typed before it is done with the note itself.
      else queueMicrotask(giveBack);
    },
  };
}

/** Has it the focus for itself? The words have a caret as well, which comes back with it. */
function isField(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && !element.isContentEditable && element !== document.body;
}

/** Until then a key may still come here. */
async function losesFocus(window: Window): Promise<void> {
  if (!window.document.hasFocus()) return;
  await new Promise<unknown>((resolve) => {
    window.addEventListener('blur', resolve, { once: true });
    setTimeout(resolve, BLUR_LIMIT);
  });
}
