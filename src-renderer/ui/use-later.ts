import { useEffect, useState } from 'react';

/** A machine that is never idle does it all the same, after so many milliseconds. */
const LONGEST_WAIT = 600;

/** Whether the page has had a moment of rest since this was drawn first: what can wait is drawn then. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setLater(true), { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(idle);
  }, []);
  return isLater;
}
