import type { ReactNode } from 'react';
import type { PartHeading } from '../../../shared/note/blocks.ts';
import type { ElementOf } from './block-element.tsx';
import './part-title.css';

/** A line that opens a part of the meeting, above a rule. */
export function PartTitle({ attributes, children }: ElementOf<PartHeading>): ReactNode {
  return (
    <h2 {...attributes} className="part-title">
      {children}
    </h2>
  );
}
