import { useEffect, useState } from 'react';

/** The first picture and the first keys come before, for so many milliseconds. */
const AFTER_FIRST = 150;

/** A machine that is never idle does it all the same, after so many more. */
const LONGEST_WAIT = 600;

/** Whether the page has had a moment of rest since this was drawn first: what can wait is drawn then. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    let idle = 0;
    const first = setTimeout(() => {
      idle = requestIdleCallback(() => setLater(true), { timeout: LONGEST_WAIT });
    }, AFTER_FIRST);
    return () => {
      clearTimeout(first);
      cancelIdleCallback(idle);
    };
  }, []);
  return isLater;
}
