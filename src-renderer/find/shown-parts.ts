/** The pieces of the paper that are laid out together, and blocks that stand in none of them. */
const PARTS =
  '.chunk, .paper > [data-slate-node="element"], [data-slate-chunk]:not(.chunk) > [data-slate-node="element"]';

/** Parts count as seen a little before they are: what is marked in them stands when they come into sight. */
const MARGIN = '300px 0px';

/** Pieces of the paper that are in sight. */
export interface ShownParts {
  /** Those that are in sight now. */
  readonly parts: ReadonlySet<Element>;
  readonly stop: () => void;
}

/** Follows which parts of a paper are in sight; `onChange` is told when others come, or words are drawn in them. */
export function followShownParts(paper: HTMLElement, onChange: () => void): ShownParts {
  const parts = new Set<Element>();
  const followed = new Set<Element>();

  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) parts.add(target);
        else parts.delete(target);
      }
      onChange();
    },
    { root: scrollerOf(paper), rootMargin: MARGIN },
  );

  function follow(): void {
    for (const part of followed) {
      if (part.isConnected && paper.contains(part)) continue;
      followed.delete(part);
      parts.delete(part);
      sight.unobserve(part);
    }
    for (const part of paper.querySelectorAll(PARTS)) {
      if (followed.has(part)) continue;
      followed.add(part);
      sight.observe(part);
    }
  }

  /** Entries out of sight are drawn by the hundred: nothing is done for them. */
  function isShown(node: Node): boolean {
    for (const part of parts) if (part.contains(node)) return true;
    return false;
  }

  const drawn = new MutationObserver((records) => {
    // A key in a line of words changes a text only: no part is new.
    const isOfParts = ({ target }: MutationRecord): boolean =>
      target === paper || (target instanceof HTMLElement && target.dataset['slateChunk'] !== undefined);
    const isNew = records.some(isOfParts);
    if (isNew) follow();
    if (isNew || records.some(({ target }) => isShown(target))) onChange();
  });

  follow();
  drawn.observe(paper, { childList: true, subtree: true });
  return {
    parts,
    stop() {
      sight.disconnect();
      drawn.disconnect();
      parts.clear();
    },
  };
}

/** What scrolls around an element; null for the window. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  }
  return null;
}
