import { createContext } from 'react';
import type { PastedPeople } from './pasted-people.ts';

/** Says something that was not done where everybody sees it; where there is no window around, nobody is told so. */
export const SayAloud = createContext<(words: string) => void>(() => {});

/** So many of the rows that were left out are told word for word; of more, a message would hide the note. */
const MOST_TOLD = 3;

interface Tellers {
  /** Tells a screen reader. */
  readonly tell: (words: string) => void;
  readonly say: (words: string) => void;
}

/** Tells how many people were pasted, and which rows were left out as nobody can say whether they tell of one present. */
export function tellPasted({ people, leftOut }: PastedPeople, { tell, say }: Tellers): void {
  const count = people.length;
  if (count > 0) tell(`${count} ${count === 1 ? 'person' : 'people'} pasted`);
  if (leftOut.length === 0) return;
  const rows = leftOut.slice(0, MOST_TOLD).map((words) => `“${words}”`);
  const more = leftOut.length - rows.length;
  const listed = more > 0 ? `${rows.join(', ')} and ${more} more` : rows.join(', ');
  const were = leftOut.length === 1 ? 'One row was' : `${leftOut.length} rows were`;
  say(`${were} left out, as it is not clear who was there: ${listed}. Add them by hand.`);
}
