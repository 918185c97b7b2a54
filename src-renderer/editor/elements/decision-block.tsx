import type { ReactNode } from 'react';
import type { Decision } from '../../../shared/note/blocks.ts';
import { useBlockRole } from '../action/block-name.ts';
import type { ElementOf } from './block-element.tsx';
import './labelled-block.css';

/** A decision at the navy rule, under its keyword; one whose sentence says it is labelled all the same. */
export function DecisionBlock({ attributes, children, element }: ElementOf<Decision>): ReactNode {
  const role = useBlockRole(element);
  const label = [element.number, element.keyword.trim()].filter(Boolean).join('  ');
  return (
    <div {...attributes} {...role} className="labelled decision" data-label={label || undefined}>
      {children}
    </div>
  );
}
