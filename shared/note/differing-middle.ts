/** What of a text is to be replaced, and by what; both empty where the texts are the same. */
export interface DifferingMiddle {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** The one stretch in which two texts differ. It never begins or ends within a character of two code units. */
export function differingMiddle(from: string, to: string): DifferingMiddle {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from.charCodeAt(head) === to.charCodeAt(head)) head += 1;
  if (head > 0 && (splits(from, head) || splits(to, head))) head -= 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)
  )
    tail += 1;
  if (tail > 0 && (splits(from, from.length - tail) || splits(to, to.length - tail))) tail -= 1;
  return {
    offset: head,
    before: from.slice(head, from.length - tail),
    after: to.slice(head, to.length - tail),
  };
}

/** Whether a place in a text is in the middle of a character. */
function splits(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
