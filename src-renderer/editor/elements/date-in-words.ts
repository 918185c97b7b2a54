import { dateInWords as wordsOfDate } from '../../../shared/note/dates.ts';

/** An ISO date (`2019-11-30`) as minutes have it: `30 November 2019`. What is no date stays as it is. */
export function dateInWords(iso: string): string {
  return Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) ? iso : wordsOfDate(iso);
}
