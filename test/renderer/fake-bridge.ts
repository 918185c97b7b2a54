import type {
  Bar,
  CarriedOver,
  Compared,
  NoteSource,
  NoteState,
  NoteWhere,
  OpenNote,
  RecentItem,
  RecoverableNote,
  Settings,
  Template,
  VersionItem,
} from '../../shared/bridge/data.ts';
import type { Exporting, ExportPreview } from '../../shared/bridge/exporting.ts';
import type { Trouble } from '../../shared/bridge/trouble.ts';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import type { CallName, EventName } from '../../shared/bridge.ts';
import type { Note } from '../../shared/note/blocks.ts';

/** What the main process of a made-up window knows. */
export interface FakeWorld {
  readonly opened: OpenNote | null;
  readonly settings: Settings;
  readonly recent: readonly RecentItem[];
  readonly recoverable: readonly RecoverableNote[];
  readonly templates: readonly Template[];
  /** What a note made from the one at a path takes over. */
  readonly carriedOver: Readonly<Record<string, CarriedOver>>;
  readonly versions: readonly VersionItem[];
  /** The sentence and the note of each version, by its hash. */
  readonly described: Readonly<Record<string, string>>;
  readonly shown: Readonly<Record<string, Note>>;
  readonly compared: Compared | null;
  /** Calls that are answered with a trouble. */
  readonly troubles: Partial<Record<CallName, Trouble>>;
}

export const EMPTY_WORLD: FakeWorld = {
  opened: null,
  settings: USUAL_SETTINGS,
  recent: [],
  recoverable: [],
  templates: [
    { id: 'council', name: 'Council meeting', words: 'Parish, town and full councils' },
    { id: 'committee', name: 'Committee', words: 'Committees and panels of a council' },
    { id: 'board', name: 'Board or trustees', words: 'Charities, schools and companies' },
    { id: 'working-group', name: 'Working group', words: 'Short notes with actions' },
  ],
  carriedOver: {},
  versions: [],
  described: {},
  shown: {},
  compared: null,
  troubles: {},
};

/** What a test sees and does of the made-up main process, as `window.fake`. */
export interface Fake {
  readonly calls: { readonly name: string; readonly argument: unknown }[];
  /** What an export will look like. */
  preview: ExportPreview | null;
  /** Whether that is made at once; otherwise once `finishPreview` is called. */
  previewsAtOnce: boolean;
  finishPreview(): void;
  /** Whether a file of the name of an export is there. */
  hasExported: boolean;
  /** How long it takes to find out, in milliseconds, as on a slow disk. */
  planTakes: number;
  /** Whether an export is made at once; otherwise it goes on until it is cancelled. */
  exportsAtOnce: boolean;
  emit(name: EventName, value?: unknown): void;
  /** The state of the note, with other values in it. */
  changeState(wanted: Partial<NoteState>): void;
  /** Settings that another window has changed. */
  changeSettings(wanted: Partial<Settings>): void;
  showBar(bar: Bar | null): void;
  /** From now on edits are answered like this. */
  editsFit: boolean;
  /** From now on the person chooses a file to begin a note from, or thinks better of it. */
  choosesFile: boolean;
  /** Where a new note opens; null where it does not. */
  newNoteIs: NoteWhere | null;
}

declare global {
  interface Window {
    fake: Fake;
  }
}

/**
 * Puts a made-up bridge into a page, before any script of its own. It is sent there as text: it uses nothing from
 * outside itself.
 */
export function installFakeBridge(world: FakeWorld): void {
  const EXPORTED = '2019-03-14 Coast & Harbours Board minutes.docx';
  let stopExport = (): void => {};
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const calls: { name: string; argument: unknown }[] = [];
  let { settings } = world;
  let state = world.opened?.state ?? null;
  let sequence = world.opened?.sequence ?? 0;

  const answers: Readonly<Record<string, (argument: never) => unknown>> = {
    loadNote: () => world.opened,
    edit: (edit: { readonly sequence: number }) => {
      if (!fake.editsFit || edit.sequence !== sequence + 1) return false;
      sequence += 1;
      return true;
    },
    handInNote: () => {
      sequence += 1;
      return sequence;
    },
    listRecent: () => world.recent,
    listRecoverable: () => world.recoverable,
    listTemplates: () => world.templates,
    carriedOver: (path: string) => world.carriedOver[path] ?? null,
    newNote: () => fake.newNoteIs,
    passKeys: () => true,
    newFrom: ({ kind }: NoteSource) => (kind !== 'choose' || fake.choosesFile ? 'elsewhere' : null),
    lastRoster: () => null,
    listVersions: () => world.versions,
    describeVersion: (hash: string) => world.described[hash] ?? 'Can’t be compared',
    showVersion: (hash: string) => world.shown[hash],
    compareWithFile: () => world.compared,
    compareWithVersion: () => world.compared,
    readSettings: () => settings,
    changeSettings: (wanted: object) => {
      settings = { ...settings, ...wanted };
      return settings;
    },
    reopenClosed: () => false,
    save: () => true,
    saveAs: () => true,
    saveCopy: () => true,
    planExport: async ({ folder }: Exporting) => {
      await new Promise((resolve) => setTimeout(resolve, fake.planTakes));
      return {
        name: EXPORTED,
        folder: folder ?? '/home/clerk/Minutes/2019',
        isThere: fake.hasExported,
      };
    },
    previewExport: () =>
      fake.previewsAtOnce
        ? fake.preview
        : new Promise((resolve) => {
            fake.finishPreview = () => resolve(fake.preview);
          }),
    exportNote: () =>
      fake.exportsAtOnce
        ? { path: `/home/clerk/Minutes/2019/${EXPORTED}`, name: EXPORTED, told: [] }
        : new Promise((resolve) => {
            stopExport = () => resolve(null);
          }),
    cancelExport: () => stopExport(),
    chooseExportFolder: () => '/exports',
    chooseBase: () => '/council.docx',
    openExported: () => true,
    showExported: () => true,
    copyForMail: () => undefined,
    discardChanges: () => true,
    forgetRecoverable: () => true,
    openLink: () => true,
  };

  const fake: Fake = {
    calls,
    preview: null,
    previewsAtOnce: true,
    finishPreview() {},
    hasExported: false,
    planTakes: 0,
    exportsAtOnce: true,
    editsFit: true,
    choosesFile: true,
    newNoteIs: null,
    emit(name, value) {
      for (const listener of listeners.get(name) ?? []) listener(structuredClone(value));
    },
    changeState(wanted) {
      if (!state) return;
      state = { ...state, ...wanted };
      fake.emit('stateChanged', state);
    },
    changeSettings(wanted) {
      settings = { ...settings, ...wanted };
      fake.emit('settingsChanged', settings);
    },
    showBar(bar) {
      fake.changeState({ bars: bar ? [bar] : [] });
    },
  };

  const bridge = new Proxy(
    {},
    {
      get(_target, name: string) {
        if (name === 'on') {
          return (event: string, listener: (value: unknown) => void) => {
            const all = listeners.get(event) ?? new Set();
            listeners.set(event, all.add(listener));
            return () => all.delete(listener);
          };
        }
        return async (argument: unknown) => {
          const isFiles = name === 'openDropped';
          calls.push({ name, argument: isFiles ? (argument as File[]).length : structuredClone(argument) });
          const trouble = world.troubles[name as CallName];
          if (trouble) return { ok: false, trouble };
          const value = await answers[name]?.(structuredClone(isFiles ? [] : argument) as never);
          return { ok: true, value: structuredClone(value) };
        };
      },
    },
  );
  Object.assign(window, { fake, minutewright: bridge });
}
