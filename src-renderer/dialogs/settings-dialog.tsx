import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Settings } from '../../shared/bridge/data.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Toggle } from '../ui/toggle.tsx';
import './settings-dialog.css';

const THEMES: readonly { readonly value: Settings['theme']; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
];

const NUMBERING: readonly { readonly value: Settings['numbering']; readonly label: string }[] = [
  { value: 'ask', label: 'Ask once in each note' },
  { value: 'on', label: 'Always go on counting' },
  { value: 'off', label: 'Leave every number as it is' },
];

/** What a person can set. Each choice holds at once. */
export function SettingsDialog(): ReactNode {
  const { set, closeDialog } = usePage();
  const settings = usePageState((state) => state.settings);
  return (
    <Dialog title="Settings" size="medium" onClose={closeDialog}>
      <div className="settings">
        <Toggle
          label="Save by itself"
          words="A note that has a file is saved after a short pause. A file that was changed elsewhere is never replaced. Without this, words are still kept safe until you save."
          isOn={settings.autosave}
          onChange={(autosave) => void set({ autosave })}
        />
        <Choices
          label="Look"
          choices={THEMES}
          chosen={settings.theme}
          onChoose={(theme) => void set({ theme })}
        />
        <Toggle
          label="Mark misspelt words"
          words="British English, with a dictionary of the program’s own. Names in the attendance are never marked."
          isOn={settings.spelling}
          onChange={(spelling) => void set({ spelling })}
        />
        {settings.ownWords.length > 0 && <OwnWords words={settings.ownWords} />}
        <Toggle
          label="Curly quotation marks and dashes"
          words="As they are typed. Undo gives back what the keys gave."
          isOn={settings.typography}
          onChange={(typography) => void set({ typography })}
        />
        <Choices
          label="When an entry is added, moved or removed, the numbers after it…"
          choices={NUMBERING}
          chosen={settings.numbering}
          onChoose={(numbering) => void set({ numbering })}
        />
      </div>
    </Dialog>
  );
}

/** The words that a person has added to the dictionary, to take one out again. */
function OwnWords({ words }: { readonly words: readonly string[] }): ReactNode {
  const { set } = usePage();
  return (
    <section className="own-words" aria-label="My dictionary">
      <h3>My dictionary</h3>
      <ul>
        {words.toSorted(Intl.Collator('en-GB').compare).map((word) => (
          <li key={word}>
            {word}
            <Button
              label={`Remove “${word}”`}
              icon={X}
              look="quiet"
              isOnlyIcon
              onPress={() => void set({ ownWords: words.filter((each) => each !== word) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
