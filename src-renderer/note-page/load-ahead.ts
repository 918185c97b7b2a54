import { useEffect } from 'react';
import {
  COMMAND_PALETTE,
  ENTRY_PALETTE,
  EXPORT_DIALOG,
  NEW_FROM_DIALOG,
  OPEN_DIALOG,
} from '../dialogs/later-dialogs.ts';
import { loadSlashList } from '../editor/slash/slash-menu.tsx';

/** What is typed in as soon as it opens. */
const TYPED_IN = [
  OPEN_DIALOG.load,
  ENTRY_PALETTE.load,
  COMMAND_PALETTE.load,
  loadSlashList,
  EXPORT_DIALOG.load,
  NEW_FROM_DIALOG.load,
];

/** Loads, while nobody waits for anything, what must be there at the first key after it is asked for. */
export function useLoadAhead(): void {
  useEffect(() => {
    const left = [...TYPED_IN];
    let handle = requestIdleCallback(next);
    function next(): void {
      const load = left.shift();
      // Where it can't be loaded, whoever asks for it is told.
      const done = load?.().catch(() => undefined);
      void done?.then(() => {
        handle = requestIdleCallback(next);
      });
    }
    return () => cancelIdleCallback(handle);
  }, []);
}
