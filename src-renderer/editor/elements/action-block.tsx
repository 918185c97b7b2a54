import type { ReactNode } from 'react';
import type { Action } from '../../../shared/note/blocks.ts';
import { ActionDetails } from '../action/action-details.tsx';
import { useBlockRole } from '../action/block-name.ts';
import type { ElementOf } from './block-element.tsx';
import './labelled-block.css';

/** An action at the ochre rule, under its keyword or that of the one before it, with what is set on it below. */
export function ActionBlock({ attributes, children, element }: ElementOf<Action>): ReactNode {
  const role = useBlockRole(element);
  const label = [element.number, element.keyword.trim()].filter(Boolean).join('  ');
  return (
    <div {...attributes} {...role} className="labelled action" data-label={label || undefined}>
      {children}
      <ActionDetails element={element} />
    </div>
  );
}
