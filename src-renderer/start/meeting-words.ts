import type { RecentItem } from '../../shared/bridge/data.ts';
import { dateInWords } from '../../shared/note/dates.ts';

/** What a recent note is called: whose meeting it was, and when. `Ferries Board, 14 March 2019`. */
export function meetingWords({
  body,
  title,
  name,
  date,
}: Pick<RecentItem, 'body' | 'title' | 'name' | 'date'>): string {
  const whose = body || title || name;
  return date ? `${whose}, ${dateInWords(date)}` : whose;
}
