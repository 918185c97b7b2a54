import { type ReactNode, useRef, useState } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator, Text } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { ReactEditor } from 'slate-react';
import type { NoteEditor } from '../editor/note-editor.ts';
import { pointIn } from '../editor/places.ts';
import { focusWords } from '../find/show-found.ts';
import type { OwnWords } from './own-words.ts';
import type { Spelling, Suggested } from './spelling.ts';
import '../note-page/command-menu.css';

interface SpellingMenuProps {
  readonly editor: NoteEditor;
  readonly spelling: Spelling;
  readonly word: Suggested;
  readonly ownWords: OwnWords;
}

/** What a misspelt word may have been meant for, at that word. */
export function SpellingMenu({ editor, spelling, word, ownWords }: SpellingMenuProps): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null);
  const [place] = useState(() => placeOf(editor, word));

  /** The menu goes first: while it stands, it keeps the focus to itself. */
  function close(): void {
    flushSync(() => spelling.close());
    focusWords(editor);
  }

  function act(key: string): void {
    const suggestion = /^use (\d)$/.exec(key)?.[1];
    const by = suggestion === undefined ? undefined : word.suggestions[Number(suggestion)];
    close();
    if (by !== undefined) spelling.replace(word, by);
    else if (key === 'add') ownWords.add(word.word);
    else if (key === 'ignore') spelling.ignore(word.word);
  }

  return (
    <>
      <span ref={anchor} className="misspelt-word" style={place} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => isOpen || close()}
        placement="bottom start"
        className="menu-popover"
        aria-label={`Spelling of ${word.word}`}
      >
        <Menu
          aria-label={`Spelling of ${word.word}`}
          className="menu"
          autoFocus="first"
          disabledKeys={['none']}
          onAction={(key) => act(String(key))}
        >
          <MenuSection aria-label="Suggestions">
            {word.suggestions.length === 0 ? (
              <MenuItem id="none" textValue="No suggestions" className="menu-item">
                <Text slot="label">No suggestions</Text>
              </MenuItem>
            ) : (
              word.suggestions.map((suggestion, index) => (
                <MenuItem
                  key={suggestion}
                  id={`use ${index}`}
                  textValue={suggestion}
                  className="menu-item suggestion"
                >
                  <Text slot="label">{suggestion}</Text>
                </MenuItem>
              ))
            )}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection aria-label="This word">
            <MenuItem id="add" textValue="Add to my dictionary" className="menu-item">
              <Text slot="label">Add to my dictionary</Text>
            </MenuItem>
            <MenuItem id="ignore" textValue="Ignore in this note" className="menu-item">
              <Text slot="label">Ignore in this note</Text>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}

/** Where a word stands in the window. */
function placeOf(
  editor: NoteEditor,
  { path, start, end }: Suggested,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const range = { anchor: pointIn(path, start), focus: pointIn(path, end) };
  const { left, top, width, height } =
    ReactEditor.resolveDOMRange(editor, range)?.getBoundingClientRect() ?? new DOMRect();
  return { left, top, width, height };
}
