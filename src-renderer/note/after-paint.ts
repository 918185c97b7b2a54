/** A window that is not seen paints nothing: what waits for a paint is done after so many milliseconds all the same. */
const LONGEST_WAIT = 100;

/** Does something just after what was changed is painted. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(limit);
    work();
  };
  const limit = setTimeout(once, LONGEST_WAIT);
  requestAnimationFrame(() => setTimeout(once));
}
