/**
 * The blocks of a note: one tree that the reader returns, Slate edits and every writer takes.
 *
 * Every block is a valid Slate element: it has `children`, either blocks only or one text only; void blocks
 * (header, attendance, kept) carry their data in properties and hold one empty text. All data is readonly.
 *
 * A block read from a file remembers in `layout` what stood around its words: white space, markers, tags,
 * table furniture. Words and layout together are exactly the lines it came from, so an unedited block is written
 * back as it was, and an edited one changes in its own words only. A block without `layout` is new and is written
 * in the form of the notes around it.
 */

/** The words of a block. Never holds a line end. */
export interface NoteText {
  readonly text: string;
}

/** The one empty text that a void block must hold to be a Slate element. */
export type VoidChildren = readonly [NoteText];

/** What stood in the file before and after a block's words: white space, and the mark of `escape.ts`. */
export interface Layout {
  readonly lead: string;
  readonly trail: string;
}

/** The same for a block with a number, marker or keyword before its words; `gap` stands between the two. */
export interface GapLayout extends Layout {
  readonly gap: string;
}

/** A value whose words in the file differ from its meaning; `raw` is written while `means` is still the value. */
export interface Kept {
  readonly raw: string;
  readonly means: string;
}

/** One labelled line of the header, as `Date` / `Thursday 25 October 2018`. The label has no colon. */
export interface HeaderField {
  readonly label: string;
  readonly value: string;
  readonly layout?: GapLayout & { readonly kept?: Kept };
}

/** The title of the note and its labelled fields. Always the first block; empty where a file has neither. */
export interface Header {
  readonly type: 'header';
  readonly title: string;
  readonly fields: readonly HeaderField[];
  readonly layout?: Layout & { readonly form: 'table' | 'plain' };
  readonly children: VoidChildren;
}

/** A paragraph; `number` is a paragraph's own number (`58.1`), empty for most. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly number?: string;
  readonly layout?: Layout & { readonly gap?: string };
  readonly children: readonly [NoteText];
}

/** A list: a run of items. Nesting stands in each item's `level`. */
export interface List {
  readonly type: 'list';
  readonly children: readonly ListItem[];
}

/** `marker` is the bullet or number as it is read: `·`, `-`, `1.`, `(a)`. `level` counts from 0. */
export interface ListItem {
  readonly type: 'list-item';
  readonly marker: string;
  readonly level: number;
  readonly layout?: GapLayout;
  readonly children: readonly [NoteText];
}

/**
 * What was decided. `keyword` is the word it was announced with (`Decision`, `RESOLVED`, `AGREED that`), without
 * its colon or dash; empty where the sentence itself says it (`The Board RESOLVED to …`).
 */
export interface Decision {
  readonly type: 'decision';
  readonly keyword: string;
  readonly number?: string;
  readonly layout?: { readonly lead: string; readonly numberGap: string; readonly gap: string };
  readonly children: readonly (Paragraph | List)[];
}

/** Where an action stands. An action with no status is open. */
export type ActionStatus = 'open' | 'in progress' | 'done' | 'cancelled';

/**
 * What someone is to do. `owner`, `due` (ISO date, `2019-11-30`) and `status` are those set on the action; an owner
 * or date that stands only in its words is found by `actionsOf`. `keyword` is empty for a further action under the
 * heading of the one before it.
 */
export interface Action {
  readonly type: 'action';
  readonly keyword: string;
  readonly number?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly status?: ActionStatus;
  readonly layout?: {
    readonly lead: string;
    readonly numberGap: string;
    readonly gap: string;
    /** The bullet before the action with the space around it, as `· `; empty where it has none. */
    readonly bullet: string;
    /** What is set on it as it stood in the file: written again while it means the same. */
    readonly details?: {
      readonly raw: string;
      readonly means: Pick<Action, 'owner' | 'due' | 'status'>;
    };
  };
  readonly children: readonly (Paragraph | List)[];
}

