import { useEffect, useEffectEvent } from 'react';
import { type KeysTyped, takeKeysAhead } from '../state/keys-ahead.ts';

/** The keys that begin what a dialog is for, as Electron writes them. */
export const BEGIN_KEYS = 'CmdOrCtrl+Enter';

/**
 * Begins what a dialog is for by its keys, from wherever the focus is: who changes nothing has no more to press. They may
 * have come before it was drawn; where Enter `alone` begins it from what has the focus then, so may that.
 */
export function useBeginKey(
  begin: () => void,
  alone: Exclude<KeysTyped['entered'], 'no'> = 'with-control',
): void {
  const atOnce = useEffectEvent(() => {
    const { entered } = takeKeysAhead();
    if (entered === 'with-control' || entered === alone) begin();
  });
  useEffect(() => atOnce(), []);
  const atKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    begin();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => atKey(event);
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);
}
