import type { CSSProperties, ReactNode } from 'react';
import type { List, ListItem } from '../../../shared/note/blocks.ts';
import { markerKind } from '../../../shared/tagged/marker.ts';
import type { ElementOf } from './block-element.tsx';
import './list-block.css';

/** The bullets of each level, as in the Word file. */
const BULLETS = ['•', '–', '▪'] as const;

/** Markers that say what they are: a letter alone or a sign that is no bullet. */
const BULLET = /^[·•▪●◦‣∙\-–—*o\s]?$/;

export function ListBlock({ attributes, children }: ElementOf<List>): ReactNode {
  return (
    <ul {...attributes} className="list">
      {children}
    </ul>
  );
}

/** An item: the note's own number, or the bullet of its level. */
export function ItemOfList({ attributes, children, element }: ElementOf<ListItem>): ReactNode {
  const { marker, level } = element;
  return (
    <li
      {...attributes}
      className="list-item"
      data-marker={shownMarker(marker, level)}
      style={{ '--level': level } as CSSProperties}
    >
      {children}
    </li>
  );
}

function shownMarker(marker: string, level: number): string {
  if (markerKind(marker).kind !== 'bullet' || !BULLET.test(marker.trim())) return marker;
  return BULLETS[Math.min(level, BULLETS.length - 1)] ?? BULLETS[0];
}
