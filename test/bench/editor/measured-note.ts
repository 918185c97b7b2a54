import type { AgendaItem, AttendanceRow, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  paragraph,
} from '../../../shared/note/build.ts';
import { childBlocks } from '../../../shared/note/walk.ts';

/** Blocks with words in an entry: its title, paragraphs, a decision and an action. */
const BLOCKS_OF_ENTRY = 10;
const PARAGRAPHS = BLOCKS_OF_ENTRY - 3;

/** As many as sit on a large committee. */
const MEMBERS = 20;

const WORDS = (
  'members officers report board harbour quay fares minutes agreed raised noted asked winter summer budget costs ' +
  'the of and to in for with that this from they were had not been before after over under next last year month ' +
  'first second third further early late long short repairs lights boats passengers timetable tickets staff'
).split(' ');

/** The word that is looked for, and in which of the blocks it stands: once in every so many. */
export const SOUGHT = 'breakwater';
const SOUGHT_EVERY = 40;

/** Whole numbers below a limit, the same for each run (the constants of Numerical Recipes). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * A note with so many blocks of words, ten an entry, and with a header and a list of attendance besides. Each block
 * begins with words that no other begins with: `startOf` gives them.
 */
export function measuredNote(blocks: number): Note {
  const number = numbersFrom(blocks);
  const words = (least: number, most: number): string =>
    Array.from({ length: least + number(most - least + 1) }, () => WORDS[number(WORDS.length)]).join(' ');
  const sentence = (at: number): string => {
    const sought = at % SOUGHT_EVERY === 1 ? ` ${SOUGHT}` : '';
    return `${startOf(at)} ${words(24, 36)}${sought}.`;
  };
  const entries: AgendaItem[] = [];
  for (let first = 0; first < blocks; first += BLOCKS_OF_ENTRY) {
    const ai = entries.length + 1;
    const title = `${startOf(first)} ${words(3, 6)}`;
    const body = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(sentence(first + 1 + at)));
    const last = first + BLOCKS_OF_ENTRY - 1;
    entries.push(
      agendaItem({ ai, number: String(ai), title }, [
        ...body,
        decision(sentence(last - 1)),
        action(sentence(last), { owner: memberOf(ai) }),
      ]),
    );
  }
  const rows = Array.from(
    { length: MEMBERS },
    (_, at): AttendanceRow => ({
      role: at === 0 ? 'Chair' : 'Member',
      name: memberOf(at),
      authority: 'Quay Town',
      group: at % 5 === 4 ? 'apologies' : 'present',
    }),
  );
  const head = header('Harbour board', [{ label: 'Date', value: '14 March 2019' }]);
  return [head, ...entries, attendanceTable(rows)];
}

/** What the block at a place, counted from 0, begins with. */
export function startOf(place: number): string {
  return `Point ${place + 1}:`;
}

/** The words of each block that holds some, in order; the same for the editors that know of no entries. */
export function wordsOf(note: Note): readonly string[] {
  const out: string[] = [];
  const visit = (block: Parameters<typeof childBlocks>[0]): void => {
    const [first] = block.children;
    if (block.children.length === 1 && 'text' in first && first.text !== '') out.push(first.text);
    for (const child of childBlocks(block)) visit(child);
  };
  for (const block of note) visit(block);
  return out;
}

/** How often the word that is looked for stands in a note of so many blocks. */
export function soughtIn(words: readonly string[]): number {
  return words.filter((each) => each.includes(SOUGHT)).length;
}

function memberOf(at: number): string {
  return `Cllr ${String.fromCharCode(65 + (at % MEMBERS))} Marlow`;
}
