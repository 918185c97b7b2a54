/** What `withinTime` answers when the time is over. */
export const LATE = Symbol('late');

/**
 * What a promise comes to, or `LATE` after so many milliseconds. A call to the system can't be taken back: the
 * work goes on behind, and what it comes to then is nobody's concern.
 */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
