import { FileText, Gavel, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { runCommand } from '../commands/run-command.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';

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

/** What a person reads who has not written a note yet, with one to try. */
export function StartLesson(): ReactNode {
  const page = usePage();
  return (
    <section className="start-lesson" aria-label="What Minutewright does">
      <div className="start-lesson-words">
        <ul>
          {FACTS.map(({ icon: Icon, words }) => (
            <li key={words}>
              <Icon aria-hidden="true" size={20} strokeWidth={1.75} />
              {words}
            </li>
          ))}
        </ul>
        <Button label="A sample note to play with" onPress={() => void runCommand(page, 'sample')} />
      </div>
      <SamplePaper />
    </section>
  );
}
