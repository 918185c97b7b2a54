import { FileText, FolderOpen, Gavel, History, Keyboard, Plus, Settings } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { commandOf } from '../../shared/commands.ts';
import { runCommand } from '../commands/run-command.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import './start-page.css';
import { useKnownNotes } from './use-known-notes.ts';

const RecoverableList = lazy(async () => ({
  default: (await import('./recoverable-list.tsx')).RecoverableList,
}));
const RecentList = lazy(async () => ({ default: (await import('./recent-list.tsx')).RecentList }));

const FACTS = [
  { icon: History, words: 'Every word that you type is on the disk within a second, and can’t be lost.' },
  { icon: Gavel, words: 'Decisions and actions stand apart from the words of the meeting.' },
  { icon: FileText, words: 'When the meeting is over, export the note as a finished Word file.' },
] as const;

/** How a note looks: an entry with a decision and an action. A picture, which screen readers pass over. */
function SamplePaper(): ReactNode {
  return (
    <div className="sample-paper" aria-hidden="true">
      <p className="sample-title">
        <span>3</span>Harbour dues for small boats
      </p>
      <p className="sample-words">Members heard what boats under eight metres pay at each harbour.</p>
      <div className="sample-decision">
        <strong>Decision</strong>
        <p>To consult harbour users on a cap.</p>
      </div>
      <div className="sample-action">
        <strong>Action</strong>
        <p>Officers to publish the consultation by 30 April.</p>
      </div>
    </div>
  );
}

/** What a window shows that has no note yet. */
export function StartPage(): ReactNode {
  const page = usePage();
  const { recent, recoverable } = useKnownNotes();
  return (
    <main className="start-page" data-part="start">
      <div className="start-column">
        <header className="start-header">
          <h1>Minutewright</h1>
          <p>Take the minutes here. Hand out a finished Word file.</p>
        </header>
        <div className="start-actions">
          <Button
            label="New note"
            icon={Plus}
            look="primary"
            size="large"
            keys={commandOf('new').keys}
            showsKeys
            isFirst
            onPress={() => void runCommand(page, 'new')}
          />
          <Button
            label="Open…"
            icon={FolderOpen}
            size="large"
            keys={commandOf('open').keys}
            showsKeys
            onPress={() => void runCommand(page, 'open')}
          />
          <p className="start-drop">or drop a note onto this window</p>
        </div>
        <Suspense>{recoverable.length > 0 && <RecoverableList notes={recoverable} />}</Suspense>
        <Suspense>{recent && recent.length > 0 && <RecentList notes={recent} />}</Suspense>
        {recent?.length === 0 && (
          <section className="start-lesson" aria-label="What Minutewright does">
            <ul>
              {FACTS.map(({ icon: Icon, words }) => (
                <li key={words}>
                  <Icon aria-hidden="true" size={20} strokeWidth={1.75} />
                  {words}
                </li>
              ))}
            </ul>
            <SamplePaper />
          </section>
        )}
        <footer className="start-footer">
          <Button
            label="Settings"
            icon={Settings}
            look="quiet"
            keys={commandOf('settings').keys}
            showsKeys
            onPress={() => void runCommand(page, 'settings')}
          />
          <Button
            label="Keyboard shortcuts"
            icon={Keyboard}
            look="quiet"
            keys={commandOf('legend').keys}
            showsKeys
            onPress={() => void runCommand(page, 'legend')}
          />
        </footer>
      </div>
    </main>
  );
}
