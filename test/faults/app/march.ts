import { agendaItem, header, newNote, paragraph } from '../../../shared/note/build.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import type { RunningApp } from '../../app/launch.ts';

/** The name of the note that is typed in. */
export const NOTE = 'minutes of march.minutes';

/** Behind these words is typed. */
export const PLACE = 'Members were told:';

/** The note with so much typed in it, as it stands in its file. */
export function noteWith(typed: string): string {
  const entry = agendaItem({ ai: 1, number: '1', title: 'Ferry fares' }, [paragraph(`${PLACE}${typed}`)]);
  return writeNote(newNote(header('Ferries Board', [{ label: 'Date', value: '14 March 2019' }]), [entry]));
}

/** Puts the caret at the place. */
export async function toThePlace({ page }: RunningApp): Promise<void> {
  await page.getByText(PLACE).click();
  await page.keyboard.press('End');
}
