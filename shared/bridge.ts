import * as v from 'valibot';
import { data } from './bridge/data.ts';
import { exported, exporting, exportPlan, exportPreview } from './bridge/exporting.ts';
import type { Answer } from './bridge/trouble.ts';
import { COMMAND_IDS } from './commands.ts';

/**
 * The contract between the page and the main process: every channel there is. `window.minutewright` in the page is made
 * from this table, and so is every handler of the main process; nothing else crosses.
 */

const nothing = v.undefined();

/** What the page may ask of the main process: the argument, and what it answers. Each window has one note at most. */
export const calls = {
  /** The note of this window; null while it shows the start page. */
  loadNote: call(nothing, v.nullable(data.openNote)),
  /** Hands in edits. False where they don't follow those before: then `handInNote` puts it right. */
  edit: call(data.edit, v.boolean()),
  /** Hands in the whole note as the page has it; answers the sequence that the next edit goes on from. */
  handInNote: call(v.object({ note: data.note, selection: data.selection }), data.count),
  /** Where the caret stands now, when nothing was edited. */
  moveCaret: call(data.selection, nothing),
  /** The page does not carry out a change, as it was edited meanwhile. */
  refuseChange: call(v.string(), nothing),
  /** All edits are handed in: the window may close. */
  readyToClose: call(nothing, nothing),

  /**
   * Begins a note. Answers where it is: in another window only once that can be typed in. Null where that took too long.
   */
  newNote: call(nothing, v.nullable(data.noteWhere)),
  /** Hands over what was typed for a note that has opened in another window. False where that is gone. */
  passKeys: call(data.list(data.heldKey), v.boolean()),
  /** The templates that the program brings. */
  listTemplates: call(nothing, data.list(data.template)),
  /** Begins a note from another one, a template or the sample, likewise. Null also where the person thought better of it. */
  newFrom: call(data.noteSource, v.nullable(data.noteWhere)),
  /** What a note of the next meeting would take over from the note at this path; null where it can't be read. */
  carriedOver: call(data.path, v.nullable(data.carriedOver)),
  /** Who was there last time, for the note of this window; null where no earlier note is known. */
  lastRoster: call(nothing, v.nullable(data.roster)),
  /** Lets the person choose notes and opens them, each in a window. */
  chooseNotes: call(nothing, nothing),
  /** Opens the notes at these paths. */
  openPaths: call(data.list(data.path), nothing),
  /** Breaks off the reading of a file of a word processor. */
  cancelReading: call(data.count, nothing),
  listRecent: call(nothing, data.list(data.recentNote)),
  forgetRecent: call(data.path, nothing),
  clearRecent: call(nothing, nothing),
  /** Opens the note that was closed last. False where there is none. */
  reopenClosed: call(nothing, v.boolean()),

  /**
   * Saves the note to its file, or lets the person choose one. False where the person thought better of it, and where a
   * bar tells why it was not saved.
   */
  save: call(nothing, v.boolean()),
  saveAs: call(nothing, v.boolean()),
  saveCopy: call(nothing, v.boolean()),
  /** The file that an export would make. */
  planExport: call(exporting, exportPlan),
  /** What it will look like; null where another one was asked for meanwhile. */
  previewExport: call(exporting, v.nullable(exportPreview)),
  /** Makes the file; null where that was cancelled. With `replaces` one of that name may be there. */
  exportNote: call(v.object({ exporting, replaces: v.boolean() }), v.nullable(exported)),
  /** Breaks off the export of this window, and its preview. */
  cancelExport: call(nothing, nothing),
  /** Lets the person choose a folder to export to; null where they thought better of it. */
  chooseExportFolder: call(nothing, v.nullable(data.path)),
  /** Lets the person choose a Word document whose looks are taken; null where they thought better of it. */
  chooseBase: call(nothing, v.nullable(data.path)),
  /** Opens a file that was exported in this run in the program for it. False for any other. */
  openExported: call(data.path, v.boolean()),
  showExported: call(data.path, v.boolean()),
  /** Copies the note as rich text. */
  copyForMail: call(exporting, nothing),
  /** Lets the person confirm, then gives up what is not saved: the file's words are shown again, or the window closes. */
  discardChanges: call(nothing, v.boolean()),
  closeWindow: call(nothing, nothing),
  actOnBar: call(v.object({ kind: data.bar.entries.kind, action: data.barAction }), nothing),

  /** The note here beside its file. */
  compareWithFile: call(nothing, data.compared),
  listVersions: call(nothing, data.list(data.version)),
  /** What a version changed in the one before it, in a sentence. */
  describeVersion: call(data.hash, v.string()),
  showVersion: call(data.hash, data.note),
  /** A version beside the note as it is now. */
  compareWithVersion: call(data.hash, data.compared),
  restoreVersion: call(data.hash, nothing),

  listRecoverable: call(nothing, data.list(data.recoverable)),
  /** Opens a note of a run that ended. */
  recover: call(v.string(), nothing),
  /** Lets the person confirm, then removes such a note for good. False where the person thought better of it. */
  forgetRecoverable: call(v.string(), v.boolean()),

  readSettings: call(nothing, data.settings),
  changeSettings: call(v.partial(data.settings), data.settings),
  /** Opens a web or mail link in the system's own program, once the person has confirmed it. */
  openLink: call(v.pipe(v.string(), v.maxLength(2048)), v.boolean()),
  showLog: call(nothing, nothing),
  /** An error of the page, for the log: its name and the places it came by. */
  reportError: call(v.object({ name: v.string(), places: v.array(v.string()) }), nothing),
} as const satisfies Readonly<Record<string, Call>>;

