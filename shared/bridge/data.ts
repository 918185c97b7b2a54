import type { Operation, Range } from 'slate';
import * as v from 'valibot';
import { COMMAND_IDS } from '../commands.ts';
import type { AttendanceRow, Note } from '../note/blocks.ts';
import type { Comparison } from '../note/compare/compare-notes.ts';
import '../note/slate-types.ts';
import { exporting } from './exporting.ts';
import { MOST_ANSWERED_NOTES, MOST_RECENT_COMMANDS } from './usual-settings.ts';

/** What crosses between the page and the main process, each with the schema that the main side checks it by. */

/** Longer texts are no path of any system. */
const LONGEST_PATH = 32_768;

/** A list of what is shown on one page or fits in one list is never longer. */
const LONGEST_LIST = 10_000;

/** A person types no more than this while a window opens; what is pasted then may be a page. */
const LONGEST_HELD = 10_000;

/** No word of English is longer; a name with hyphens may come near it. */
const LONGEST_WORD = 64;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const path = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_PATH));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const time = v.number();

/** A note: checked to be a list of blocks that begins with a header; every reader of it is total over the rest. */
const note = v.custom<Note>((value) => {
  if (!Array.isArray(value)) return false;
  return value.every(isNode) && value[0]?.type === 'header';
});

function isNode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('text' in value) return typeof value.text === 'string';
  return 'children' in value && Array.isArray(value.children) && value.children.every(isNode);
}

const slatePath = v.array(count);
const point = v.object({ path: slatePath, offset: count });
const properties = v.record(v.string(), v.unknown());
const node = v.custom<object>(isNode);

/** Slate's operations, https://docs.slatejs.org/api/operations: each with what applying it needs. */
const operation = v.variant('type', [
  v.object({ type: v.literal('insert_text'), path: slatePath, offset: count, text: v.string() }),
  v.object({ type: v.literal('remove_text'), path: slatePath, offset: count, text: v.string() }),
  v.object({ type: v.literal('insert_node'), path: slatePath, node }),
  v.object({ type: v.literal('remove_node'), path: slatePath, node }),
  v.object({ type: v.literal('split_node'), path: slatePath, position: count, properties }),
  v.object({ type: v.literal('merge_node'), path: slatePath, position: count, properties }),
  v.object({ type: v.literal('move_node'), path: slatePath, newPath: slatePath }),
  v.object({ type: v.literal('set_node'), path: slatePath, properties, newProperties: properties }),
]);
const operations = v.custom<readonly Operation[]>((value) => v.is(v.array(operation), value));

/** Where the caret stands, or what is selected; null where the note never had the focus. */
const selection = v.nullable(
  v.custom<Range>((value) => v.is(v.object({ anchor: point, focus: point }), value)),
);

/** What the person can choose on a bar. The labels stand in the page. */
const barAction = v.picklist([
  'compare',
  'keep-mine',
  'take-theirs',
  'save-as',
  'try-again',
  'save-as-utf8',
  'insist',
  'show-in-folder',
  'dismiss',
]);
export type BarAction = v.InferOutput<typeof barAction>;

/**
 * Something the person should know and may act on; it stays until it no longer holds. `conflict`: the file was
 * changed elsewhere and here. `gone`: the file cannot be reached. `save`: it was not saved. `locked`: somebody else
 * has it open. `taken`: somebody took it over. `journal`: the safety copy can't be written. `recovered`: these are
 * words of a run that ended without saving.
 */
const bar = v.object({
  kind: v.picklist(['conflict', 'gone', 'save', 'locked', 'taken', 'journal', 'recovered']),
  words: v.string(),
  actions: v.array(barAction),
});
export type Bar = v.InferOutput<typeof bar>;

/** Everything the page shows of a note's file. */
const noteState = v.object({
  /** The file's name, or `Untitled 2`. */
  name: v.string(),
  path: v.nullable(path),
  /** The name of the file of another program that it was read from, while it has none of its own. */
  importedFrom: v.optional(v.string()),
  isEdited: v.boolean(),
  isSaving: v.boolean(),
  /** When the file last took these words, in milliseconds since 1970. */
  savedAt: v.nullable(time),
  isReadOnly: v.boolean(),
  bars: v.array(bar),
});
export type NoteState = v.InferOutput<typeof noteState>;

/**
 * A note as the page gets it: as JSON, for one text crosses in a fraction of the time that the thousands of objects
 * of a long note take. `sequence` counts the edits that the main process has taken in.
 */
const openNote = v.object({
  json: v.string(),
  selection,
  sequence: count,
  state: noteState,
  /** Keys that were typed for it are still in the window that asked for it: they come before any that are typed here. */
  keysFollow: v.optional(v.boolean()),
});
export type OpenNote = v.InferOutput<typeof openNote>;

/** Edits of the page, in order; `sequence` is their number, one more than the one before. */
const edit = v.object({
  sequence: count,
  operations,
  selection,
  /** The change of the main process's own that these operations carry out. */
  token: v.optional(v.string()),
});
export type Edit = v.InferOutput<typeof edit>;

/** Operations that the page is to apply as one step that can be undone, while its sequence is still this one. */
const change = v.object({ token: v.string(), sequence: count, operations });
export type Change = v.InferOutput<typeof change>;

/** A message that goes by itself; with `canUndo` it offers to undo the change it tells of. */
const notice = v.object({ words: v.string(), canUndo: v.boolean() });
export type Notice = v.InferOutput<typeof notice>;

