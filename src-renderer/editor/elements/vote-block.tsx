import type { ReactNode } from 'react';
import type { Vote } from '../../../shared/note/blocks.ts';
import { useBlockRole } from '../action/block-name.ts';
import type { ElementOf } from './block-element.tsx';
import './vote-block.css';

/** A vote: its keyword before its one line, or above several. */
export function VoteBlock({ attributes, children, element }: ElementOf<Vote>): ReactNode {
  const role = useBlockRole(element);
  const label = [element.number, element.keyword.trim()].filter(Boolean).join('  ');
  const isAbove = element.children.length > 1;
  return (
    <div
      {...attributes}
      {...role}
      className="vote"
      data-label={label ? `${label}${isAbove ? '' : ': '}` : undefined}
    >
      {children}
    </div>
  );
}
