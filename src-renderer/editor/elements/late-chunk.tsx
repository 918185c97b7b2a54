import type { ReactNode } from 'react';
import type { Key } from 'slate-dom';
import type { RenderChunkProps } from 'slate-react';
import type { Block } from '../../../shared/note/blocks.ts';
import { likelyHeight } from '../late-drawing.ts';
import { useLateChunk } from '../use-late-drawing.ts';

/** A block of a chunk, as Slate keeps it. */
interface Leaf {
  readonly key: Key;
  readonly node: Block;
}

/** Blocks that are laid out together: room for them while they are out of sight and there was no time to draw them. */
export function LateChunk({
  attributes,
  children,
}: Pick<RenderChunkProps, 'attributes' | 'children'>): ReactNode {
  const leaves = leavesOf(children);
  const isDrawn = useLateChunk(leaves.map(({ key }) => key));
  return (
    <div {...attributes} className="chunk">
      {isDrawn ? children : <div contentEditable={false} style={{ height: heightOf(leaves) }} />}
    </div>
  );
}

function heightOf(leaves: readonly Leaf[]): number {
  return leaves.reduce((height, { node }) => height + likelyHeight(node), 0);
}

/** The blocks that Slate hands over to be drawn; none where it keeps them otherwise, and they are drawn at once. */
function leavesOf(children: RenderChunkProps['children']): readonly Leaf[] {
  const { ancestor } = children.props as { readonly ancestor?: { readonly children?: readonly unknown[] } };
  return (ancestor?.children ?? []).filter(isLeaf);
}

function isLeaf(child: unknown): child is Leaf {
  return typeof child === 'object' && child !== null && 'key' in child && 'node' in child;
}
