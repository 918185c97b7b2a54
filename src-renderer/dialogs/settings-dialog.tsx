import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Switch } from 'react-aria-components';
import type { Settings } from '../../shared/bridge/data.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Dialog } from '../ui/dialog.tsx';
import './settings-dialog.css';

const THEMES: readonly { readonly theme: Settings['theme']; readonly label: string }[] = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'high-contrast', label: 'High contrast' },
];

/** What a person can set. Each choice holds at once. */
export function SettingsDialog(): ReactNode {
  const { bridge, ask, store, closeDialog } = usePage();
  const settings = usePageState((state) => state.settings);

  async function change(wanted: Partial<Settings>): Promise<void> {
    const now = await ask(bridge.changeSettings(wanted));
    if (now) store.change((state) => ({ ...state, settings: now }));
  }

  return (
    <Dialog title="Settings" size="small" onClose={closeDialog}>
      <div className="settings">
        <div>
          <Switch
            className="switch"
            isSelected={settings.autosave}
            onChange={(autosave) => void change({ autosave })}
            aria-describedby="autosave-words"
          >
            <span>Save by itself</span>
            <span className="switch-track" />
          </Switch>
          <p id="autosave-words" className="settings-words">
            A note that has a file is saved after a short pause. A file that was changed elsewhere is never
            replaced. Without this, words are still kept safe until you save.
          </p>
        </div>
        <RadioGroup
          className="radios"
          value={settings.theme}
          onChange={(theme) => void change({ theme: theme as Settings['theme'] })}
        >
          <Label className="radios-label">Look</Label>
          {THEMES.map(({ theme, label }) => (
            <Radio key={theme} value={theme} className="radio">
              <span className="radio-mark" />
              {label}
            </Radio>
          ))}
        </RadioGroup>
      </div>
    </Dialog>
  );
}