/** How members voted: one line (`3 for, 1 against`) or several (`For`, names, `Against`, names). */
export interface Vote {
  readonly type: 'vote';
  readonly keyword: string;
  readonly number?: string;
  readonly layout?: { readonly lead: string; readonly numberGap: string; readonly gap: string };
  readonly children: readonly Paragraph[];
}

/** A line that opens a part of the meeting, as `PART TWO`. */
export interface PartHeading {
  readonly type: 'part-heading';
  readonly layout?: Layout;
  readonly children: readonly [NoteText];
}

/** An entry's number (as the note has it, without a closing dot), reference and title; each may be empty. */
export interface ItemTitle {
  readonly type: 'item-title';
  readonly number: string;
  readonly reference?: string;
  readonly layout?: GapLayout & { readonly referenceGap: string };
  readonly children: readonly [NoteText];
}

/** What may stand in an entry after its title. */
export type BodyBlock = Paragraph | List | Decision | Action | Vote | PartHeading | KeptBlock | Attendance;

/**
 * One agenda entry. `ai` is the number of its tags, null where the file has no tag for it. `actionColumn` is the
 * text of the third column of the items table, where an owner may stand.
 */
export interface AgendaItem {
  readonly type: 'agenda-item';
  readonly ai: number | null;
  readonly actionColumn?: string;
  readonly layout?: {
    readonly form: 'table' | 'plain';
    /** From the opening tag to the title's line; empty where the tag is missing. */
    readonly open: string;
    /** What follows the last block, to the end of the closing tag's lines; no tag in it where that is missing. */
    readonly close: string;
    /** The action column: white space before and after it, and its lines as they stood. */
    readonly column?: Layout & { readonly kept: Kept };
  };
  readonly children: readonly [ItemTitle, ...BodyBlock[]];
}

/** In which list of the attendance a person stands. */
export type AttendanceGroup = 'present' | 'apologies' | 'substitute' | 'in attendance' | 'absent';

/** One person. `role` is the heading of the group in a table (`Members`) or the office held (`Chair`). */
export interface AttendanceRow {
  readonly role: string;
  readonly name: string;
  readonly authority: string;
  readonly group: AttendanceGroup;
  /** What was remarked of the person, as `via Teams`. */
  readonly remark?: string;
  readonly layout?: AttendanceRowLayout;
}

/** The lines of a row of the attendance table: its cells in the order of the columns, and what parts them. */
export interface AttendanceRowLayout {
  readonly lead: string;
  readonly cells: readonly Kept[];
  readonly gaps: readonly string[];
  readonly trail: string;
}

export type AttendanceColumn = 'role' | 'name' | 'authority';

/** Who was there, who sent apologies, who stood in for whom: the appendix table, or a `Present:` list. */
export interface Attendance {
  readonly type: 'attendance';
  readonly rows: readonly AttendanceRow[];
  readonly layout?:
    | { readonly form: 'table'; readonly head: string; readonly columns: readonly AttendanceColumn[] }
    /** A list in running text: written back as it stood while its rows are those that were read from it. */
    | { readonly form: 'list'; readonly raw: string; readonly means: readonly AttendanceRow[] };
  readonly children: VoidChildren;
}

/** What follows the last entry between the trailer tags. */
export interface Trailer {
  readonly type: 'trailer';
  readonly layout?: { readonly open: string; readonly close: string };
  readonly children: readonly BodyBlock[];
}

/**
 * Lines that carry no words of the meeting and are kept byte for byte, never shown: left-over patterns of the
 * committee system (`layout-tail`), the column titles of the items table, a tag that opens or closes nothing.
 */
export interface KeptBlock {
  readonly type: 'kept';
  readonly reason: 'layout-tail' | 'column-titles' | 'stray-tag';
  readonly raw: string;
  readonly children: VoidChildren;
}

/** A block at the top level of a note. */
export type TopBlock = Header | AgendaItem | Trailer | BodyBlock;

/** Any block. */
export type Block = TopBlock | ItemTitle | ListItem;

/** A block whose children are one text. */
export type TextBlock = Paragraph | ListItem | ItemTitle | PartHeading;

/** A note: its blocks in the order of the file, the header first. Also the value of a Slate editor. */
export type Note = readonly [Header, ...TopBlock[]];
