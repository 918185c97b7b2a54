import { nameFromPage } from './block-name.ts';

let users = 0;
let marked: Element | null = null;

/**
 * Marks the action with the caret, which shows where its owner and date go. One listener for all: actions that each
 * asked for the selection would make every key dearer with every action.
 */
export function followCaret(): () => void {
  if (users === 0) document.addEventListener('selectionchange', mark);
  users += 1;
  return () => {
    users -= 1;
    if (users === 0) document.removeEventListener('selectionchange', mark);
  };
}

function mark(): void {
  const at = document.getSelection()?.focusNode ?? null;
  const element = at instanceof Element ? at : at?.parentElement;
  const block = element?.closest('.paper [data-kind]') ?? null;
  if (block === marked) return;
  marked?.removeAttribute('data-caret');
  marked = block;
  if (!block) return;
  block.setAttribute('data-caret', '');
  // The entry may have got another number since the block was drawn.
  const name = nameFromPage(block);
  if (name !== null) block.setAttribute('aria-label', name);
}
