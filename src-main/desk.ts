import { app, nativeTheme } from 'electron';
import { isSetting, type Settings as SettingValues } from '../shared/bridge/data.ts';
import { USUAL_SETTINGS } from '../shared/bridge/usual-settings.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { nodeDisk } from './files/disk.ts';
import { type Log, openLog } from './files/log.ts';
import { ownIdentity } from './files/process-identity.ts';
import { recentNotes } from './files/recent.ts';
import { openSettings, type SettingChecks, type Settings } from './files/settings.ts';
import { removeStrayFiles } from './files/stray-files.ts';
import { openVersions } from './files/versions.ts';
import { type KeptRecent, keepRecent } from './notes/keep-recent.ts';
import type { NoteServices } from './notes/note-services.ts';

/** Everything that all windows of a run share. */
export interface Desk {
  readonly folder: DataFolder;
  readonly log: Log;
  readonly settings: Settings<SettingValues>;
  readonly recent: KeptRecent;
  readonly services: NoteServices;
}

/** Each is checked as the page's own are. */
const CHECKS = Object.fromEntries(
  (Object.keys(USUAL_SETTINGS) as (keyof SettingValues)[]).map((name) => [
    name,
    (value: unknown) => isSetting(name, value),
  ]),
) as SettingChecks<SettingValues>;

/** Lets the system's own parts of the windows, and what is shown before a page is painted, have the theme chosen. */
export function followTheme(theme: SettingValues['theme']): void {
  nativeTheme.themeSource = theme === 'high-contrast' ? 'system' : theme;
}

/**
 * Opens the data folder of this run. Never throws: what is broken there is set aside, and logged. May be called before
 * the program is ready: nothing of it needs a window, and starting the runtime takes longer.
 */
export async function openDesk(): Promise<Desk> {
  const folder = dataFolder(app.getPath('userData'));
  const log = openLog({ path: folder.log });
  const [own, settings] = await Promise.all([
    ownIdentity(),
    openSettings({ path: folder.settings, defaults: USUAL_SETTINGS, checks: CHECKS }),
  ]);
  const fault = settings.fault();
  if (fault) log.write('warning', 'settings-broken', { setAside: fault.setAside }, fault.cause);
  const services: NoteServices = {
    own,
    version: app.getVersion(),
    journalFolder: folder.journals,
    lockFolder: folder.locks,
    versions: openVersions({ folder: folder.versions }),
    log,
    autosave: () => settings.all().autosave,
    disk: nodeDisk,
    now: Date.now,
  };
  void removeStrayFiles(folder.journals);
  return {
    folder,
    log,
    settings,
    recent: keepRecent(recentNotes({ path: folder.recent }), (error) =>
      log.write('warning', 'not-in-recent', {}, error),
    ),
    services,
  };
}