/** What the main process tells a page. */
export const events = {
  /** This window has a note now, or another one. */
  noteOpened: data.openNote,
  /** What was typed for the note of this window before it was there. */
  keysAhead: data.list(data.heldKey),
  stateChanged: data.noteState,
  changeNote: data.change,
  notice: data.notice,
  /** The files that are being read for this window, where that takes long enough to be seen. */
  reading: data.list(data.reading),
  /** A command was chosen in the native menu. */
  command: v.picklist(COMMAND_IDS),
  /** The window is about to close: hand in what is left, then `readyToClose`. */
  closing: nothing,
  recentChanged: nothing,
  recoverableChanged: nothing,
  settingsChanged: data.settings,
} as const satisfies Readonly<Record<string, v.GenericSchema>>;

/** The files of a drop, which only the preload script can name the paths of. */
export interface Drop {
  /** Opens the files that a person dropped on the window. */
  openDropped(files: readonly File[]): Promise<Answer<undefined>>;
}

interface Call {
  readonly argument: v.GenericSchema;
  readonly answer: v.GenericSchema;
}

function call<A extends v.GenericSchema, B extends v.GenericSchema>(argument: A, answer: B) {
  return { argument, answer } as const;
}

export type CallName = keyof typeof calls;
export type EventName = keyof typeof events;
export type ArgumentOf<K extends CallName> = v.InferOutput<(typeof calls)[K]['argument']>;
export type AnswerOf<K extends CallName> = v.InferOutput<(typeof calls)[K]['answer']>;
export type EventOf<K extends EventName> = v.InferOutput<(typeof events)[K]>;

/** The page's `window.minutewright`. Calls never reject: a trouble comes back as data. */
export type Bridge = {
  readonly [K in CallName]: (
    ...argument: undefined extends ArgumentOf<K> ? [] : [ArgumentOf<K>]
  ) => Promise<Answer<AnswerOf<K>>>;
} & {
  /** Calls back on each event; answers how to stop. */
  readonly on: <K extends EventName>(name: K, listener: (value: EventOf<K>) => void) => () => void;
} & Drop;
