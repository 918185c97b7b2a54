import type { HeldKey } from '../../shared/bridge/data.ts';
import { IS_MAC } from '../ui/keys.ts';
import { type Pressed, pressedCommand } from './pressed-command.ts';

/** Keeps what is typed while there is nothing yet that it could go to. */
export interface KeyHold {
  isOn(): boolean;
  /** Keeps keys from now on. */
  begin(): void;
  /** Keeps one more. */
  add(key: HeldKey): void;
  /** Ends, and gives what was kept, in order; nothing where it had not begun. */
  end(): readonly HeldKey[];
  /** Does something once no word is being composed. */
  whenComposed(work: () => void): void;
}

/**
 * Makes a hold over the keys of a window. A field that nobody sees has the focus meanwhile, so that input methods and dead
 * keys have somewhere to compose in; all other keys are taken before anything in the page hears them.
 */
export function makeKeyHold(window: Window): KeyHold {
  const { document } = window;
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.setAttribute('aria-label', 'The note is being opened');
  field.autocomplete = 'off';
  field.spellcheck = false;
  let kept: HeldKey[] = [];
  let isOn = false;
  let isComposing = false;
  let afterwards: (() => void)[] = [];

  const add = (key: HeldKey): void => {
    const last = kept.at(-1);
    if (key.kind === 'words' && last?.kind === 'words') {
      kept[kept.length - 1] = { kind: 'words', words: last.words + key.words };
    } else kept.push(key);
  };

  const takeField = (): void => {
    const words = field.value;
    field.value = '';
    for (const [at, line] of words.split('\n').entries()) {
      if (at > 0) add({ kind: 'key', key: 'Enter' });
      if (line !== '') add({ kind: 'words', words: line });
    }
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!isOn || isForInputMethod(event)) return;
      event.stopImmediatePropagation();
      const key = heldKey(event);
      if (key === null) {
        // It would lead the focus away.
        if (event.key === 'Tab') event.preventDefault();
        return;
      }
      event.preventDefault();
      // A command is carried out once, however long its keys are held down.
      if (key.kind !== 'command' || !event.repeat) add(key);
    },
    { capture: true },
  );
  field.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    takeField();
    const works = afterwards;
    afterwards = [];
    for (const work of works) work();
  });
  field.addEventListener('input', () => {
    if (!isComposing) takeField();
  });

  return {
    isOn: () => isOn,
    begin() {
      if (isOn) return;
      isOn = true;
      document.body.append(field);
      field.focus({ preventScroll: true });
    },
    add,
    end() {
      isOn = false;
      // What is being composed is taken too: without the focus an input method hands it over.
      field.blur();
      takeField();
      field.remove();
      const keys = kept;
      kept = [];
      return keys;
    },
    whenComposed(work) {
      if (isComposing) afterwards = [...afterwards, work];
      else work();
    },
  };
}

/** What a key is kept as; null where it is none that can be typed later. */
function heldKey(event: KeyboardEvent): HeldKey | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const id = pressedCommand(event, IS_MAC);
  if (id !== null) return { kind: 'command', id };
  const isTyped = isAltGraph(event) || !(ctrlKey || metaKey || (altKey && !IS_MAC));
  if (isTyped && [...key].length === 1) return { kind: 'words', words: key };
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Enter') return { kind: 'key', key: shiftKey ? 'Shift+Enter' : 'Enter' };
  return key === 'Backspace' ? { kind: 'key', key } : null;
}

/** Signs on the third place of a key, which some systems tell of as Ctrl and Alt. */
function isAltGraph(event: KeyboardEvent): boolean {
  return event.getModifierState('AltGraph');
}

function isForInputMethod({ key, isComposing }: Pressed): boolean {
  return isComposing || key === 'Dead' || key === 'Process' || key === 'Unidentified';
}
