import type { ReactNode } from 'react';
import type { Paragraph } from '../../../shared/note/blocks.ts';
import type { ElementOf } from './block-element.tsx';
import './paragraph-block.css';

/** A paragraph; its own number stands in the column of numbers. */
export function ParagraphBlock({ attributes, children, element }: ElementOf<Paragraph>): ReactNode {
  return (
    <p {...attributes} className="paragraph" data-number={element.number || undefined}>
      {children}
    </p>
  );
}