/** A file of a word processor that is being read for a window. `words` say what goes on, where there is more to say. */
const reading = v.object({ id: count, name: v.string(), words: v.string() });
export type Reading = v.InferOutput<typeof reading>;

/** A key that was typed for a note before that was there: words, a key that does something to words, or a command's. */
const heldKey = v.variant('kind', [
  v.object({ kind: v.literal('words'), words: v.pipe(v.string(), v.maxLength(LONGEST_HELD)) }),
  v.object({ kind: v.literal('key'), key: v.picklist(['Enter', 'Shift+Enter', 'Backspace']) }),
  v.object({ kind: v.literal('command'), id: v.picklist(COMMAND_IDS) }),
]);
export type HeldKey = v.InferOutput<typeof heldKey>;

/** Where a note has opened that a window asked for: in itself, or in another one. */
const noteWhere = v.picklist(['here', 'elsewhere']);
export type NoteWhere = v.InferOutput<typeof noteWhere>;

const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A note that was open lately; `body` and `date` are those of the meeting, as far as the note tells them. */
const recentNote = v.object({
  path,
  name: v.string(),
  title: v.string(),
  body: v.optional(v.string()),
  date: v.optional(isoDate),
  time,
  isMissing: v.boolean(),
});
export type RecentItem = v.InferOutput<typeof recentNote>;

/** A note to begin from that the program brings; `words` say what it is for. */
const template = v.object({ id: v.string(), name: v.string(), words: v.string() });
export type Template = v.InferOutput<typeof template>;

/** What a new note begins from. `choose` lets the person choose the note of the last meeting. */
const noteSource = v.variant('kind', [
  v.object({ kind: v.literal('template'), id: v.pipe(v.string(), v.maxLength(LONGEST_WORD)) }),
  v.object({ kind: v.literal('note'), path }),
  v.object({ kind: v.literal('choose') }),
  v.object({ kind: v.literal('sample') }),
]);
export type NoteSource = v.InferOutput<typeof noteSource>;

/** How much of a note a note of the next meeting takes over. */
const carriedOver = v.object({ items: count, people: count, actions: count });
export type CarriedOver = v.InferOutput<typeof carriedOver>;

const attendanceRow = v.custom<AttendanceRow>((value) =>
  v.is(v.object({ role: v.string(), name: v.string(), authority: v.string(), group: v.string() }), value),
);

/** Everyone who belongs to a body, as its last note has them; `name` is that of the note. */
const roster = v.object({ name: v.string(), date: v.nullable(isoDate), rows: v.array(attendanceRow) });
export type Roster = v.InferOutput<typeof roster>;

/** A note with words that are in no file, from a run that ended. `amount` says how much in a sentence. */
const recoverable = v.object({
  id: v.string(),
  name: v.string(),
  title: v.string(),
  path: v.nullable(path),
  lastChange: time,
  amount: v.string(),
  /** How many changes at the end could not be read; 0 for most. */
  lost: count,
});
export type RecoverableNote = v.InferOutput<typeof recoverable>;

const version = v.object({ hash, time, size: count });
export type VersionItem = v.InferOutput<typeof version>;

const comparison = v.custom<Comparison>((value) => typeof value === 'object' && value !== null);

/** Two states of a note side by side, and how each is headed. */
const compared = v.object({ comparison, mine: v.string(), theirs: v.string() });
export type Compared = v.InferOutput<typeof compared>;

const settings = v.object({
  /** Save notes that have a file by themselves. */
  autosave: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark', 'high-contrast']),
  /** Which panels stand beside a note. */
  panels: v.object({
    outline: v.boolean(),
    attendance: v.boolean(),
    actions: v.boolean(),
    problems: v.boolean(),
  }),
  /** Mark words that the dictionary does not have. */
  spelling: v.boolean(),
  /** Words that the person has added to the dictionary. */
  ownWords: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_WORD))), v.maxLength(LONGEST_LIST)),
  /** Write curly quotation marks and dashes as they are typed. */
  typography: v.boolean(),
  /** Whether entries number themselves anew when one is added, moved or removed. */
  numbering: v.picklist(['ask', 'on', 'off']),
  /** Notes that were asked about it, and the answer; the last one first. */
  numberingOf: v.pipe(
    v.array(v.object({ path: v.string(), isOn: v.boolean() })),
    v.maxLength(MOST_ANSWERED_NOTES),
  ),
  /** Commands that were chosen from the palette, the last first. */
  recentCommands: v.pipe(v.array(v.string()), v.maxLength(MOST_RECENT_COMMANDS)),
  /** How a note was exported last. */
  exporting,
  /** Hints that were put away. */
  hintsSeen: v.pipe(v.array(v.string()), v.maxLength(LONGEST_LIST)),
});
export type Settings = v.InferOutput<typeof settings>;

/** A list that a page can show. */
function list<T extends v.GenericSchema>(of: T) {
  return v.pipe(v.array(of), v.maxLength(LONGEST_LIST));
}

/** Whether a value is one that a setting can have. */
export function isSetting(name: keyof Settings, value: unknown): boolean {
  return v.is(settings.entries[name], value);
}

export const data = {
  bar,
  barAction,
  carriedOver,
  change,
  compared,
  count,
  edit,
  hash,
  heldKey,
  list,
  note,
  noteSource,
  noteState,
  noteWhere,
  notice,
  openNote,
  path,
  reading,
  recentNote,
  recoverable,
  roster,
  selection,
  settings,
  template,
  version,
};
