import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import type { RecentItem, Template } from '../../shared/bridge/data.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { folderOf } from '../start/folder-of.ts';
import { meetingWords } from '../start/meeting-words.ts';

interface SourceListProps {
  readonly notes: readonly RecentItem[];
  readonly templates: readonly Template[];
  /** The path or the template's id that is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onBegin: (id: string) => void;
}

/** What a note can begin from: arrow keys choose, Enter begins. */
export function SourceList({ notes, templates, chosen, onChoose, onBegin }: SourceListProps): ReactNode {
  return (
    <ListBox
      aria-label="What the note begins from"
      className="source-list"
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
      onAction={(key) => onBegin(String(key))}
    >
      {notes.length > 0 && (
        <ListBoxSection className="source-section">
          <Header className="source-head">Last meeting’s note</Header>
          {notes.map((note) => (
            <ListBoxItem key={note.path} id={note.path} textValue={meetingWords(note)} className="source-row">
              <Text slot="label" className="source-name">
                {note.body || note.title || note.name}{' '}
                {note.date && <span className="source-date">{dateInWords(note.date)}</span>}
              </Text>
              <Text slot="description" className="source-words">
                {note.name} · {folderOf(note.path)}
              </Text>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      )}
      <ListBoxSection className="source-section">
        <Header className="source-head">Templates</Header>
        {templates.map(({ id, name, words }) => (
          <ListBoxItem key={id} id={id} textValue={name} className="source-row">
            <Text slot="label" className="source-name">
              {name}
            </Text>
            <Text slot="description" className="source-words">
              {words}
            </Text>
          </ListBoxItem>
        ))}
      </ListBoxSection>
    </ListBox>
  );
}
