import { Editor, type Path, Transforms } from 'slate';
import { paragraph } from '../../../shared/note/build.ts';
import { plainText } from '../../../shared/note/walk.ts';
import { insertBlock, removeBlock } from '../apply.ts';
import { blockAt, pointIn } from '../places.ts';

/** Puts the words of a block in its place, a paragraph each of its lines: one step to undo. */
export function makePlain(editor: Editor, path: Path): void {
  const block = blockAt(editor, path);
  if (!block) return;
  const lines = plainText(block).split('\n');
  Editor.withoutNormalizing(editor, () => {
    removeBlock(editor, path);
    for (const line of lines.toReversed()) insertBlock(editor, path, paragraph(line));
    Transforms.select(editor, pointIn(path, 0));
  });
}
