import { Keyboard, NotebookText, Settings } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { type CommandId, commandOf } from '../../shared/commands.ts';
import { runCommand } from '../commands/run-command.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { StartActions } from './start-actions.tsx';
import { StartLesson } from './start-lesson.tsx';
import './start-page.css';
import { useKnownNotes } from './use-known-notes.ts';

const RecoverableList = lazy(async () => ({
  default: (await import('./recoverable-list.tsx')).RecoverableList,
}));
const RecentList = lazy(async () => ({ default: (await import('./recent-list.tsx')).RecentList }));
const TemplateList = lazy(async () => ({ default: (await import('./template-list.tsx')).TemplateList }));

/** What a window shows that has no note yet. */
export function StartPage(): ReactNode {
  const { recent, recoverable, templates } = useKnownNotes();
  const hasNotes = recent !== null && recent.length > 0;
  return (
    <main className="start-page" data-part="start">
      <div className="start-column">
        <header className="start-header">
          <h1>Minutewright</h1>
          <p>Take the minutes here. Hand out a finished Word file.</p>
        </header>
        <StartActions hasNotes={hasNotes} />
        <Suspense>{recoverable.length > 0 && <RecoverableList notes={recoverable} />}</Suspense>
        {/* They come together, so that nothing moves away under a person's pointer. */}
        <Suspense>
          {recent && templates && (
            <>
              {hasNotes && <RecentList notes={recent} />}
              {templates.length > 0 && <TemplateList templates={templates} />}
              {!hasNotes && <StartLesson />}
            </>
          )}
        </Suspense>
        <footer className="start-footer">
          {hasNotes && <FooterButton id="sample" icon={NotebookText} />}
          <FooterButton id="settings" label="Settings" icon={Settings} />
          <FooterButton id="legend" icon={Keyboard} />
        </footer>
      </div>
    </main>
  );
}

interface FooterButtonProps {
  readonly id: CommandId;
  readonly icon: typeof Settings;
  /** Where it differs from what the command is called in menus. */
  readonly label?: string;
}

function FooterButton({ id, icon, label = commandOf(id).label }: FooterButtonProps): ReactNode {
  const page = usePage();
  return (
    <Button
      label={label}
      icon={icon}
      look="quiet"
      keys={commandOf(id).keys}
      showsKeys
      onPress={() => void runCommand(page, id)}
    />
  );
}
