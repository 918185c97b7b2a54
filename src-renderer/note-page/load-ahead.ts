import { useEffect } from 'react';
import {
  COMMAND_PALETTE,
  ENTRY_PALETTE,
  EXPORT_DIALOG,
  NEW_FROM_DIALOG,
  OPEN_DIALOG,
} from '../dialogs/later-dialogs.ts';
import { PAGE_PAUSES } from '../facts/pauses.ts';

/** What is typed in as soon as it opens. */
const TYPED_IN = [
  OPEN_DIALOG.load,
  ENTRY_PALETTE.load,
  COMMAND_PALETTE.load,
  EXPORT_DIALOG.load,
  NEW_FROM_DIALOG.load,
];

/** The first picture and the first keys come before; whoever is sooner waits for what is asked for. In milliseconds. */
const AFTER_START = 1000;

/** Loads, while nobody waits for anything, what must be there at the first key after it is asked for. */
export function useLoadAhead(): void {
  useEffect(() => {
    const left = [...TYPED_IN];
    let stop = PAGE_PAUSES.after(AFTER_START, rest);
    function rest(): void {
      stop = PAGE_PAUSES.idle(() => void loadNext());
    }
    async function loadNext(): Promise<void> {
      const load = left.shift();
      // Where it can't be loaded, whoever asks for it is told.
      await load?.().catch(() => undefined);
      if (left.length > 0) rest();
    }
    return () => stop();
  }, []);
}
