import type { Block, NoteText } from './blocks.ts';

/** Tells Slate that its elements are the blocks of a note and its texts their words. */
declare module 'slate' {
  interface CustomTypes {
    Element: Block;
    Text: NoteText;
  }
}
