import { useEffect, useEffectEvent } from 'react';

/** The keys that begin what a dialog is for, as Electron writes them. */
export const BEGIN_KEYS = 'CmdOrCtrl+Enter';

/** Begins what a dialog is for by its keys, from wherever the focus is: who changes nothing has no more to press. */
export function useBeginKey(begin: () => void): void {
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
