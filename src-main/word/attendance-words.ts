import type { AttendanceGroup, AttendanceRow } from '../../shared/note/blocks.ts';

/** What each group is called, and the word by which a role of the note's own already tells it (`Apologies for absence`). */
export const GROUP_WORDS: Readonly<
  Record<AttendanceGroup, { readonly label: string; readonly stem: string }>
> = {
  present: { label: 'Present', stem: 'present' },
  apologies: { label: 'Apologies', stem: 'apolog' },
  substitute: { label: 'Substitutes', stem: 'substitut' },
  'in attendance': { label: 'In attendance', stem: 'attend' },
  absent: { label: 'Absent', stem: 'absent' },
};

/** How many were there and how many were not, as `Present: 18 · Apologies: 5`: only what there is; empty for none. */
export function attendanceWords(rows: readonly AttendanceRow[]): string {
  const groups = Object.keys(GROUP_WORDS) as readonly AttendanceGroup[];
  return groups
    .map((group) => ({
      group,
      count: rows.filter((row) => row.group === group && row.name.trim() !== '').length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => `${GROUP_WORDS[group].label}: ${count}`)
    .join(' · ');
}
