import { type ReactNode, useMemo } from 'react';
import type { Note } from '../../shared/note/blocks.ts';
import { createNoteEditor } from '../editor/note-editor.ts';
import { Paper } from '../editor/paper.tsx';
import { usePage } from '../state/use-page.ts';
import { useAnswer } from './use-answer.ts';

/** A version as paper, to read. */
export function VersionPaper({ hash }: { readonly hash: string }): ReactNode {
  const { bridge } = usePage();
  const found = useAnswer(hash, (about) => bridge.showVersion(about));
  return (
    <div className="version-paper">
      {found.kind === 'waiting' && <p role="status">Reading…</p>}
      {found.kind === 'trouble' && <p role="alert">{found.words}</p>}
      {found.kind === 'found' && <ReadPaper key={hash} note={found.value} />}
    </div>
  );
}

function ReadPaper({ note }: { readonly note: Note }): ReactNode {
  const editor = useMemo(() => createNoteEditor(note, null), [note]);
  return <Paper editor={editor} isReadOnly label="The version" takesFocus={false} />;
}
