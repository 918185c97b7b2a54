import { type ReactNode, useMemo } from 'react';
import { GROUP_TITLES } from '../../shared/note/attendance.ts';
import type { AttendanceGroup, AttendanceRow } from '../../shared/note/blocks.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { AttendanceFacts } from '../facts/assemble.ts';
import { useFacts, useFactsSource } from '../facts/use-facts.ts';
import { Button } from '../ui/button.tsx';
import { goToBlock } from './go-to.ts';
import { PanelFrame } from './panel-frame.tsx';
import { closeDrawer } from './toggle-panel.ts';
import './attendance-panel.css';

const GROUPS = Object.keys(GROUP_TITLES) as readonly AttendanceGroup[];

/** Who is here, who is not, and whether they are enough to decide. */
export function AttendancePanel({ editor }: { readonly editor: NoteEditor }): ReactNode {
  const facts = useFactsSource();
  const attendance = useFacts((all) => all.attendance);
  const { people, path } = attendance;
  const groups = useMemo(
    () =>
      GROUPS.map((group) => ({ group, rows: people.filter((row) => row.group === group) })).filter(
        ({ rows }) => rows.length > 0,
      ),
    [people],
  );

  function goThere(): void {
    facts.catchUp();
    const at = facts.get().attendance.path;
    closeDrawer();
    if (at) goToBlock(editor, [...at]);
  }

  return (
    <PanelFrame name="attendance">
      {people.length === 0 ? (
        <div className="panel-empty">
          <p>{path ? 'Nobody is listed yet.' : 'This note has no attendance.'}</p>
          <p>Who is present and who sent apologies is counted here, against the quorum.</p>
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
        <section className="panel-scroll" tabIndex={0} aria-label="Who is listed">
          <Quorum {...attendance} />
          {groups.map(({ group, rows }) => (
            <Group key={group} title={GROUP_TITLES[group]} rows={rows} />
          ))}
        </section>
      )}
      {path && (
        <div className="panel-foot">
          <Button label="Go to the list" look="quiet" onPress={goThere} />
        </div>
      )}
    </PanelFrame>
  );
}

function Group({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly AttendanceRow[];
}): ReactNode {
  return (
    <div className="people">
      <h3>
        {title} <span className="panel-count">{rows.length}</span>
      </h3>
      <ul>
        {rows.map(({ name, role, authority, remark }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person is known by their place only
          <li key={index}>
            {name}
            <span className="people-detail">{[role, authority, remark].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Quorum({ people, quorum }: AttendanceFacts): ReactNode {
  const { here, words, isShort } = quorumWords(people, quorum);
  return (
    <p className="quorum" data-short={isShort || undefined}>
      <strong>{here}</strong>
      <span>{words}</span>
    </p>
  );
}

/** How many members are here, and how that stands with the quorum. */
export function quorumWords(
  people: readonly AttendanceRow[],
  quorum: number | null,
): { readonly here: string; readonly words: string; readonly isShort: boolean } {
  const isMember = ({ group }: AttendanceRow): boolean => group === 'present' || group === 'substitute';
  const count = people.filter(isMember).length;
  const members = people.filter(({ group }) => group !== 'in attendance').length;
  const here = count === 1 ? '1 member here' : `${count} members here`;
  if (quorum === null) {
    const words = `of ${members} listed. The note does not say how many make a quorum.`;
    return { here, words, isShort: false };
  }
  const short = quorum - count;
  const words =
    short > 0
      ? `Not quorate: ${short} short of the quorum of ${quorum}.`
      : `Quorate: the quorum is ${quorum}.`;
  return { here, words, isShort: short > 0 };
}
