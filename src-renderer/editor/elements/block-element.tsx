import type { ReactNode } from 'react';
import type { RenderElementProps } from 'slate-react';
import { assertNever } from '../../../shared/note/assert-never.ts';
import type { Block } from '../../../shared/note/blocks.ts';
import { BlockGuard } from '../../crash/block-guard.tsx';
import { ActionBlock } from './action-block.tsx';
import { AgendaEntry } from './agenda-entry.tsx';
import { AttendanceTable } from './attendance-table.tsx';
import { DecisionBlock } from './decision-block.tsx';
import { EntryTitle } from './entry-title.tsx';
import { FailedBlock } from './failed-block.tsx';
import { KeptLines } from './kept-lines.tsx';
import { ItemOfList, ListBlock } from './list-block.tsx';
import { NoteHeader } from './note-header.tsx';
import { ParagraphBlock } from './paragraph-block.tsx';
import { PartTitle } from './part-title.tsx';
import { TrailerBlock } from './trailer-block.tsx';
import { VoteBlock } from './vote-block.tsx';

/** What an element of a kind is given: Slate's attributes and children, and the block. */
export interface ElementOf<B extends Block> {
  readonly attributes: RenderElementProps['attributes'];
  readonly children: ReactNode;
  readonly element: B;
}

/** A block as it looks on the page. Slate draws one anew only when the block itself has changed. */
export function BlockElement(props: RenderElementProps): ReactNode {
  const { attributes, children, element } = props;
  // A plain line of words has nothing that could fail, and most blocks of a note are one.
  if (element.type === 'paragraph' || element.type === 'list-item' || element.type === 'kept') {
    return <DrawnBlock {...props} />;
  }
  return (
    <BlockGuard
      instead={(again) => (
        <FailedBlock attributes={attributes} element={element} again={again}>
          {children}
        </FailedBlock>
      )}
    >
      <DrawnBlock {...props} />
    </BlockGuard>
  );
}

function DrawnBlock({ attributes, children, element }: RenderElementProps): ReactNode {
  const given = { attributes, children };
  switch (element.type) {
    case 'header':
      return <NoteHeader {...given} element={element} />;
    case 'paragraph':
      return <ParagraphBlock {...given} element={element} />;
    case 'list':
      return <ListBlock {...given} element={element} />;
    case 'list-item':
      return <ItemOfList {...given} element={element} />;
    case 'agenda-item':
      return <AgendaEntry {...given} element={element} />;
    case 'item-title':
      return <EntryTitle {...given} element={element} />;
    case 'decision':
      return <DecisionBlock {...given} element={element} />;
    case 'action':
      return <ActionBlock {...given} element={element} />;
    case 'vote':
      return <VoteBlock {...given} element={element} />;
    case 'part-heading':
      return <PartTitle {...given} element={element} />;
    case 'attendance':
      return <AttendanceTable {...given} element={element} />;
    case 'trailer':
      return <TrailerBlock {...given} element={element} />;
    case 'kept':
      return <KeptLines {...given} element={element} />;
    default:
      return assertNever(element);
  }
}
