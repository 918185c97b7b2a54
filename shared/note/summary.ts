import { locateBlocks } from '../tagged/write.ts';
import { actionsOf } from './actions.ts';
import { attendanceOf } from './attendance.ts';
import type { ActionStatus, AgendaItem, AttendanceRow, Note } from './blocks.ts';
import { decisionsOf } from './decisions.ts';
import { type Meeting, meetingOf, noteFields, noteTitle } from './meeting.ts';
import { linesAndColumns, problemsOf } from './problems/find.ts';
import type { Problem } from './problems/problem.ts';
import { itemsOf, plainText } from './walk.ts';
import { bodyOf } from './wrapped.ts';

/** A note in the shape that `minutewright read --json` prints. It may grow; what is here keeps its name. */
export interface NoteSummary {
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly meeting: Meeting;
  readonly items: readonly SummaryItem[];
  readonly attendance: readonly Pick<AttendanceRow, 'role' | 'name' | 'authority' | 'group' | 'remark'>[];
  readonly problems: readonly SummaryProblem[];
}

export interface SummaryItem {
  readonly ai: number | null;
  readonly number: string;
  readonly reference: string | null;
  readonly title: string;
  /** From 1: the line of its opening tag, or of its title where it has none. */
  readonly line: number;
  /** Its words below the title, a line a paragraph or list item, with the keywords of decisions and actions. */
  readonly text: string;
  readonly decisions: readonly { readonly text: string; readonly keyword: string }[];
  readonly actions: readonly {
    readonly text: string;
    readonly owner: string | null;
    readonly due: string | null;
    readonly status: ActionStatus;
  }[];
}

/** A problem without the operations of its fix: `fix` says what it would do. */
export type SummaryProblem = Omit<Problem, 'fix' | 'inText'> & { readonly fix: string | null };

/** The summary of a note. `today` (ISO) tells which actions are overdue; `more` are problems of the file itself. */
export function summarise(
  note: Note,
  { today, more = [] }: { readonly today: string; readonly more?: readonly Problem[] },
): NoteSummary {
  const { text, offsets } = locateBlocks(note);
  const items = itemsOf(note);
  const meeting = meetingOf(note);
  const starts = items.map((item) => offsets.get(item.layout?.open === '' ? item.children[0] : item) ?? 0);
  const places = linesAndColumns(text, starts);
  return {
    title: noteTitle(note),
    fields: noteFields(note),
    meeting,
    items: items.map((item, index) => {
      const [title] = item.children;
      return {
        ai: item.ai,
        number: title.number,
        reference: title.reference ?? null,
        title: title.children[0].text,
        line: places[index]?.line ?? 1,
        text: bodyText(item),
        decisions: decisionsOf(item).map(({ text: words, keyword }) => ({ text: words, keyword })),
        actions: actionsOf(item, meeting.date).map(({ text: words, owner, due, status }) => ({
          text: words,
          owner,
          due,
          status,
        })),
      };
    }),
    attendance: attendanceOf(note).map(({ role, name, authority, group, remark }) =>
      remark === undefined ? { role, name, authority, group } : { role, name, authority, group, remark },
    ),
    problems: [...more, ...problemsOf(note, { today })].map(summaryProblem),
  };
}

function bodyText(item: AgendaItem): string {
  return bodyOf(item)
    .flatMap((block) => {
      const keyword = 'keyword' in block && block.keyword !== '' ? [block.keyword] : [];
      return [...keyword, plainText(block)];
    })
    .filter((line) => line !== '')
    .join('\n');
}

/** A problem as JSON has it. */
export function summaryProblem({ fix, inText, ...problem }: Problem): SummaryProblem {
  return { ...problem, message: inText ?? problem.message, fix: fix?.label ?? null };
}
