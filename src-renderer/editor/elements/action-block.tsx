import type { ReactNode } from 'react';
import type { Action } from '../../../shared/note/blocks.ts';
import type { ElementOf } from './block-element.tsx';
import { dateInWords } from './date-in-words.ts';
import './labelled-block.css';

/** An action at the ochre rule, under its keyword or that of the one before it, with what is set on it below. */
export function ActionBlock({ attributes, children, element }: ElementOf<Action>): ReactNode {
  const label = [element.number, element.keyword.trim()].filter(Boolean).join('  ');
  return (
    <div
      {...attributes}
      className="labelled action"
      data-label={label || undefined}
      data-details={detailsOf(element) || undefined}
    >
      {children}
    </div>
  );
}

/** Who, by when and where it stands, as the Word file says it; nothing of an open one that names nobody. */
function detailsOf({ owner, due, status }: Action): string {
  return [
    owner ? `Owner: ${owner}` : '',
    due ? `Due: ${dateInWords(due)}` : '',
    status && status !== 'open' ? `Status: ${status}` : '',
  ]
    .filter((detail) => detail !== '')
    .join(' · ');
}
